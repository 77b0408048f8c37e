// Taking an invoice back: why, what it does to the money, and the one press that does it. What was paid is given back afterwards,
// each payment from its own row.
import type { FormEvent } from "react";
import { useState } from "react";
import type { Invoice } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { Name } from "../../components/facts";
import { ErrorNotice, Notice } from "../../components/Notice";
import { useKeys } from "../../foundations/keys";
import { usePress } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

const reasonMax = 80;
/** Reasons that come up again and again; one tap writes them, and they can still be changed. */
const usual = ["credit-reason-wrong-client", "credit-reason-wrong-items", "credit-reason-not-done", "credit-reason-returned"] as const;

function CreditDialogue({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const credit = usePress("invoice.credit", invoice.id);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === "";
  useKeys({ Escape: () => !credit.busy && onClose() }, { dialogue: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) credit.press({ invoice: invoice.id, reason: reason.trim() }, onClose);
  };
  const { total, paid, refunded } = invoice.balance;
  const kept = paid.minor > refunded.minor;
  return (
    <Dialogue labelledBy="credit-heading" describedBy="credit-says" className="panel">
      <form className="stack" onSubmit={submit} noValidate>
        <header className="panel-head">
          <h2 id="credit-heading">{t("credit-heading", { number: invoice.number })}</h2>
          <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} disabled={credit.busy} />
        </header>
        <p id="credit-says">
          {t("credit-says", { sum: format.money(total) })} {t(kept ? "credit-says-paid" : "credit-says-unpaid")}
        </p>
        <div className="field">
          <label htmlFor="credit-reason">{t("credit-reason")}</label>
          <span className={tried && missing ? "input is-wrong" : "input"}>
            <input
              id="credit-reason"
              data-autofocus=""
              autoComplete="off"
              maxLength={reasonMax}
              value={reason}
              aria-invalid={tried && missing}
              aria-describedby={tried && missing ? "credit-reason-wrong" : undefined}
              onChange={(event) => setReason(event.target.value)}
            />
          </span>
          {tried && missing && (
            <span className="wrong" id="credit-reason-wrong">
              {t("credit-reason-needed")}
            </span>
          )}
          <div className="quick">
            {usual.map((key) => (
              <Button key={key} size="sm" look="soft" onClick={() => setReason(t(key))}>
                {t(key)}
              </Button>
            ))}
          </div>
        </div>
        <ErrorNotice error={credit.error} />
        <div className="panel-foot">
          <Button onClick={onClose} disabled={credit.busy}>
            {t("common-cancel")}
          </Button>
          <Button look="refund" icon="receipt-text" busy={credit.busy} submit>
            {t("credit-do", { sum: format.money(total) })}
          </Button>
        </div>
      </form>
    </Dialogue>
  );
}

/** Beside the money: credits, or says why it can't be done now; nothing once it is done. */
export function CreditButton({ invoice }: { invoice: Invoice }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (invoice.creditable === "credited") return null;
  const unsettled = invoice.creditable === "unsettled";
  return (
    <div className="side2-act stack-1">
      <Button
        icon="receipt-text"
        size="sm"
        disabled={unsettled}
        aria-describedby={unsettled ? "credit-blocked" : undefined}
        onClick={() => setOpen(true)}
      >
        {t("credit-open")}
      </Button>
      {unsettled && (
        <span className="small muted" id="credit-blocked">
          {t("credit-blocked")}
        </span>
      )}
      {open && <CreditDialogue invoice={invoice} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** At the right of the invoice: that it was taken back, by whom and why, and what is still to be given back. */
export function CreditFacts({ invoice }: { invoice: Invoice }) {
  const t = useT();
  const format = useFormat();
  const { creditNote, balance } = invoice;
  if (creditNote === null) return null;
  return (
    <section className="card card-pad side2 stack-1" aria-labelledby="h-credit">
      <div className="row row-wide">
        <h2 className="medium" id="h-credit">
          {t("credit-note")} <span className="tnum">{creditNote.number}</span>
        </h2>
        <span className="tnum strong side2-sum">{format.money(creditNote.gross)}</span>
      </div>
      <p className="muted">
        <Name>{creditNote.reason}</Name>
      </p>
      <p className="subtle">
        <span className="tnum">{format.dateTime(creditNote.at)}</span>, <Name>{creditNote.staff}</Name>
      </p>
      {balance.giveBack.minor > 0 && (
        <Notice tone="quiet">
          <strong>{t("credit-give-back", { sum: format.money(balance.giveBack) })}</strong> {t("credit-give-back-how")}
        </Notice>
      )}
    </section>
  );
}
