// What the dialogue shows for an attempt: a pure table from the till's word to picture, sentence and buttons.
// Owns no state and asks nobody; the word itself is decided in Rust. Deliberately absent: card, PIN and bank steps, because no
// display messages reach the till and a guessed step would be a lie about money.

import type { Attempt, AttemptReason } from "../../api/generated/types";
import type { IconName } from "../../components/icons";
import { wordKey } from "../../components/StatusChip";
import { reasonCode, reasonKeys } from "../../foundations/reason";

/** What may be pressed in a state. `closing` shows no button: the dialogue closes by itself. */
export type Footer = "signature" | "abort" | "abort_asked" | "none" | "closing" | "failed" | "close" | "doubt" | "attention";

/** The ring's look; each is a class of its own and comes with its own icon and word. */
export type Orb = "wait" | "hand" | "paid" | "failed" | "cancelled" | "doubt";

/** A sentence of the catalogues; `emphasis` sentences say why, the others what it means. */
export interface Sentence {
  key: string;
  /** Where the catalogues do not know the key: the first of these that they know. */
  orElse?: readonly string[];
  args?: Record<string, string>;
  emphasis?: boolean;
}

/** Everything the dialogue draws for an attempt, but for times and sums. */
export interface View {
  word: string;
  icon: IconName;
  orb: Orb;
  footer: Footer;
  /** Say whose card it was. */
  showCard: boolean;
  sentences: Sentence[];
}

const dashed = (code: string): string => code.replaceAll("_", "-");

/** A reason's sentence and the code it may name. */
export function reasonSentence(reason: AttemptReason, refund: boolean): Sentence {
  const [key, ...orElse] = reasonKeys(reason.code, refund);
  return { key, orElse, args: { code: reasonCode(reason) }, emphasis: true };
}

/** What a review code says; a refund has words of its own where they would speak of a charge. */
export function reviewSentence(code: string, refund: boolean): Sentence {
  const key = `review-${dashed(code)}`;
  if (refund) return { key: `review-refund-${dashed(code)}`, orElse: [key, "review-other"], args: { code } };
  return { key, orElse: ["review-other"], args: { code } };
}

/** Why it ended without money. Two words know better than the terminal's code: an abort that won, and a restart before sending. */
function why({ word, reason, refund }: Attempt): Sentence[] {
  if (word === "cancelled") return [reasonSentence({ code: "stopped_from_till", detail: "" }, refund)];
  if (reason === null) return refund ? [{ key: "sentence-refund-not-made" }] : [];
  if (word === "not_sent" && reason.code === "restarted") return [reasonSentence({ code: "restarted_before_sending", detail: "" }, refund)];
  return [reasonSentence(reason, refund)];
}

function withoutMoney(attempt: Attempt): Sentence[] {
  return [...why(attempt), { key: "dialogue-stays-on-invoice" }];
}

function review(attempt: Attempt): Sentence[] {
  return attempt.review === null ? [] : [reviewSentence(attempt.review, attempt.refund)];
}

function settledWell(attempt: Attempt, word: string): View {
  const sentences: Sentence[] = attempt.abortAsked ? [reasonSentence({ code: "finished_before_abort", detail: "" }, attempt.refund)] : [];
  const noted = review(attempt);
  // A refund is signed on the terminal's own slip by rule and asks nothing here.
  if (attempt.signature === "pending") {
    const signed: Sentence = { key: "sentence-signature", emphasis: true };
    return { word: "word-signature-needed", icon: "square-pen", orb: "paid", footer: "signature", showCard: true, sentences: [...sentences, signed, ...noted] };
  }
  // Nothing could be undone: the reversal would stand here instead. The money goes back another way.
  if (attempt.signature === "refused") {
    const refund: Sentence = { key: "sentence-signature-refused", emphasis: true };
    return { word, icon: "triangle-alert", orb: "doubt", footer: "close", showCard: true, sentences: [...sentences, refund, ...noted] };
  }
  // An approval that needs a person's eye stays on screen until somebody closed it.
  const footer: Footer = noted.length > 0 ? "close" : "closing";
  return { word, icon: "check", orb: "paid", footer, showCard: true, sentences: [...sentences, ...noted] };
}

function running(attempt: Attempt, word: string, sentence: string): View {
  if (attempt.abortAsked) {
    return { word: "word-abort-asked", icon: "hand", orb: "hand", footer: "abort_asked", showCard: false, sentences: [{ key: "sentence-abort-asked" }] };
  }
  const says = attempt.reversal ? "sentence-reversing" : sentence;
  return { word, icon: "nfc", orb: "wait", footer: attempt.canAbort ? "abort" : "none", showCard: false, sentences: [{ key: says }] };
}

function failedLike(attempt: Attempt, word: string, picture: Pick<View, "icon" | "orb">): View {
  return { word, ...picture, footer: "failed", showCard: false, sentences: withoutMoney(attempt) };
}

/** A person's word, said of the payment or of the refund. */
function byHand(attempt: Attempt, picture: Pick<View, "icon" | "orb">, [ofPayment, ofRefund]: readonly [string, string]): View {
  const key = attempt.refund ? ofRefund : ofPayment;
  return { word: wordKey(attempt.word, attempt.refund), ...picture, footer: "close", showCard: false, sentences: [{ key }] };
}

/** The one table from word to view. */
export function viewOf(attempt: Attempt): View {
  const clay = { icon: "x", orb: "failed" } as const;
  const sand = { icon: "ban", orb: "cancelled" } as const;
  switch (attempt.word) {
    case "connecting":
      return running(attempt, "word-connecting", "sentence-connecting");
    case "waiting":
      return running(attempt, "word-waiting", "sentence-waiting");
    case "paid":
      return settledWell(attempt, "word-paid");
    case "refunded":
      return settledWell(attempt, "word-refunded");
    case "failed":
      return failedLike(attempt, "word-failed", clay);
    case "not_started":
      return failedLike(attempt, "word-not-started", clay);
    case "cancelled":
      return failedLike(attempt, "word-cancelled", sand);
    case "not_sent":
      return failedLike(attempt, "word-not-sent", sand);
    case "unknown":
      return {
        word: "word-unknown",
        icon: "circle-question-mark",
        orb: "doubt",
        footer: "doubt",
        showCard: false,
        sentences: [{ key: attempt.refund ? "sentence-refund-unknown" : "sentence-unknown" }],
      };
    case "paid_by_hand":
      return byHand(attempt, { icon: "check", orb: "paid" }, ["dialogue-settled-charged", "dialogue-settled-refunded"]);
    case "not_charged_by_hand":
      return byHand(attempt, sand, ["dialogue-settled-not-charged", "dialogue-settled-not-refunded"]);
    case "case_closed":
      return { word: "word-case-closed", ...sand, footer: "close", showCard: attempt.card !== null, sentences: review(attempt) };
    case "needs_attention":
      return {
        word: "word-needs-attention",
        icon: "triangle-alert",
        orb: "doubt",
        footer: "attention",
        showCard: attempt.card !== null,
        sentences: [{ key: attempt.refund ? "sentence-refund-needs-attention" : "sentence-needs-attention", emphasis: true }, ...review(attempt)],
      };
  }
}

/** While this holds, Enter and Esc do nothing: the terminal works, or nobody knows what it did. */
export function keysAreDead(view: View): boolean {
  switch (view.footer) {
    case "abort":
    case "abort_asked":
    case "none":
    case "doubt":
    case "attention":
    case "signature":
      return true;
    case "closing":
    case "failed":
    case "close":
      return false;
  }
}
