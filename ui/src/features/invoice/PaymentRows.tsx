// The Payments section's rows: booked money, tries that booked nothing, and what can be done about each, at its right.
import type { Invoice, PaymentRow, Tender, Word } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { Name } from "../../components/facts";
import { WordChip } from "../../components/StatusChip";
import { addressOf } from "../../foundations/route";
import { useFrame } from "../../foundations/frame";
import { useReason } from "../../foundations/reason";
import { useFormat } from "../../foundations/use-format";
import { type Translate, useT } from "../../i18n/translate";

type RowTone = "paid" | "failed" | "cancelled" | "doubt" | "running";

/** How a row looks, by its word. */
export const rowTones = {
  connecting: "running",
  waiting: "running",
  unknown: "doubt",
  paid: "paid",
  refunded: "paid",
  cancelled: "cancelled",
  not_sent: "cancelled",
  not_started: "cancelled",
  failed: "failed",
  paid_by_hand: "paid",
  not_charged_by_hand: "cancelled",
  needs_attention: "doubt",
  case_closed: "cancelled",
} satisfies Record<Word, RowTone>;

const tenderIcons = { card: "credit-card", cash: "banknote" } satisfies Record<Tender, IconName>;

function tenderName(row: PaymentRow, t: Translate): string {
  if (row.correction) return t(row.refund ? "payments-correction-refund" : "payments-correction");
  if (row.refund) return t(row.tender === "card" ? "payments-refund-of-card" : "payments-refund-of-cash");
  return t(row.tender === "card" ? "payments-card" : "payments-cash");
}

/** Whose card, at which terminal. */
function Where({ row }: { row: PaymentRow }) {
  const t = useT();
  const parts: string[] = [];
  if (row.card && row.card.last4 !== "") parts.push(t("payments-card-facts", { issuer: row.card.issuer, last4: row.card.last4 }));
  else if (row.card && row.card.issuer !== "") parts.push(row.card.issuer);
  if (row.terminal) parts.push(row.terminal.name);
  if (parts.length === 0) return null;
  return (
    <span className="subtle small">
      {" "}
      <bdi>{parts.join(", ")}</bdi>
    </span>
  );
}

/** Reference, how the holder was verified, cash and its rounding. */
function useFacts(row: PaymentRow): string[] {
  const t = useT();
  const format = useFormat();
  const facts: string[] = [];
  if (row.reference !== null && row.reference !== "") facts.push(t("payments-reference", { reference: row.reference }));
  if (row.card?.verification) facts.push(t(`verification-${row.card.verification}`));
  if (row.cash) {
    const { given, change, rounding } = row.cash;
    facts.push(
      row.refund
        ? t("payments-handed-out", { given: format.money(given) })
        : t("payments-received", { given: format.money(given), change: format.money(change) }),
    );
    if (rounding.minor !== 0) facts.push(t("payments-rounding", { rounding: format.money(rounding) }));
  }
  return facts;
}

function Why({ row, onSlip }: { row: PaymentRow; onSlip: (row: PaymentRow) => void }) {
  const t = useT();
  const format = useFormat();
  const reason = useReason();
  const facts = useFacts(row);
  const left = row.refundable !== null && row.refundable.minor < row.amount.minor ? row.refundable : null;
  return (
    <span className="why">
      {row.reason && <b>{reason(row.reason, row.refund)} </b>}
      {row.correction && <b>{t(row.refund ? "payments-correction-refund-why" : "payments-correction-why")} </b>}
      {facts.length > 0 && `${facts.join(" · ").replace(/\.$/u, "")}. `}
      {left && <b>{t("payments-left", { sum: format.money(left) })}. </b>}
      <span className="tnum">{format.time(row.at)}</span>, <Name>{row.staff}</Name>
      {row.hasSlip && (
        <button
          type="button"
          className="slip-link"
          onClick={() => onSlip(row)}
          aria-label={t("payments-slip-of", { sum: format.money(row.amount) })}
        >
          {t("payments-slip")}
        </button>
      )}
      {row.attempt !== null && (
        <a
          className="slip-link"
          href={addressOf({ screen: "attempt", id: row.attempt })}
          aria-label={t("attempt-history-of", { sum: format.money(row.amount) })}
        >
          {t("attempt-open-history")}
        </a>
      )}
    </span>
  );
}

interface RowProps {
  row: PaymentRow;
  invoice: Invoice;
  /** A form is open: nothing else may be begun. */
  busy: boolean;
  onRefund: (row: PaymentRow) => void;
  onSlip: (row: PaymentRow) => void;
}

function Actions({ row, invoice, busy, onRefund }: RowProps) {
  const t = useT();
  const format = useFormat();
  const { openTerminal } = useFrame();
  const tone: RowTone = rowTones[row.word];
  const { attempt } = row;
  const sum = format.money(row.amount);
  return (
    <span className="act">
      {tone === "doubt" && attempt !== null && (
        <a
          className="btn btn-sm"
          href={addressOf(row.word === "needs_attention" ? { screen: "attempt", id: attempt } : { screen: "doubt", attempt })}
        >
          {t("payments-resolve")}
        </a>
      )}
      {tone === "running" && attempt !== null && (
        <Button size="sm" onClick={() => openTerminal({ type: "resume", attempt }, invoice.number)}>
          {t("payments-open")}
        </Button>
      )}
      {tone === "failed" && row.reason?.code === "must_reconcile" && row.terminal !== null && (
        <a className="btn btn-sm" href={addressOf({ screen: "settings", page: "terminals", id: row.terminal.id })}>
          {t("dialogue-set-up")}
        </a>
      )}
      {row.signaturePending && attempt !== null && (
        <Button size="sm" icon="square-pen" onClick={() => openTerminal({ type: "resume", attempt }, invoice.number)}>
          {t("payments-check-signature")}
        </Button>
      )}
      {row.refundable !== null && row.refundable.minor > 0 && (
        <Button
          look="refund"
          size="sm"
          icon="undo-2"
          disabled={busy}
          onClick={() => onRefund(row)}
          aria-label={t("payments-refund-of", { sum })}
        >
          {t("payments-refund")}
        </Button>
      )}
    </span>
  );
}

function Row(props: RowProps) {
  const t = useT();
  const format = useFormat();
  const { row } = props;
  const negative = row.amount.minor < 0;
  return (
    <li className={`payment is-${rowTones[row.word]}${negative ? " is-negative" : ""}`}>
      <span className="glyph">
        <Icon name={tenderIcons[row.tender]} />
      </span>
      <span>
        <span className="what">{tenderName(row, t)}</span>
        <Where row={row} />
        <br />
        <Why row={row} onSlip={props.onSlip} />
      </span>
      <WordChip word={row.word} refund={row.refund} />
      <span className="num amount">{format.money(row.amount)}</span>
      <Actions {...props} />
    </li>
  );
}

type Props = Omit<RowProps, "row">;

export function PaymentRows(props: Props) {
  const t = useT();
  const { payments } = props.invoice;
  if (payments.length === 0) {
    return (
      <div className="empty payments-none">
        <p className="strong">{t("payments-empty")}</p>
        <p className="small">{t("payments-empty-hint")}</p>
      </div>
    );
  }
  return (
    <ol className="payments">
      {payments.map((row) => (
        <Row key={row.key} {...props} row={row} />
      ))}
    </ol>
  );
}
