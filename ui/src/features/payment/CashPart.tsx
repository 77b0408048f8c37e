// The cash side of the form: what is to be paid after rounding, what was given, what goes back. All of it made in Rust.
import type { CashAnswer, Money } from "../../api/generated/types";
import { ErrorNotice } from "../../components/Notice";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { parseMoney } from "../../foundations/parse-money";
import { useT } from "../../i18n/translate";
import type { TillError } from "../../platform";
import { AmountField } from "./AmountField";

export interface CashDraft {
  /** What is in the field. */
  shown: string;
  /** Read from the field; null when it is no sum. */
  given: Money | null;
  answer: CashAnswer | undefined;
  /** A finished sentence; null when nothing is wrong. */
  wrong: string | null;
  /** Why the till can't take this sum in cash; null when it can. */
  refused: TillError | null;
}

/** Asks what cash would do. Until something is typed, the amount given is exactly what is to be paid. */
export function useCash(invoice: string, amount: Money | null, typed: string | null, enabled: boolean): CashDraft {
  const t = useT();
  const format = useFormat();
  const asked = amount ?? { minor: 0, currency: "EUR" as const };
  const base = useAsk("cash.preview", { invoice, amount: asked, given: null }, { enabled: enabled && amount !== null });
  const parsed = typed === null ? null : parseMoney(typed);
  const exact = base.data?.toPay ?? null;
  const minor = parsed?.ok === true ? parsed.minor : null;
  const given = parsed === null ? exact : minor === null ? null : { minor, currency: asked.currency };
  const full = useAsk(
    "cash.preview",
    { invoice, amount: asked, given },
    { enabled: enabled && amount !== null && given !== null },
  );
  const shown = typed ?? (exact === null ? "" : format.moneyInput(exact.minor));
  const answer = full.data ?? base.data;
  const wrong = (): string | null => {
    if (parsed !== null && !parsed.ok) {
      return t(`payment-sum-wrong-${parsed.why.replaceAll("_", "-")}`, { example: format.moneyInput(1250) });
    }
    return full.data !== undefined && full.data.change === null ? t("payment-given-too-little") : null;
  };
  return { shown, given, answer, wrong: enabled ? wrong() : null, refused: enabled ? (base.error ?? full.error) : null };
}

/** What the invoice would owe afterwards, as a row of a list of facts. */
export function BalanceAfter({ of }: { of: Money | null }) {
  const t = useT();
  const format = useFormat();
  return (
    <div>
      <dt>{t("payment-balance-after")}</dt>
      <dd>{of === null ? "–" : format.money(of)}</dd>
    </div>
  );
}

interface Props {
  cash: CashDraft;
  balanceAfter: Money | null;
  currency: Money["currency"];
  tried: boolean;
  onGiven: (typed: string) => void;
  onFocus: (field: HTMLInputElement) => void;
}

export function CashPart({ cash, balanceAfter, currency, tried, onGiven, onFocus }: Props) {
  const t = useT();
  const format = useFormat();
  const { answer } = cash;
  return (
    <div className="cash-part">
      <ErrorNotice error={cash.refused} />
      <AmountField
        label={t("payment-given")}
        currency={currency}
        value={cash.shown}
        onChange={onGiven}
        onFocus={onFocus}
        wrong={tried || cash.given !== null ? cash.wrong : null}
      />
      <div className="quick">
        {answer?.suggestions.map((sum) => (
          <button key={sum.minor} type="button" className="btn btn-sm tnum" onClick={() => onGiven(format.moneyInput(sum.minor))}>
            {format.money(sum)}
          </button>
        ))}
      </div>
      <dl className="cash-facts notice notice-quiet" aria-live="polite">
        {answer !== undefined && answer.rounding.minor !== 0 && (
          <div>
            <dt>{t("payment-rounding")}</dt>
            <dd>{format.money(answer.rounding)}</dd>
          </div>
        )}
        <div>
          <dt>{t("payment-to-pay")}</dt>
          <dd>{answer ? format.money(answer.toPay) : "–"}</dd>
        </div>
        <div className="cash-change">
          <dt>{t("payment-change")}</dt>
          <dd>{answer?.change ? format.money(answer.change) : "–"}</dd>
        </div>
        <BalanceAfter of={balanceAfter} />
      </dl>
    </div>
  );
}
