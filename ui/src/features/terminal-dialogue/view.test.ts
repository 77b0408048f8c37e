// Every word of an attempt has exactly one picture, and none says more than is known.
import { describe, expect, it } from "vitest";
import type { Word } from "../../api/generated/types";
import { attempt } from "../../test/samples";
import { keysAreDead, viewOf } from "./view";

const decline = { code: "insufficient_funds", detail: "51" };

/** word → [key of the heading, ring, buttons, Enter and Esc dead]; written after the design's word table, not after the code. */
const expected: Record<Word, [string, string, string, boolean]> = {
  connecting: ["word-connecting", "wait", "abort", true],
  waiting: ["word-waiting", "wait", "abort", true],
  unknown: ["word-unknown", "doubt", "doubt", true],
  paid: ["word-paid", "paid", "closing", false],
  refunded: ["word-refunded", "paid", "closing", false],
  cancelled: ["word-cancelled", "cancelled", "failed", false],
  not_sent: ["word-not-sent", "cancelled", "failed", false],
  not_started: ["word-not-started", "failed", "failed", false],
  failed: ["word-failed", "failed", "failed", false],
  paid_by_hand: ["word-paid-by-hand", "paid", "close", false],
  not_charged_by_hand: ["word-not-charged-by-hand", "cancelled", "close", false],
  needs_attention: ["word-needs-attention", "doubt", "attention", true],
  case_closed: ["word-case-closed", "cancelled", "close", false],
};

describe("the view of an attempt", () => {
  it.each(Object.entries(expected))("%s", (word, [heading, orb, footer, dead]) => {
    const view = viewOf(attempt({ word: word as Word, reason: decline }));
    expect([view.word, view.orb, view.footer, keysAreDead(view)]).toEqual([heading, orb, footer, dead]);
  });

  it("says Abort asked while the terminal decides, and offers no second abort", () => {
    for (const word of ["connecting", "waiting"] as const) {
      const view = viewOf(attempt({ word, abortAsked: true, canAbort: false }));
      expect(view.word).toBe("word-abort-asked");
      expect(view.footer).toBe("abort_asked");
    }
  });

  it("offers no abort when the till says that none can be asked", () => {
    expect(viewOf(attempt({ canAbort: false })).footer).toBe("none");
  });

  it("says that the card was charged when the abort came too late", () => {
    const keys = viewOf(attempt({ word: "paid", abortAsked: true })).sentences.map((sentence) => sentence.key);
    expect(keys).toContain("reason-finished-before-abort");
  });

  it("keeps an approval on screen that needs a person's eye", () => {
    const view = viewOf(attempt({ word: "paid", review: "currency" }));
    expect(view.footer).toBe("close");
    expect(view.sentences.map((sentence) => sentence.key)).toContain("review-currency");
  });

  it("says nothing was charged only with a reason that proves it", () => {
    const unknown = viewOf(attempt({ word: "unknown", reason: { code: "answer_lost", detail: "" } }));
    expect(unknown.sentences.map((sentence) => sentence.key)).toEqual(["sentence-unknown"]);
    const restarted = viewOf(attempt({ word: "not_sent", reason: { code: "restarted", detail: "" } }));
    expect(restarted.sentences[0]?.key).toBe("reason-restarted-before-sending");
  });

  it("calls an abort that won the till's doing, whatever code the terminal used", () => {
    const view = viewOf(attempt({ word: "cancelled", abortAsked: true, reason: { code: "client_cancelled", detail: "2:1" } }));
    expect(view.sentences[0]?.key).toBe("reason-stopped-from-till");
  });

  it("speaks of a refund as money that did not go back", () => {
    const said = (part: Parameters<typeof attempt>[0]) => viewOf(attempt({ refund: true, ...part })).sentences.map((sentence) => sentence.key);
    expect(said({ word: "failed", reason: decline })).toEqual(["refund-reason-insufficient-funds", "dialogue-stays-on-invoice"]);
    expect(said({ word: "cancelled", abortAsked: true })).toEqual(["refund-reason-stopped-from-till", "dialogue-stays-on-invoice"]);
    expect(said({ word: "failed", reason: null })).toEqual(["sentence-refund-not-made", "dialogue-stays-on-invoice"]);
    expect(said({ word: "not_sent", reason: { code: "restarted", detail: "" } })[0]).toBe("refund-reason-restarted-before-sending");
    expect(said({ word: "refunded", abortAsked: true })).toContain("refund-reason-finished-before-abort");
    expect(said({ word: "unknown" })[0]).toBe("sentence-refund-unknown");
  });

  it("names what a person or a later answer said of a refund, never a charge", () => {
    const view = (part: Parameters<typeof attempt>[0]) => viewOf(attempt({ refund: true, ...part }));
    expect(view({ word: "paid_by_hand" })).toMatchObject({ word: "word-refund-paid-by-hand", sentences: [{ key: "dialogue-settled-refunded" }] });
    expect(view({ word: "not_charged_by_hand" })).toMatchObject({
      word: "word-refund-not-charged-by-hand",
      sentences: [{ key: "dialogue-settled-not-refunded" }],
    });
    const contradicted = view({ word: "needs_attention", review: "charged_after_all" });
    expect(contradicted.sentences.map(({ key }) => key)).toEqual(["sentence-refund-needs-attention", "review-refund-charged-after-all"]);
  });
});
