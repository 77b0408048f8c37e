// Evidence that the card was not charged, or for a refund that no money went back: what the till waited for, two things a person saw at the terminal, and a supervisor.
// Rust decides whether it may be said; the button only follows.

import { useId, useState } from "react";
import type { Doubt, Invoice } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice } from "../../components/Notice";
import { useAct, usePressKey } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { useSupervisorCode } from "../supervisor/SupervisorCode";
import { EvidenceHead } from "./EvidenceHead";
import { Requirements } from "./Requirements";
import { Tick } from "./Tick";

interface Props {
  doubt: Doubt;
  since: number;
  onBack: () => void;
  onRecorded: (invoice: Invoice) => void;
}

function missingFrom(doubt: Doubt, ticked: boolean, supervised: boolean): string | null {
  if (doubt.notChargedBlockedBy.length > 0) return "doubt-blocked-yet";
  if (!ticked) return "doubt-tick-both";
  return supervised ? null : "doubt-supervisor-needed";
}

/** The form. The ticks stay when the books refuse; the code is typed anew. */
export function NotChargedDialogue({ doubt, since, onBack, onRecorded }: Props) {
  const t = useT();
  const format = useFormat();
  const heading = useId();
  const why = useId();
  const { refund } = doubt.attempt;
  const press = usePressKey();
  const notCharged = useAct("doubt.not_charged");
  const [idle, setIdle] = useState(false);
  const [other, setOther] = useState(false);
  const [code, setCode] = useState("");
  const supervisor = useSupervisorCode({ code, onCode: setCode, lost: notCharged.error?.wire.code === "supervisor_lost" });
  const missing = missingFrom(doubt, idle && other, supervisor.ready);
  const record = () => {
    if (missing !== null || notCharged.isPending) return;
    notCharged.mutate(
      { attempt: doubt.attempt.id, terminalShowsIdle: idle, lastReceiptIsAnother: other, code, key: press.key },
      { onSuccess: onRecorded, onError: () => setCode("") },
    );
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className="dialogue evidence-dialogue">
      <EvidenceHead id={heading} title={t(refund ? "doubt-not-refunded" : "doubt-not-charged")} doubt={doubt} />
      <div className="body">
        <Requirements doubt={doubt} since={since} />
        <div>
          <Tick label={t("doubt-seen-idle")} ticked={idle} onChange={setIdle} />
          <Tick label={t("doubt-seen-other-receipt", { sum: format.money(doubt.attempt.amount) })} ticked={other} onChange={setOther} />
        </div>
        {supervisor.field}
        <p className="small muted">{t(refund ? "doubt-not-refunded-consequence" : "doubt-not-charged-consequence")}</p>
        <p className="small muted" id={why}>
          {missing === null ? null : t(missing)}
        </p>
        <ErrorNotice error={notCharged.error} />
      </div>
      <footer>
        <Button size="lg" className="is-lesser" onClick={onBack}>
          {t("doubt-back")}
        </Button>
        <Button size="lg" disabled={missing !== null} aria-describedby={why} busy={notCharged.isPending} onClick={record}>
          {t(refund ? "doubt-record-not-refunded" : "doubt-record-not-charged")}
        </Button>
      </footer>
    </Dialogue>
  );
}
