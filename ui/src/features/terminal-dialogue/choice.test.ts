// Which terminal is taken without a press.
import { describe, expect, it } from "vitest";
import { terminal } from "../../test/samples";
import { takenByItself, whyNot } from "./choice";

const first = terminal({ id: "a" });
const second = terminal({ id: "b", lastUsed: false });
const off = { state: "not_connected", selectable: false } as const;
const asking = { state: "asking", selectable: false } as const;

describe("the terminal taken by itself", () => {
  it("is the one used last", () => expect(takenByItself([first, second], true)).toBe("a"));
  it("is the next one when that one can't", () => expect(takenByItself([{ ...first, ...off }, second], true)).toBe("b"));
  it("is where the payment was taken, for a refund", () => expect(takenByItself([first, { ...second, paidHere: true }], true)).toBe("b"));
  it("waits for one still being asked, but not for ever", () => {
    expect(takenByItself([{ ...first, ...asking }, second], true)).toBeNull();
    expect(takenByItself([{ ...first, ...asking }, second], false)).toBe("b");
  });
  it("is none when none can", () => expect(takenByItself([{ ...first, ...off }], false)).toBeNull());
});

describe("why no card can be processed", () => {
  it.each([
    [undefined, true, false, "dialogue-asking-terminals"],
    [undefined, false, false, "dialogue-no-answer"],
    [[], true, false, "dialogue-no-terminals"],
    [[{ ...first, ...asking }], true, false, "dialogue-asking-terminals"],
    [[{ ...first, ...asking }], false, false, "dialogue-no-answer"],
    [[{ ...first, ...off }], true, false, "dialogue-none-selectable"],
    [[{ ...first, ...off }], true, true, "dialogue-none-selectable-refund"],
    [undefined, true, true, "dialogue-asking-terminals"],
    [undefined, false, true, "dialogue-none-selectable-refund"],
    [[], true, true, "dialogue-none-selectable-refund"],
    [[{ ...first, ...asking }], false, true, "dialogue-none-selectable-refund"],
    [[first], true, false, null],
  ])("case %#", (options, patient, refund, key) => expect(whyNot(options, patient, refund, 0)).toBe(key));
  it("leads to another department's where this one has none", () => {
    expect(whyNot([], true, false, 1)).toBe("dialogue-no-terminals-here");
    expect(whyNot([], true, true, 1)).toBe("dialogue-no-terminals-here");
  });
});
