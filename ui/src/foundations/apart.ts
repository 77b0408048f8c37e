// A second press so soon after the first that nobody can have seen what the first one did. Owns: that time, and the two questions
// asked of it. A button whose meaning changes under the hand, or a form that opens under it, must not take such a press for its own.
import { useEffect, useRef, useState } from "react";

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

/** True while a form that has just opened can't have been read: what books at once is off for that long. */
export function useUnread(): boolean {
  const [unread, setUnread] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setUnread(false), SEEN_MS);
    return () => clearTimeout(timer);
  }, []);
  return unread;
}
