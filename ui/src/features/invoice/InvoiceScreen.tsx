// One invoice: locked lines, its payments, what it owes. Payment stands bottom-left and opens the form in the Payments section.
import { useEffect, useRef, useState } from "react";
import type { Invoice, PaymentRow, Tender } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows, Sum } from "../../components/facts";
import { ErrorNotice, Notice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { Scroller } from "../../components/Scroller";
import { Chip, StatusChip } from "../../components/StatusChip";
import { useFrame } from "../../foundations/frame";
import { useKeys } from "../../foundations/keys";
import { addressOf, replaceRoute, type Route } from "../../foundations/route";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { PaperDialogue } from "../paper/PaperDialogue";
import { PaymentForm } from "../payment/PaymentForm";
import { type HandOut, RefundForm } from "../payment/RefundForm";
import { InvoiceLines } from "./InvoiceLines";
import { InvoiceSide } from "./InvoiceSide";
import { PaymentRows } from "./PaymentRows";
import { SlipViewer } from "./SlipViewer";
import "./invoice.css";

/** The form that is open in the Payments section. */
type Form = { type: "payment"; tender: Tender } | { type: "refund"; row: string } | null;

/** Why Payment can't be pressed; null when it can. */
export function paymentBlocked(invoice: Invoice, form: "payment" | "refund" | null, inDoubt: boolean): string | null {
  if (form !== null) return form === "payment" ? "invoice-form-open" : "invoice-refund-form-open";
  if (invoice.creditNote !== null) return "invoice-credited";
  if (invoice.balance.payable.minor > 0) return null;
  if (invoice.openAttempt === null) return "invoice-nothing-due";
  return inDoubt ? "invoice-held" : "invoice-running";
}

interface BarProps {
  invoice: Invoice;
  form: Form;
  onPay: () => void;
  onPaper: () => void;
}

function Bar({ invoice, form, onPay, onPaper }: BarProps) {
  const t = useT();
  const { app } = useFrame();
  const inDoubt = app.doubts.some((doubt) => doubt.id === invoice.openAttempt);
  const blocked = paymentBlocked(invoice, form?.type ?? null, inDoubt);
  return (
    <>
      <Button
        look="primary"
        size="lg"
        icon="credit-card"
        {...(blocked === null ? { keycap: "F9" } : {})}
        disabled={blocked !== null}
        aria-describedby={blocked === null ? undefined : "payment-blocked"}
        onClick={onPay}
      >
        {t("sell-payment")}
      </Button>
      <dl className="due">
        <dt>{t(invoice.balance.giveBack.minor > 0 ? "credit-to-give-back" : "invoice-balance-due")}</dt>
        <dd>
          <Sum of={invoice.balance.giveBack.minor > 0 ? invoice.balance.giveBack : invoice.balance.due} />
        </dd>
      </dl>
      {blocked !== null && (
        <span className="small muted" id="payment-blocked">
          {t(blocked)}
        </span>
      )}
      <div className="actionbar-end">
        <Button icon="printer" keycap="Ctrl P" onClick={onPaper}>
          {t("paper-open")}
        </Button>
        <a className="btn" href={addressOf({ screen: "sell" })}>
          {t("invoice-new-sale")}
        </a>
      </div>
    </>
  );
}

interface PaymentsProps {
  invoice: Invoice;
  form: Form;
  setForm: (form: Form) => void;
}

/** The open form, if what it is for is still there. */
function OpenForm({ invoice, form, setForm, onHandOut }: PaymentsProps & { onHandOut: (handOut: HandOut | null) => void }) {
  const close = () => setForm(null);
  if (form === null) return null;
  if (form.type === "payment") {
    return <PaymentForm invoice={invoice} tender={form.tender} onDone={close} onCancel={close} />;
  }
  const row = invoice.payments.find((each) => each.key === form.row);
  if (!row?.refundable) return null;
  return (
    <RefundForm
      key={row.key}
      invoice={invoice}
      row={row}
      refundable={row.refundable}
      onDone={(handOut) => {
        onHandOut(handOut);
        close();
      }}
      onCancel={close}
    />
  );
}

function HandOutNotice({ handOut, onClose }: { handOut: HandOut; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const sum = format.money(handOut.sum);
  return (
    <div className="payments-notice">
      <Notice
        tone="paid"
        live="status"
        actions={<Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />}
      >
        <strong>
          {handOut.rounding.minor === 0
            ? t("refund-hand-out", { sum })
            : t("refund-hand-out-rounded", { sum, rounding: format.money(handOut.rounding) })}
        </strong>
      </Notice>
    </div>
  );
}

function Payments({ invoice, form, setForm }: PaymentsProps) {
  const t = useT();
  const format = useFormat();
  const [slip, setSlip] = useState<string | null>(null);
  const [handOut, setHandOut] = useState<HandOut | null>(null);
  const section = useRef<HTMLElement>(null);
  const count = invoice.payments.length;
  useEffect(() => {
    if (form !== null) section.current?.scrollIntoView({ block: "nearest" });
  }, [form]);
  const refund = (row: PaymentRow) => {
    setHandOut(null);
    setForm({ type: "refund", row: row.key });
  };
  return (
    <section className="card payments-card" aria-labelledby="h-pay" ref={section}>
      <div className="card-head">
        <h2 id="h-pay">{t("payments-heading")}</h2>
        {count > 0 && (
          <span className="small subtle end">
            {t(form === null ? "payments-count" : "payments-earlier", { count, shown: format.count(count) })}
          </span>
        )}
      </div>
      {form === null && (
        <PaymentRows invoice={invoice} busy={false} onRefund={refund} onSlip={(row) => setSlip(row.attempt)} />
      )}
      {handOut !== null && <HandOutNotice handOut={handOut} onClose={() => setHandOut(null)} />}
      <OpenForm invoice={invoice} form={form} setForm={setForm} onHandOut={setHandOut} />
      {slip !== null && <SlipViewer attempt={slip} onClose={() => setSlip(null)} />}
    </section>
  );
}

function Body({ invoice, startForm }: { invoice: Invoice; startForm: boolean }) {
  const t = useT();
  const payable = invoice.balance.payable.minor > 0;
  const [form, setForm] = useState<Form>(startForm && payable ? { type: "payment", tender: "card" } : null);
  const { id } = invoice;
  useEffect(() => {
    if (startForm) replaceRoute({ screen: "invoice", id, form: false });
  }, [startForm, id]);
  const pay = () => {
    if (payable && form === null) setForm({ type: "payment", tender: "card" });
  };
  const [paper, setPaper] = useState(false);
  const openPaper = () => setPaper(true);
  useKeys({ F9: pay, "Ctrl+p": openPaper });
  return (
    <Page
      title={invoice.number}
      back={invoices(t("common-invoices"))}
      chips={
        <>
          <StatusChip status={invoice.status} />
          <Chip tone="cancelled" icon="lock">
            {t("invoice-finalised")}
          </Chip>
        </>
      }
      actions={<Bar invoice={invoice} form={form} onPay={pay} onPaper={openPaper} />}
      fixed
    >
      <div className="inv2">
        <Scroller className="inv2-main" label={t("invoice-sold-and-paid")}>
          <InvoiceLines invoice={invoice} folded={form !== null} />
          <Payments invoice={invoice} form={form} setForm={setForm} />
        </Scroller>
        <InvoiceSide invoice={invoice} />
      </div>
      {paper && <PaperDialogue invoice={invoice} onClose={() => setPaper(false)} />}
    </Page>
  );
}

function invoices(label: string): { to: Route; label: string } {
  return { to: { screen: "invoices" }, label };
}

export function InvoiceScreen({ id, form }: { id: string; form: boolean }) {
  const t = useT();
  const invoice = useAsk("invoice.get", { invoice: id });
  if (invoice.data === undefined) {
    return (
      <Page title={t("common-invoices")} back={invoices(t("common-invoices"))} fixed>
        {invoice.error === null ? <LoadingRows rows={6} /> : <ErrorNotice error={invoice.error} />}
      </Page>
    );
  }
  return <Body invoice={invoice.data} startForm={form} />;
}
