// Time between two answers of the till. The till's own steady clock gives the milliseconds; the webview only counts on from there.

import { useEffect, useState } from "react";

const TICK_MS = 250;
const SECOND_MS = 1_000;

/** Milliseconds since an answer that came at `answeredAt` (the query's `dataUpdatedAt`), counted while `on`. */
export function useSince(answeredAt: number, on: boolean): number {
  const [now, setNow] = useState(answeredAt);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [on]);
  return Math.max(0, now - answeredAt);
}

/** What is left of `milliseconds` after `since`; a begun second still counts, so that 0:00 means over. */
export function left(milliseconds: number, since: number): number {
  return Math.ceil(Math.max(0, milliseconds - since) / SECOND_MS) * SECOND_MS;
}
