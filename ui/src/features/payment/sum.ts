// A typed sum against its limit. Owns: the order of the checks and which sentence each failure gets. Compares, never adds.
import type { Money } from "../../api/generated/types";
import { parseMoney } from "../../foundations/parse-money";
import type { Args } from "../../i18n/translate";

export type SumCheck = { ok: true; amount: Money } | { ok: false; key: string; args: Args };

interface Words {
  /** Formats a sum for a sentence. */
  money: (money: Money) => string;
  /** How a sum is typed in this language. */
  moneyInput: (minor: number) => string;
}

/** The sum typed, if it is one, above zero and within the limit. `aboveKey` is the sentence for too much. */
export function checkSum(typed: string, limit: Money, aboveKey: string, words: Words): SumCheck {
  const parsed = parseMoney(typed);
  if (!parsed.ok) {
    const key = `payment-sum-wrong-${parsed.why.replaceAll("_", "-")}`;
    return { ok: false, key, args: { example: words.moneyInput(1250) } };
  }
  if (parsed.minor === 0) return { ok: false, key: "payment-sum-wrong-zero", args: {} };
  if (parsed.minor > limit.minor) return { ok: false, key: aboveKey, args: { limit: words.money(limit) } };
  return { ok: true, amount: { minor: parsed.minor, currency: limit.currency } };
}
