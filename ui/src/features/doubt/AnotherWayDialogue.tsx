// Paying an invoice another way while a card payment of it is in doubt: the client is told, there is a reason, a supervisor agrees.
// The words name the consequence, because nobody can take it back: the card may have been charged already.

import { useId, useState } from "react";
import type { Doubt, Invoice } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice, Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { useAct } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { useSupervisorCode } from "../supervisor/SupervisorCode";
import { EvidenceHead } from "./EvidenceHead";
import { Tick } from "./Tick";

interface Props {
  doubt: Doubt;
  onBack: () => void;
  onAllowed: (invoice: Invoice) => void;
}

function missingFrom(told: boolean, why: string, supervised: boolean): string | null {
  if (!told) return "doubt-tell-client";
  if (why.trim() === "") return "doubt-say-why";
  return supervised ? null : "doubt-supervisor-needed";
}

/** The form. Everything but the code stays when the books refuse. */
export function AnotherWayDialogue({ doubt, onBack, onAllowed }: Props) {
  const t = useT();
  const format = useFormat();
  const heading = useId();
  const note = useId();
  const allow = useAct("doubt.allow_second_payment");
  const [told, setTold] = useState(false);
  const [why, setWhy] = useState("");
  const [code, setCode] = useState("");
  const supervisor = useSupervisorCode({ code, onCode: setCode, lost: allow.error?.wire.code === "supervisor_lost" });
  const missing = missingFrom(told, why, supervisor.ready);
  const sum = format.money(doubt.attempt.amount);
  const record = () => {
    if (missing !== null || allow.isPending) return;
    allow.mutate(
      { attempt: doubt.attempt.id, clientWasTold: told, why: why.trim(), code },
      { onSuccess: onAllowed, onError: () => setCode("") },
    );
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className="dialogue evidence-dialogue">
      <EvidenceHead id={heading} title={t("doubt-another-way")} doubt={doubt} />
      <div className="body">
        <Notice tone="doubt">
          <strong>{t("doubt-charged-twice")}</strong> {t("doubt-charged-twice-text", { sum })}
        </Notice>
        <Tick label={t("doubt-told-client")} ticked={told} onChange={setTold} />
        <TextField label={t("doubt-why-now")} value={why} onChange={setWhy} help={t("doubt-why-now-help")} />
        {supervisor.field}
        <p className="small muted">{t("doubt-another-way-consequence")}</p>
        <p className="small muted" id={note}>
          {missing === null ? null : t(missing)}
        </p>
        <ErrorNotice error={allow.error} />
      </div>
      <footer>
        <Button size="lg" className="is-lesser" onClick={onBack}>
          {t("doubt-back")}
        </Button>
        <Button size="lg" disabled={missing !== null} aria-describedby={note} busy={allow.isPending} onClick={record}>
          {t("doubt-allow-second")}
        </Button>
      </footer>
    </Dialogue>
  );
}
