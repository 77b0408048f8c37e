// The refund form: a payment with a negative sum, beside the payment it returns, never more than is left of it.
import type { FormEvent } from "react";
import { useRef, useState } from "react";
import type { Invoice, Money, PaymentRow } from "../../api/generated/types";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { useUnread } from "../../foundations/apart";
import { useFrame } from "../../foundations/frame";
import { useKeys } from "../../foundations/keys";
import { usePress } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { AmountField } from "./AmountField";
import { ConfirmSum } from "./ConfirmSum";
import { NumberPad } from "./NumberPad";
import { FormFoot } from "./PaymentForm";
import { checkSum } from "./sum";
import "./payment.css";

/** What the till must hand to the client after a refund in cash. */
export interface HandOut {
  sum: Money;
  rounding: Money;
}

interface Props {
  invoice: Invoice;
  row: PaymentRow;
  /** What may still be refunded of it. */
  refundable: Money;
  /** Done; with what to hand out when it was cash. */
  onDone: (handOut: HandOut | null) => void;
  onCancel: () => void;
}

/** The newest cash refund of an invoice: the one just booked. */
export function handOutOf(invoice: Invoice): HandOut | null {
  const row = invoice.payments.findLast((each) => each.refund && each.tender === "cash" && each.cash !== null);
  return row?.cash ? { sum: row.cash.given, rounding: row.cash.rounding } : null;
}

function useRefund({ invoice, row, refundable, onDone }: Props) {
  const format = useFormat();
  const { app, openTerminal, terminalOpen } = useFrame();
  const [typed, setTyped] = useState(() => format.moneyInput(refundable.minor));
  const [asking, setAsking] = useState<Money | null>(null);
  const refund = usePress("cash.refund", row.key);
  const sum = checkSum(typed, refundable, "payment-above-refundable", format);
  const { payment } = row;

  const run = () => {
    if (!sum.ok || payment === null) return;
    if (row.tender === "card") {
      openTerminal({ type: "refund", payment, amount: sum.amount }, invoice.number, () => onDone(null));
      return;
    }
    refund.press({ payment, amount: sum.amount }, (after) => onDone(handOutOf(after)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sum.ok) return;
    if (sum.amount.minor > app.confirmAboveMinor) setAsking(sum.amount);
    else run();
  };
  return { typed, setTyped, sum, asking, setAsking, run, submit, terminalOpen, busy: refund.busy, error: refund.error };
}

function Source({ row }: { row: PaymentRow }) {
  const t = useT();
  const format = useFormat();
  const card = row.tender === "card";
  return (
    <div className="refund-source">
      <Icon name={card ? "credit-card" : "banknote"} size="lg" />
      <span>
        <span className="strong">{t(card ? "refund-to-card" : "refund-in-cash")}</span>
        <br />
        <span className="small muted">
          {row.card && row.card.last4 !== "" && (
            <bdi>{t("payments-card-facts", { issuer: row.card.issuer, last4: row.card.last4 })}. </bdi>
          )}
          {t("refund-of-payment", { sum: format.money(row.amount), when: format.dateTime(row.at) })}.{" "}
          {t(card ? "refund-to-card-says" : "refund-in-cash-says")}
        </span>
      </span>
    </div>
  );
}

function Fields({ act, props, last }: {
  act: ReturnType<typeof useRefund>;
  props: Props;
  last: (field: HTMLInputElement) => void;
}) {
  const t = useT();
  const format = useFormat();
  const { refundable, row } = props;
  const whole = refundable.minor === row.amount.minor;
  return (
    <div className="stack pform-fields">
      <div className="sum-row">
        <AmountField
          ref={focusOnce}
          label={t("payment-sum")}
          currency={refundable.currency}
          value={act.typed}
          onChange={act.setTyped}
          onFocus={last}
          wrong={act.terminalOpen || act.sum.ok ? null : t(act.sum.key, act.sum.args)}
          negative
          large
        />
        <button type="button" className="btn sum-whole" onClick={() => act.setTyped(format.moneyInput(refundable.minor))}>
          {t(whole ? "refund-whole" : "refund-whole-left")} <span className="tnum">{format.money(refundable)}</span>
        </button>
      </div>
      <Source row={row} />
      <p className="small muted">{t("refund-owes-again")}</p>
    </div>
  );
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

export function RefundForm(props: Props) {
  const t = useT();
  const format = useFormat();
  const act = useRefund(props);
  const field = useRef<HTMLInputElement>(null);
  const { terminalOpen } = useFrame();
  const card = props.row.tender === "card";
  // Cash is booked at once: the second press of a double one on Refund must not book a sum nobody has read.
  const unread = useUnread() && !card;
  useKeys(
    {
      Escape: () => {
        if (!act.busy) props.onCancel();
      },
    },
    { enabled: !terminalOpen },
  );
  const asked = act.asking === null ? "" : format.money(act.asking);
  return (
    <form onSubmit={act.submit} aria-label={t("refund-form")} noValidate>
      <div className="pform">
        <Fields act={act} props={props} last={(one) => (field.current = one)} />
        <NumberPad field={field} />
      </div>
      {act.error && (
        <div className="pform-error">
          <ErrorNotice error={act.error} />
        </div>
      )}
      <FormFoot
        busy={act.busy}
        off={unread ? t("payment-nothing-booked") : null}
        onCancel={props.onCancel}
        says={t(card ? "refund-nothing-paid-back" : "payment-nothing-booked")}
      />
      {act.asking && (
        <ConfirmSum
          heading={t("refund-confirm-heading", { sum: asked })}
          says={t(card ? "refund-confirm-card" : "refund-confirm-cash", { sum: asked })}
          yes={t("refund-confirm-yes", { sum: asked })}
          refund
          onYes={act.run}
          onClose={() => act.setAsking(null)}
        />
      )}
    </form>
  );
}
