// What the dialogue was opened for.

import type { Attempt, Money } from "../../api/generated/types";

/** Take a card payment, return one, or show an attempt that already runs. Sums are positive, also of a refund. */
export type Intent =
  | { type: "payment"; invoice: string; amount: Money }
  | { type: "refund"; payment: string; amount: Money }
  | { type: "resume"; attempt: string };

/** An intent that can still choose a terminal. */
export type FreshIntent = Exclude<Intent, { type: "resume" }>;

/** What trying again means after `attempt` ended without money; null when this dialogue can't know (a resumed refund). */
export function again(intent: Intent, attempt: Attempt): FreshIntent | null {
  if (intent.type !== "resume") return intent;
  return attempt.refund ? null : { type: "payment", invoice: attempt.invoice.id, amount: attempt.amount };
}

/** How the dialogue ended: simply closed, or the client pays another way. */
export type Closed = "closed" | "other_tender";
