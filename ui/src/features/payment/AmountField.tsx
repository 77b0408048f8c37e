// A sum being typed: the currency's mark, the figures, and what is wrong with them right below.
import type { Ref } from "react";
import { useId } from "react";
import type { Currency } from "../../api/generated/types";
import { currencyMark, markInFront } from "../../foundations/format";
import { useFormat } from "../../foundations/use-format";

interface Props {
  label: string;
  currency: Currency;
  value: string;
  onChange: (typed: string) => void;
  onFocus?: (field: HTMLInputElement) => void;
  /** A finished sentence; null when nothing is wrong. */
  wrong: string | null;
  /** Money going back: a minus stands before the figures. */
  negative?: boolean;
  /** The one large sum of the form. */
  large?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function AmountField({ label, currency, value, onChange, onFocus, wrong, negative = false, large = false, ref }: Props) {
  const id = useId();
  const { language } = useFormat();
  const mark = (
    <span className="cur" aria-hidden="true">
      {currencyMark(currency, language)}
    </span>
  );
  const front = markInFront(language);
  const box = large ? "amount-field" : "amount-field amount-field-small";
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={wrong === null ? box : `${box} is-wrong`}>
        {negative && (
          <span className="cur is-danger" aria-hidden="true">
            −
          </span>
        )}
        {front && mark}
        <input
          ref={ref}
          id={id}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          value={value}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          onChange={(event) => onChange(event.target.value)}
          onFocus={(event) => {
            event.target.select();
            onFocus?.(event.target);
          }}
        />
        {!front && mark}
      </div>
      {wrong !== null && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
