// A dialogue above everything but the practice banner. Owns: the scrim, the focus and its return, the rest of the window at rest.
// What it shows and which keys close it belong to its caller; nothing closes it by accident.
import type { ReactNode } from "react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useFocusTrap } from "../foundations/focus";
import { raiseDialogue } from "../foundations/keys";

interface Props {
  /** Id of the element inside that names the dialogue. */
  labelledBy: string;
  describedBy?: string;
  /** `alertdialog` for what can't wait. */
  role?: "dialog" | "alertdialog";
  /** Where the focus goes first: the first control, or the dialogue itself (no control is the default then). */
  focus?: "first" | "self";
  /** Extra classes of the panel; the terminal dialogue has its own size. */
  className?: string;
  children: ReactNode;
}

/** Where dialogues live: beside the frame, not inside it, so that the frame can rest while one is up. */
export const dialogueHostId = "dialogues";

/** The frame rests while the dialogue is up; afterwards the element that had the focus gets it back. */
function useRestingFrame(): void {
  useLayoutEffect(() => {
    const frame = document.getElementById("frame");
    const focused = document.activeElement;
    const resting = frame?.inert ?? false;
    const lower = raiseDialogue();
    if (frame) frame.inert = true;
    return () => {
      lower();
      if (frame) frame.inert = resting;
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    };
  }, []);
}

export function Dialogue({ labelledBy, describedBy, role = "dialog", focus = "first", className = "dialogue", children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useRestingFrame();
  useFocusTrap(panel);
  useEffect(() => {
    const element = panel.current;
    if (element === null || element.contains(document.activeElement)) return;
    const wanted = element.querySelector<HTMLElement>("[data-autofocus]");
    const first = element.querySelector<HTMLElement>("button:not([disabled]), input:not([disabled])");
    (focus === "first" ? (wanted ?? first ?? element) : element).focus();
  }, [focus]);
  // Kept while it is up: another host would build the dialogue anew, and what was typed would be lost.
  const [host] = useState(() => document.getElementById(dialogueHostId) ?? document.body);
  return createPortal(
    <div className="overlay">
      <div
        ref={panel}
        className={className}
        role={role}
        aria-modal="true"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        tabIndex={-1}
      >
        {children}
      </div>
    </div>,
    host,
  );
}
