// What a person must bring before an outcome is written by hand, and what still stands in the way. Pure; Rust decides, this only shows.

import type { Currency, Doubt, SlipTyped } from "../../api/generated/types";
import { parseMoney } from "../../foundations/parse-money";
import { left } from "../../foundations/ticking";

/** One line of the list: the key of its words, and whether it is met, still waited for, or only said. */
export interface Requirement {
  key: string;
  args?: Record<string, string | number>;
  /** Milliseconds the words count down, if they do. */
  leftMs?: number;
  kind: "met" | "waiting" | "note" | "person";
}

/** Every line there is about "not charged", in the order a person reads them. `since` is how old the answer is. */
export function requirements(doubt: Doubt, since: number): Requirement[] {
  const blocked = new Set(doubt.notChargedBlockedBy);
  const quiet = left(doubt.quietLeftMs, since);
  const unreached = doubt.looksMade - doubt.looksReached;
  const lines: Requirement[] = [
    quiet === 0 && !blocked.has("quiet_time")
      ? { key: "doubt-quiet-done", kind: "met" }
      : { key: "doubt-quiet-left", leftMs: quiet, kind: "waiting" },
    { key: "doubt-supervisor", kind: "person" },
    { key: doubt.attempt.refund ? "doubt-looks-refund" : "doubt-looks", args: { count: doubt.looksMade, needed: doubt.looksNeeded }, kind: blocked.has("too_few_looks") ? "waiting" : "met" },
  ];
  if (unreached > 0) lines.push({ key: "doubt-looks-unreached", args: { count: unreached }, kind: "note" });
  if (doubt.looksGated > 0) lines.push({ key: "doubt-looks-gated", args: { count: doubt.looksGated }, kind: "note" });
  if (blocked.has("connection_open")) lines.push({ key: "doubt-connection-open", kind: "waiting" });
  return lines;
}

const latestHour = 23;
const latestMinute = 59;

/** `9.58`, `09:58` and `0958` are all 09:58; what is no time of day is null. */
export function timeOnSlip(typed: string): string | null {
  const match = /^(\d{1,2})[:.]?(\d{2})$/u.exec(typed.trim());
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > latestHour || minute > latestMinute) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** What was typed as proof that the card was charged. */
export interface SlipEntry {
  reference: string;
  referenceAgain: string;
  time: string;
  sum: string;
  /** The slip is put away. */
  kept: boolean;
}

/** What is wrong with an entry: the key of the sentence beside each field, or null. */
export interface SlipProblems {
  reference: string | null;
  referenceAgain: string | null;
  time: string | null;
  sum: string | null;
  kept: string | null;
}

/** The sum that was typed, in minor units; null when it is none. */
export function sumOnSlip(typed: string): number | null {
  const sum = parseMoney(typed);
  return sum.ok ? sum.minor : null;
}

function sumProblem(sum: number | null, minor: number | null, refund: boolean): string | null {
  if (minor === null) return sum === null || sum <= 0 ? "found-sum-missing" : null;
  if (sum === Math.abs(minor)) return null;
  return refund ? "doubt-sum-differs-refund" : "doubt-sum-differs";
}

/** Checks the typing only; whether the reference is free is the books' affair. `minor`: what the payment or refund was over, null for any
 * sum. */
export function slipProblems(entry: SlipEntry, minor: number | null, refund: boolean): SlipProblems {
  const reference = entry.reference.trim();
  return {
    reference: reference === "" ? "doubt-reference-missing" : null,
    referenceAgain: reference === entry.referenceAgain.trim() ? null : "doubt-references-differ",
    time: timeOnSlip(entry.time) === null ? "doubt-time-missing" : null,
    sum: sumProblem(sumOnSlip(entry.sum), minor, refund),
    kept: entry.kept ? null : "doubt-slip-not-kept",
  };
}

/** Whether any field is wrong. */
export function hasProblems(problems: SlipProblems): boolean {
  return Object.values(problems).some((problem) => problem !== null);
}

/** What was typed, as the till asks for it; null while anything is wrong with it. */
export function slipTyped(entry: SlipEntry, currency: Currency): SlipTyped | null {
  const [time, minor] = [timeOnSlip(entry.time), sumOnSlip(entry.sum)];
  if (hasProblems(slipProblems(entry, null, false)) || time === null || minor === null) return null;
  return {
    reference: entry.reference.trim(),
    referenceAgain: entry.referenceAgain.trim(),
    timeOnSlip: time,
    sumOnSlip: { minor, currency },
    slipKept: entry.kept,
  };
}
