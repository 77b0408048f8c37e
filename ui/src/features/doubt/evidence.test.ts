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

describe("the slip's reference", () => {
  it("must be there, and the same twice", () => {
    expect(slipProblems({ reference: " ", referenceAgain: " ", time: "09:58" }).reference).toBe("doubt-reference-missing");
    expect(slipProblems({ reference: "004131", referenceAgain: "004113", time: "09:58" }).referenceAgain).toBe("doubt-references-differ");
    expect(hasProblems(slipProblems({ reference: "004131", referenceAgain: "004131 ", time: "0958" }))).toBe(false);
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
    expect(kinds({ looksMade: 4, looksReached: 4 })).toEqual({ "doubt-quiet-done": "met", "doubt-looks": "met" });
  });

  it("gives looks that did not reach the terminal a line of their own", () => {
    expect(kinds({ looksMade: 4, looksReached: 1 })).toEqual({
      "doubt-quiet-done": "met",
      "doubt-looks": "met",
      "doubt-looks-unreached": "note",
    });
    expect(kinds({ looksMade: 4, looksReached: 0, notChargedBlockedBy: ["looks_did_not_reach"] })).toMatchObject({
      "doubt-needs-reached-look": "waiting",
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
