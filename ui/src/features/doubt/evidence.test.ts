// What a person must bring, and what is still missing.
import { describe, expect, it } from "vitest";
import { doubt } from "../../test/samples";
import { hasProblems, requirements, slipProblems, timeOnSlip } from "./evidence";
import { lines } from "./timeline";

describe("the time on a slip", () => {
  it.each([
    ["09:58", "09:58"],
    ["9:58", "09:58"],
    ["9.58", "09:58"],
    ["0958", "09:58"],
    [" 23:59 ", "23:59"],
    ["00:00", "00:00"],
  ])("%s is %s", (typed, time) => expect(timeOnSlip(typed)).toBe(time));
  it.each(["", "24:00", "12:60", "12", "noon", "9:5", "123:00", "-1:00"])("%s is no time of day", (typed) =>
    expect(timeOnSlip(typed)).toBeNull(),
  );
});

const whole = { reference: "004131", referenceAgain: "004131", time: "09:58", sum: "49,90", kept: true };

describe("the slip's reference", () => {
  it("must be there, and the same twice", () => {
    expect(slipProblems({ ...whole, reference: " ", referenceAgain: " " }, 4_990, false).reference).toBe("doubt-reference-missing");
    expect(slipProblems({ ...whole, referenceAgain: "004113" }, 4_990, false).referenceAgain).toBe("doubt-references-differ");
    expect(hasProblems(slipProblems({ ...whole, referenceAgain: "004131 ", time: "0958" }, 4_990, false))).toBe(false);
  });
});

describe("the slip itself", () => {
  it("is over the payment's sum, whichever way that went, and is put away", () => {
    expect(slipProblems({ ...whole, sum: "49.80" }, 4_990, false).sum).toBe("doubt-sum-differs");
    expect(slipProblems({ ...whole, sum: "" }, 4_990, false).sum).toBe("doubt-sum-differs");
    expect(slipProblems(whole, -4_990, false).sum).toBeNull();
    expect(slipProblems({ ...whole, kept: false }, 4_990, false).kept).toBe("doubt-slip-not-kept");
  });
});

describe("what not charged still needs", () => {
  const kinds = (part: Parameters<typeof doubt>[0], since = 0) =>
    Object.fromEntries(requirements(doubt(part), since).map((line) => [line.key, line.kind]));

  it("counts the quiet time down, and never says over while the till says no", () => {
    const [quiet] = requirements(doubt({ quietLeftMs: 12_000, notChargedBlockedBy: ["quiet_time"] }), 1_500);
    expect(quiet).toEqual({ key: "doubt-quiet-left", leftMs: 11_000, kind: "waiting" });
    const [over] = requirements(doubt({ quietLeftMs: 1_000, notChargedBlockedBy: ["quiet_time"] }), 5_000);
    expect(over).toEqual({ key: "doubt-quiet-left", leftMs: 0, kind: "waiting" });
  });

  it("is met when nothing blocks", () => {
    expect(kinds({ looksMade: 4, looksReached: 4 })).toEqual({
      "doubt-quiet-done": "met",
      "doubt-looks": "met",
      "doubt-supervisor": "person",
    });
  });

  it("gives looks that did not reach the terminal a line of their own", () => {
    expect(kinds({ looksMade: 4, looksReached: 1 })).toEqual({
      "doubt-quiet-done": "met",
      "doubt-looks": "met",
      "doubt-looks-unreached": "note",
      "doubt-supervisor": "person",
    });
  });

  it("gives looks that asked nothing a line of their own too", () => {
    expect(kinds({ looksMade: 2, looksReached: 2, looksGated: 5, notChargedBlockedBy: ["too_few_looks"] })).toEqual({
      "doubt-quiet-done": "met",
      "doubt-looks": "waiting",
      "doubt-looks-gated": "note",
      "doubt-supervisor": "person",
    });
  });

  it("says that the terminal may still answer", () => {
    expect(kinds({ notChargedBlockedBy: ["connection_open", "too_few_looks"] })).toMatchObject({
      "doubt-connection-open": "waiting",
      "doubt-looks": "waiting",
    });
  });
});

describe("the timeline", () => {
  it("makes a run of the same one line and keeps the order", () => {
    const at = { utcMs: 0, offsetMinutes: 0 };
    const entry = (code: string) => ({ at, code, reason: null, staff: null });
    const read = lines(["sending", "looked_up", "looked_up", "left_open", "looked_up"].map(entry));
    expect(read.map((line) => [line.entry.code, line.count])).toEqual([
      ["sending", 1],
      ["looked_up", 2],
      ["left_open", 1],
      ["looked_up", 1],
    ]);
  });
});
