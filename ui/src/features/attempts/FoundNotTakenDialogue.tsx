// The terminal never moved what is booked: the evidence in words, and a supervisor. Nothing leaves the books yet.
import { useId, useState } from "react";
import { Dialogue } from "../../components/Dialogue";
import { Notice } from "../../components/Notice";
import { useAct } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { useSupervisorCode } from "../supervisor/SupervisorCode";
import type { Line } from "./FoundChargedDialogue";
import { missingProof, Proof, ProofFoot } from "./Proof";

export function FoundNotTakenDialogue({ attempt, onBack, onRecorded }: { attempt: Line; onBack: () => void; onRecorded: () => void }) {
  const t = useT();
  const format = useFormat();
  const heading = useId();
  const note = useId();
  const found = useAct("attempt.found_not_taken");
  const [text, setText] = useState("");
  const [code, setCode] = useState("");
  const supervisor = useSupervisorCode({ code, onCode: setCode, lost: found.error?.wire.code === "supervisor_lost" });
  const missing = missingProof(text, supervisor.ready);
  const record = () => {
    if (missing !== null || found.isPending) return;
    found.mutate({ attempt: attempt.id, text, code }, { onSuccess: onRecorded, onError: () => setCode("") });
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className="dialogue evidence-dialogue">
      <header>
        <h3 id={heading}>{t(attempt.refund ? "found-not-taken-refund" : "found-not-taken")}</h3>
        <span className="small muted tnum">
          {attempt.invoice} · {format.money(attempt.amount)}
        </span>
      </header>
      <div className="body">
        <Notice tone="quiet">{t("found-not-taken-consequence")}</Notice>
        <Proof text={text} onText={setText} supervisor={supervisor.field} missing={missing} note={note} error={found.error} />
      </div>
      <ProofFoot says="found-record" missing={missing} note={note} busy={found.isPending} onBack={onBack} onRecord={record} />
    </Dialogue>
  );
}
