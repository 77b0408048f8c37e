// Focus that stays where it belongs. Owns: keeping Tab inside a dialogue. Giving it back is the dialogue's, see components/Dialogue.tsx.
import type { RefObject } from "react";
import { useEffect } from "react";

const reachable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** What Tab can reach inside an element, in order. */
export function reachableIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(reachable)].filter((one) => one.closest("[inert]") === null);
}

/** Keeps Tab inside `ref` while mounted. */
export function useFocusTrap(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      const element = ref.current;
      if (event.key !== "Tab" || element === null) return;
      const stops = reachableIn(element);
      const [first, last] = [stops.at(0), stops.at(-1)];
      const active = document.activeElement;
      if (first === undefined || last === undefined) {
        event.preventDefault();
        element.focus();
      } else if (!element.contains(active) || active === element) {
        event.preventDefault();
        (event.shiftKey ? last : first).focus();
      } else if (event.shiftKey ? active === first : active === last) {
        event.preventDefault();
        (event.shiftKey ? last : first).focus();
      }
    };
    document.addEventListener("keydown", keep);
    return () => {
      document.removeEventListener("keydown", keep);
    };
  }, [ref]);
}
