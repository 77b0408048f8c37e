// A payment that the terminal took before these books were restored, booked by its slip. Nothing is sent, and no card is charged.
import { useId, useState } from "react";
import type { Invoice } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice, Notice } from "../../components/Notice";
import { Select } from "../../components/Select";
import { useAct, useAsk, usePressKey } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { missingProof, Proof, ProofFoot } from "../attempts/Proof";
import { slipProblems, slipTyped } from "../doubt/evidence";
import { noSlip, nothingWrong, SlipFields } from "../doubt/SlipFields";
import { useSupervisorCode } from "../supervisor/SupervisorCode";
import "../attempts/attempts.css";
import "../doubt/doubt.css";

/** Which terminal's slip it is; nothing is chosen beforehand. */
function Terminal({ value, onChange }: { value: string; onChange: (terminal: string) => void }) {
  const t = useT();
  const asked = useAsk("terminal.options", { payment: null, everywhere: true });
  const terminals = (asked.data?.terminals ?? []).map((each) => ({ id: each.id, label: each.name }));
  return (
    <>
      <Select
        label={t("attempts-column-terminal")}
        options={[...(value === "" ? [{ id: "", label: t("earlier-terminal-choose") }] : []), ...terminals]}
        value={value}
        onChange={onChange}
      />
      <ErrorNotice error={asked.error} />
    </>
  );
}

function EarlierDialogue({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const heading = useId();
  const note = useId();
  const press = usePressKey();
  const book = useAct("invoice.earlier_payment");
  const [entry, setEntry] = useState(noSlip);
  const [terminal, setTerminal] = useState("");
  const [text, setText] = useState("");
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const supervisor = useSupervisorCode({ code, onCode: setCode, lost: book.error?.wire.code === "supervisor_lost" });
  const missing = terminal === "" ? "earlier-terminal-missing" : missingProof(text, supervisor.ready);
  const record = () => {
    setTried(true);
    const slip = slipTyped(entry, invoice.balance.payable.currency);
    if (slip === null || missing !== null || book.isPending) return;
    book.mutate({ invoice: invoice.id, terminal, slip, text, code, key: press.key }, { onSuccess: onClose, onError: () => setCode("") });
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className="dialogue evidence-dialogue close-case">
      <header>
        <h3 id={heading}>{t("earlier-heading")}</h3>
        <span className="small muted tnum">
          {invoice.number} · {format.money(invoice.balance.payable)}
        </span>
      </header>
      <div className="body">
        <Notice tone="quiet">{t("earlier-says")}</Notice>
        <div className="close-case-proof">
          <Terminal value={terminal} onChange={setTerminal} />
          <SlipFields entry={entry} shown={tried ? slipProblems(entry, null, false) : nothingWrong} onType={(part) => setEntry({ ...entry, ...part })} />
        </div>
        <div className="close-case-proof">
          <Proof text={text} onText={setText} supervisor={supervisor.field} missing={missing} note={note} error={book.error} />
        </div>
      </div>
      <ProofFoot says="earlier-record" missing={missing} note={note} busy={book.isPending} onBack={onClose} onRecord={record} />
    </Dialogue>
  );
}

/** Offered by restored books, for an invoice that owes something. */
export function EarlierPayment({ invoice }: { invoice: Invoice }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (!invoice.takesEarlierPayment) return null;
  return (
    <div className="side2-act stack-1">
      <Button icon="receipt-text" size="sm" onClick={() => setOpen(true)}>
        {t("earlier-open")}
      </Button>
      {open && <EarlierDialogue invoice={invoice} onClose={() => setOpen(false)} />}
    </div>
  );
}
