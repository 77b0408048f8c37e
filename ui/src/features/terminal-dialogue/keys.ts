// The two keys of the dialogue. The dialogue listens once, at its own layer; whichever state is on screen says what the keys do there.
// A state that says nothing makes them dead: a press is swallowed, so that it presses no focused button either.

import type { RefObject } from "react";
import { useLayoutEffect } from "react";

/** What Enter and Esc do in the state on screen. */
export interface StateKeys {
  enter?: (event: KeyboardEvent) => void;
  escape?: () => void;
}

/** Says what the keys do while the calling state is on screen: with the paint and not after it, so that no press meets the state before. */
export function useStateKeys(keysRef: RefObject<StateKeys>, mine: StateKeys): void {
  useLayoutEffect(() => {
    keysRef.current = mine;
    return () => {
      keysRef.current = {};
    };
  });
}

/** Enter on a focused button presses that button, as everywhere; used in the states in which nothing is at risk. */
export function pressFocused(event: KeyboardEvent): boolean {
  if (!(event.target instanceof HTMLButtonElement) || event.target.getAttribute("role") === "radio") return false;
  event.target.click();
  return true;
}
