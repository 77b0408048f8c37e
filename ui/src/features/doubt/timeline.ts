// The timeline as it is read: the same thing many times in a row is one line that says how often.

import type { TimelineEntry } from "../../api/generated/types";

/** A line and how many entries it stands for; the time is that of the first. */
export interface TimelineLine {
  entry: TimelineEntry;
  count: number;
}

/** The key of an entry's words; a refund has its own where those of a payment would speak of a charge. */
export function timelineKey(code: string, refund: boolean, has: (key: string) => boolean): string {
  const dashed = code.replaceAll("_", "-");
  const ofRefund = `timeline-refund-${dashed}`;
  return refund && has(ofRefund) ? ofRefund : `timeline-${dashed}`;
}

function same(one: TimelineEntry, other: TimelineEntry): boolean {
  return one.code === other.code && one.staff === other.staff && one.reason?.code === other.reason?.code;
}

/** Entries in their order, runs of the same made one. */
export function lines(entries: readonly TimelineEntry[]): TimelineLine[] {
  const result: TimelineLine[] = [];
  for (const entry of entries) {
    const last = result.at(-1);
    if (last !== undefined && same(last.entry, entry)) last.count += 1;
    else result.push({ entry, count: 1 });
  }
  return result;
}
