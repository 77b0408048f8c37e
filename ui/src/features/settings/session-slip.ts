// What a session's slip says, as it was typed. Pure: which field is wrong, and what is sent once none is. Nothing is prefilled and
// nothing is added up.
import type { CountedSum, Currency, SlipTotals } from "../../api/generated/types";
import { parseMoney } from "../../foundations/parse-money";

/** A count and a sum as typed. */
export interface TypedSide {
  count: string;
  sum: string;
}

/** The slip as typed; `net` counts where it has only one count and one total. */
export interface TypedSlip {
  onlyTotal: boolean;
  purchases: TypedSide;
  refunds: TypedSide;
  net: TypedSide;
}

const nothing: TypedSide = { count: "", sum: "" };

export const emptySlip: TypedSlip = { onlyTotal: false, purchases: nothing, refunds: nothing, net: nothing };

const highestDigits = 5;

/** How many; null for what is no count. */
export function typedCount(typed: string): number | null {
  const text = typed.trim();
  return /^\d+$/u.test(text) && text.length <= highestDigits ? Number.parseInt(text, 10) : null;
}

/** A sum in minor units; only a total with refunds taken off may be below nothing. */
export function typedSum(typed: string, mayBeNegative: boolean): number | null {
  const text = typed.trim();
  const negative = mayBeNegative && /^[-\u2212]/u.test(text);
  const sum = parseMoney(negative ? text.slice(1) : text);
  if (!sum.ok) return null;
  if (!negative || sum.minor === 0) return sum.minor;
  const turned = { minor: -sum.minor };
  return turned.minor;
}

function side(typed: TypedSide, currency: Currency, mayBeNegative: boolean): CountedSum | null {
  const [count, minor] = [typedCount(typed.count), typedSum(typed.sum, mayBeNegative)];
  return count === null || minor === null ? null : { count, sum: { minor, currency } };
}

/** What the till is told; null while anything is missing. */
export function slipTotals(slip: TypedSlip, currency: Currency): SlipTotals | null {
  if (slip.onlyTotal) {
    const net = side(slip.net, currency, true);
    return net && { form: "count_and_net", net };
  }
  const [purchases, refunds] = [side(slip.purchases, currency, false), side(slip.refunds, currency, false)];
  return purchases && refunds && { form: "by_kind", purchases, refunds };
}
