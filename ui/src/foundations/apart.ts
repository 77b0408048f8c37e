// A second press so soon after the first that nobody can have seen what the first one did. Owns: that time, and the two questions
// asked of it. A button whose meaning changes under the hand, or a form that opens under it, must not take such a press for its own.
import { useRef, useState } from "react";

/** A double click or double press is over by then; a person who read what changed needs longer. */
const SEEN_MS = 600;

interface Press {
  timeStamp: number;
  detail: number;
}

/** True for a press of its own; false for the second half of a double click or of a double Enter. */
export function useApart(): (press: Press) => boolean {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return (press) => {
    const apart = press.detail < 2 && press.timeStamp - last.current > SEEN_MS;
    last.current = press.timeStamp;
    return apart;
  };
}

/** False for a press by key that comes before a form that has just opened can have been read, and for the end of a double click. */
export function useRead(): (press: Press) => boolean {
  const [opened] = useState(() => performance.now());
  return ({ timeStamp, detail }) => detail === 1 || (detail === 0 && timeStamp - opened > SEEN_MS);
}
