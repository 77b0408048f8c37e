// The payment form at the end of the Payments section. Owns: the typed sum, card or cash, the amount given. Books nothing before OK;
// a card payment is begun in the terminal dialogue only, so nothing is charged from here. Card is what the form opens with; while no
// terminal can take it, nothing is chosen until a person chooses Cash, because cash nobody handed over must not be booked by an Enter.
import type { FormEvent } from "react";
import { useId, useRef, useState } from "react";
import type { Invoice, Money, Tender } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice } from "../../components/Notice";
import { useFrame } from "../../foundations/frame";
import { useKeys } from "../../foundations/keys";
import { useAsk, usePress } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { type Translate, useT } from "../../i18n/translate";
import { AmountField } from "./AmountField";
import { BalanceAfter, type CashDraft, CashPart, useCash } from "./CashPart";
import { ConfirmSum } from "./ConfirmSum";
import { useCardOff } from "./card-off";
import { NumberPad } from "./NumberPad";
import { checkSum } from "./sum";
import { TenderChoice } from "./TenderChoice";
import "./payment.css";

interface Props {
  invoice: Invoice;
  tender: Tender;
  /** The sum is settled: booked in cash, or the terminal dialogue has been through it. */
  onDone: () => void;
  onCancel: () => void;
}

/** What the invoice would owe after this payment, counted in Rust; null while there is no sum to say it of. */
function useBalanceAfter(invoice: string, amount: Money | null): Money | null {
  const { terminalOpen } = useFrame();
  // While the terminal has the sum it counts as paid already: what was said before still stands.
  const enabled = amount !== null && !terminalOpen;
  const asked = useAsk("payment.preview", { invoice, amount: amount ?? { minor: 0, currency: "EUR" } }, { enabled, keep: true });
  return amount === null ? null : (asked.data?.balanceAfter ?? null);
}

/** Nothing chosen, or a card that no terminal takes by now. */
function offBecause(tender: Tender | null, cardOff: string | null, t: Translate): string | null {
  if (tender === null) return t("payment-choose-tender");
  return tender === "card" ? cardOff : null;
}

/** Everything typed so far, and what it means. */
function useDraft({ invoice, tender: first }: Props) {
  const t = useT();
  const format = useFormat();
  const { payable } = invoice.balance;
  const [typed, setTyped] = useState(() => format.moneyInput(payable.minor));
  // What a person chose; a list of terminals that changed never chooses anything else.
  const [chosen, setTender] = useState<Tender | null>(null);
  const [givenTyped, setGiven] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const cardOff = useCardOff();
  const tender: Tender | null = chosen ?? (first === "card" && cardOff !== null ? null : first);
  const sum = checkSum(typed, payable, "payment-above-due", format);
  const amount = sum.ok ? sum.amount : null;
  const cash = useCash(invoice.id, amount, givenTyped, tender === "cash");
  const balanceAfter = useBalanceAfter(invoice.id, amount);
  return {
    typed,
    tender,
    cardOff,
    /** Why OK is off; null when it is not. */
    off: offBecause(tender, cardOff, t),
    sum,
    cash,
    balanceAfter,
    tried,
    setTried,
    setTender,
    setGiven,
    setTyped: (value: string) => {
      setTyped(value);
      setGiven(null);
    },
  };
}

type Draft = ReturnType<typeof useDraft>;

/** What OK does, once per press. */
function useSubmit({ invoice, onDone }: Props, draft: Draft) {
  const { app, openTerminal } = useFrame();
  const pay = usePress("cash.pay", invoice.id);
  const [asking, setAsking] = useState<Money | null>(null);
  const { sum, cash, tender } = draft;

  const run = () => {
    if (!sum.ok || draft.off !== null) return;
    if (tender === "card") {
      // Chosen by this press: a terminal that is held from now on must not take the choice away.
      draft.setTender("card");
      openTerminal({ type: "payment", invoice: invoice.id, amount: sum.amount }, invoice.number, (result) => {
        if (result === "other_tender") draft.setTender("cash");
        else onDone();
      });
    } else if (cash.given !== null) {
      pay.press({ invoice: invoice.id, amount: sum.amount, given: cash.given }, onDone);
    }
  };
  const submit = () => {
    draft.setTried(true);
    if (!sum.ok || draft.off !== null || (tender === "cash" && (cash.given === null || cash.wrong !== null))) return;
    if (sum.amount.minor > app.confirmAboveMinor) setAsking(sum.amount);
    else run();
  };
  return { submit, run, asking, setAsking, busy: pay.busy, error: pay.error };
}

function Confirm({ asking, card, onYes, onClose }: { asking: Money; card: boolean; onYes: () => void; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const sum = format.money(asking);
  return (
    <ConfirmSum
      heading={t("payment-confirm-heading", { sum })}
      says={t(card ? "payment-confirm-card" : "payment-confirm-cash", { sum })}
      yes={t("payment-confirm-yes", { sum })}
      onYes={onYes}
      onClose={onClose}
    />
  );
}

function useCashWords(): string {
  const t = useT();
  const format = useFormat();
  const { app } = useFrame();
  if (app.cashStepMinor <= 1) return t("payment-cash-exact");
  return t("payment-cash-rounded", { step: format.money({ minor: app.cashStepMinor, currency: app.currency }) });
}

interface FootProps {
  busy: boolean;
  /** Why OK is off; null when it is not. */
  off?: string | null;
  onCancel: () => void;
  says: string;
}

/** OK, Cancel, and what has not happened yet. */
export function FormFoot({ busy, off = null, onCancel, says }: FootProps) {
  const t = useT();
  const note = useId();
  return (
    <div className="pform-foot">
      <Button
        look="ok"
        size="lg"
        icon="check"
        keycap="Enter"
        busy={busy}
        disabled={off !== null}
        aria-describedby={note}
        submit
        className="pform-ok"
      >
        {t("common-ok")}
      </Button>
      <Button look="quiet" size="lg" keycap="Esc" onClick={onCancel} disabled={busy}>
        {t("common-cancel")}
      </Button>
      <span className="grow" />
      <span className="small muted" id={note}>
        {busy ? t("payment-saving") : (off ?? says)}
      </span>
    </div>
  );
}

function Fields({ draft, payable, last }: { draft: Draft; payable: Money; last: (field: HTMLInputElement) => void }) {
  const t = useT();
  const format = useFormat();
  const cashSays = useCashWords();
  const { terminalOpen } = useFrame();
  const { sum, tender } = draft;
  // While the terminal has the sum, what is due counts without it: nothing is wrong with what was typed.
  const wrong = terminalOpen || sum.ok || (!draft.tried && draft.typed === "") ? null : t(sum.key, sum.args);
  return (
    <div className="stack pform-fields">
      <div className="sum-row">
        <AmountField
          // The form opens with its sum selected: a figure replaces it, Enter takes it.
          ref={focusOnce}
          label={t("payment-sum")}
          currency={payable.currency}
          value={draft.typed}
          onChange={draft.setTyped}
          onFocus={last}
          wrong={wrong}
          large
        />
        <button type="button" className="btn sum-whole" onClick={() => draft.setTyped(format.moneyInput(payable.minor))}>
          {t("payment-whole")} <span className="tnum">{format.money(payable)}</span>
        </button>
      </div>
      <TenderChoice value={tender} onChange={draft.setTender} cardOff={draft.cardOff} cashSays={cashSays} />
      {tender === "cash" && (
        <CashPart
          cash={sum.ok ? draft.cash : unknownCash(draft.cash)}
          currency={payable.currency}
          balanceAfter={draft.balanceAfter}
          tried={draft.tried}
          onGiven={draft.setGiven}
          onFocus={last}
        />
      )}
      {tender === "card" && (
        <dl className="balance-after notice notice-quiet" aria-live="polite">
          <BalanceAfter of={draft.balanceAfter} />
        </dl>
      )}
    </div>
  );
}

/** While the sum is none, nothing can be said about cash. */
function unknownCash(cash: CashDraft): CashDraft {
  return { ...cash, answer: undefined, wrong: null };
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

/** No sum has letters in it. */
const tenderKeys = (_field: HTMLElement, name: string): boolean => name === "c" || name === "k";

export function PaymentForm(props: Props) {
  const t = useT();
  const draft = useDraft(props);
  const act = useSubmit(props, draft);
  const field = useRef<HTMLInputElement>(null);
  const { terminalOpen } = useFrame();
  useKeys(
    {
      Escape: () => {
        if (!act.busy) props.onCancel();
      },
      c: () => {
        if (draft.cardOff === null) draft.setTender("card");
      },
      k: () => draft.setTender("cash"),
    },
    { enabled: !terminalOpen, mayActIn: tenderKeys },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.submit();
  };
  const card = draft.tender === "card";
  return (
    <form onSubmit={submit} aria-label={t("payment-form")} noValidate>
      <div className="pform">
        <Fields draft={draft} payable={props.invoice.balance.payable} last={(one) => (field.current = one)} />
        <NumberPad field={field} />
      </div>
      {act.error && (
        <div className="pform-error">
          <ErrorNotice error={act.error} />
        </div>
      )}
      <FormFoot
        busy={act.busy}
        off={draft.off}
        onCancel={props.onCancel}
        says={t(card ? "payment-nothing-charged" : "payment-nothing-booked")}
      />
      {act.asking && <Confirm asking={act.asking} card={card} onYes={act.run} onClose={() => act.setAsking(null)} />}
    </form>
  );
}
