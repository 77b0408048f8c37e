// What a hand may type into a sum, what is refused as ambiguous, and that writing and reading agree in every language.

import { describe, expect, it } from "vitest";
import { languages } from "../i18n/language";
import { formatMoneyInput } from "./format";
import { parseMoney } from "./parse-money";

describe("a typed sum", () => {
  it.each([
    ["12,50", 1250],
    ["12.50", 1250],
    ["12,5", 1250],
    ["12", 1200],
    [" 12 ", 1200],
    ["0,05", 5],
    [",5", 50],
    ["5,", 500],
    ["1 234,5", 123450],
    ["1\u00a0234,50", 123450],
    ["1,234.50", 123450],
    ["1.234,50", 123450],
    ["1.234.567", 123456700],
    ["1234.50", 123450],
    ["€12.50", 1250],
    ["12,50 kr", 1250],
    ["12,50 kr.", 1250],
    ["0012,50", 1250],
    ["9999999,99", 999999999],
    ["0", 0],
  ])("%s is %i minor units", (typed, minor) => {
    expect(parseMoney(typed)).toEqual({ ok: true, minor });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["abc", "not_a_sum"],
    ["1,2,3", "not_a_sum"],
    ["1 23", "not_a_sum"],
    ["12,34.56", "not_a_sum"],
    ["1e3", "not_a_sum"],
    ["٣", "not_a_sum"],
    [".", "not_a_sum"],
    ["€", "not_a_sum"],
    ["1,234", "ambiguous"],
    ["1.234", "ambiguous"],
    ["0,123", "too_many_decimals"],
    ["1234,567", "too_many_decimals"],
    ["12,3456", "too_many_decimals"],
    ["10000000", "too_large"],
    ["99999999999999999999", "too_large"],
    ["-5", "negative"],
    ["−5", "negative"],
  ])("%s is refused as %s", (typed, why) => {
    expect(parseMoney(typed)).toEqual({ ok: false, why });
  });

  it("reads back every sum that a field is filled with", () => {
    for (const language of languages) {
      for (const minor of [1, 9, 10, 99, 100, 1234, 99_999, 100_000, 123_456_789, 999_999_999]) {
        expect(parseMoney(formatMoneyInput(minor, language)), `${language} ${minor}`).toEqual({ ok: true, minor });
      }
    }
  });
});
