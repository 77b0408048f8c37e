// Reads a typed sum. Owns: what counts as a sum, in any of our languages' spellings. Never guesses: a text that two languages
// would read differently is refused, because a wrong guess here is wrong money. Digits only move; no floats.

/** Why a text is no sum; the catalogues hold `payment-sum-wrong-<why with dashes>`. */
export type SumWrong = "empty" | "not_a_sum" | "ambiguous" | "too_many_decimals" | "too_large" | "negative";

export type ParsedSum = { ok: true; minor: number } | { ok: false; why: SumWrong };

/** The largest sum of one payment in minor units. */
export const largestMinor = 999_999_999;

const wrong = (why: SumWrong): ParsedSum => ({ ok: false, why });

function fromParts(whole: string, fraction: string): ParsedSum {
  if (fraction.length > 2) return wrong("too_many_decimals");
  const digits = (whole + fraction.padEnd(2, "0")).replace(/^0+(?=\d)/u, "");
  if (digits.length > String(largestMinor).length) return wrong("too_large");
  const minor = Number.parseInt(digits, 10);
  return minor > largestMinor ? wrong("too_large") : { ok: true, minor };
}

const groupedBy = (mark: string): RegExp => new RegExp(`^\\d{1,3}(${mark}\\d{3})+$`, "u");

/** One kind of mark only: is it decimals or groups? */
function oneMark(text: string, mark: "," | "."): ParsedSum {
  const parts = text.split(mark);
  const escaped = mark === "." ? "\\." : ",";
  if (parts.length > 2) {
    return groupedBy(escaped).test(text) ? fromParts(parts.join(""), "") : wrong("not_a_sum");
  }
  const [whole = "", fraction = ""] = parts;
  if (whole === "" && fraction === "") return wrong("not_a_sum");
  if (fraction.length === 3 && whole !== "" && whole.length <= 3 && !whole.startsWith("0")) return wrong("ambiguous");
  return fromParts(whole === "" ? "0" : whole, fraction);
}

/** Both marks: the last is the decimal mark, and the groups must be whole. */
function bothMarks(text: string): ParsedSum {
  const decimal = text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
  const group = decimal === "," ? "." : ",";
  const [whole = "", fraction = "", ...more] = text.split(decimal);
  if (more.length > 0 || fraction.includes(group)) return wrong("not_a_sum");
  if (!groupedBy(group === "." ? "\\." : ",").test(whole)) return wrong("not_a_sum");
  return fromParts(whole.replaceAll(group, ""), fraction);
}

/** A typed text as integer minor units: "12,50", "12.50", "1 234,5", "€1,234.50". */
export function parseMoney(typed: string): ParsedSum {
  const bare = typed.replace(/€|kr\.?/giu, "").trim();
  if (bare === "") return wrong(typed.trim() === "" ? "empty" : "not_a_sum");
  if (/^[-\u2212]/u.test(bare)) return wrong("negative");
  const spaced = bare.replace(/[\u00A0\u202F\u2009]/gu, " ");
  if (!/^[\d., ]+$/u.test(spaced)) return wrong("not_a_sum");
  if (spaced.includes(" ")) {
    if (!/^\d{1,3}( \d{3})+([.,]\d*)?$/u.test(spaced)) return wrong("not_a_sum");
    const [whole = "", fraction = ""] = spaced.split(/[.,]/u);
    return fromParts(whole.replaceAll(" ", ""), fraction);
  }
  const [comma, dot] = [spaced.includes(","), spaced.includes(".")];
  if (comma && dot) return bothMarks(spaced);
  if (comma) return oneMark(spaced, ",");
  if (dot) return oneMark(spaced, ".");
  return fromParts(spaced, "");
}
