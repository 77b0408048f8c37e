// The shared table of expected strings, the same that the till's paper is held against.
import { describe, expect, it } from "vitest";
import type { Language, Moment, Money } from "../api/generated/types";
import table from "../i18n/expected-formats.json";
import { languages } from "../i18n/language";
import * as format from "./format";

interface Row {
  kind: string;
  input: unknown;
  expected: string;
}

const formatters: Record<string, (input: never, language: Language) => string> = {
  money: (input: Money, language) => format.formatMoney(input, language),
  money_input: (input: number, language) => format.formatMoneyInput(input, language),
  quantity: (input: number, language) => format.formatQuantity(input, language),
  percent: (input: number, language) => format.formatPercent(input, language),
  count: (input: number, language) => format.formatCount(input, language),
  date: (input: Moment, language) => format.formatDate(input, language),
  day: (input: Moment, language) => format.formatDay(input, language),
  time: (input: Moment, language) => format.formatTime(input, language),
  date_time: (input: Moment, language) => format.formatDateTime(input, language),
  elapsed: (input: number, language) => format.formatElapsed(input, language),
};

describe("expected formats", () => {
  it("covers every language and every kind", () => {
    for (const language of languages) {
      const kinds = new Set((table[language] as Row[]).map((row) => row.kind));
      expect([...kinds].toSorted(), language).toEqual(Object.keys(formatters).toSorted());
    }
  });

  for (const language of languages) {
    it.each(table[language] as Row[])(`${language} $kind $input → $expected`, ({ kind, input, expected }) => {
      expect(formatters[kind]?.(input as never, language)).toBe(expected);
    });
  }
});
