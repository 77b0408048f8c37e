// What a refund that ended without money says, in every language: it speaks of money back and never of a charge.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Language } from "../api/generated/types";
import { languages } from "../i18n/language";
import { reasonKeys } from "./reason";

/** How each language speaks of charging a card, and of paying back; taken from the glossary, not from the catalogues. */
const stems = {
  en: [/charg/u, /refund|paid back|(?:went|gone) back/u],
  fi: [/veloit/u, /palaut/u],
  sv: [/debiter/u, /återbetal|tillbaka/u],
  nb: [/belast/u, /refu(?:nder|sjon)|tilbake/u],
  da: [/trukket|trække/u, /refunder|tilbage/u],
} satisfies Record<Language, [RegExp, RegExp]>;

const messages = (language: Language): Map<string, string> => {
  const folder = join(import.meta.dirname, "../i18n/catalogues", language);
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"));
  return new Map(lines.flatMap((line) => [...line.matchAll(/^([a-z][a-z0-9-]*) = (.+)$/gu)].map((found) => [found[1] ?? "", found[2] ?? ""])));
};

describe.each(languages)("a refund in %s", (language) => {
  const all = messages(language);
  const [charging, back] = stems[language];

  it("has a sentence of its own wherever a payment's speaks of a charge", () => {
    const speaking = [...all].filter(([key, words]) => key.startsWith("reason-") && charging.test(words));
    expect(speaking.length).toBeGreaterThan(15);
    expect(speaking.filter(([key]) => !all.has(`refund-${key}`)).map(([key]) => key)).toEqual([]);
  });

  it("never speaks of a charge, and says that nothing was paid back", () => {
    const refunds = [...all].filter(([key]) => /^(?:refund-reason-|refund-nothing-|sentence-refund-|doubt-settled-(?:not-)?refunded)/u.test(key));
    expect(refunds.length).toBeGreaterThan(25);
    expect(refunds.filter(([, words]) => charging.test(words))).toEqual([]);
    expect(refunds.filter(([, words]) => !back.test(words)).map(([key]) => key)).toEqual([]);
  });
});

describe("a reason's keys", () => {
  it("begin with the one that says most", () => {
    expect(reasonKeys("wrong_pin", false)).toEqual(["reason-wrong-pin", "reason-other"]);
    expect(reasonKeys("wrong_pin", true)).toEqual(["refund-reason-wrong-pin", "reason-wrong-pin", "refund-reason-other"]);
  });
});
