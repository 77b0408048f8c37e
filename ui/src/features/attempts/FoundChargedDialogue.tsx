// The terminal moved money the books do not hold: what its slip says, the evidence in words, and a supervisor. No field is prefilled, no
// button is the default.
import { useId, useState } from "react";
import type { Money } from "../../api/generated/types";
import { Dialogue } from "../../components/Dialogue";
import { Notice } from "../../components/Notice";
import { useAct } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { slipProblems, slipTyped } from "../doubt/evidence";
import { noSlip, nothingWrong, SlipFields } from "../doubt/SlipFields";
import { useSupervisorCode } from "../supervisor/SupervisorCode";
import { foundKey } from "./found";
import { missingProof, Proof, ProofFoot } from "./Proof";

/** The payment it is about, as far as a dialogue says it. */
export interface Line {
  id: string;
  invoice: string;
  amount: Money;
  refund: boolean;
}

interface Props {
  attempt: Line;
  /** The books hold money for it already. */
  more: boolean;
  /** The difference that led to it. */
  difference: string | null;
  onBack: () => void;
  onRecorded: () => void;
}

export function FoundChargedDialogue({ attempt, more, difference, onBack, onRecorded }: Props) {
  const t = useT();
  const format = useFormat();
  const heading = useId();
  const note = useId();
  const found = useAct("attempt.found_charged");
  const [entry, setEntry] = useState(noSlip);
  const [text, setText] = useState("");
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const supervisor = useSupervisorCode({ code, onCode: setCode, lost: found.error?.wire.code === "supervisor_lost" });
  const missing = missingProof(text, supervisor.ready);
  const record = () => {
    setTried(true);
    const slip = slipTyped(entry, attempt.amount.currency);
    if (slip === null || missing !== null || found.isPending) return;
    found.mutate({ attempt: attempt.id, difference, slip, text, code }, { onSuccess: onRecorded, onError: () => setCode("") });
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className="dialogue evidence-dialogue close-case">
      <header>
        <h3 id={heading}>{t(foundKey(attempt.refund, more))}</h3>
        <span className="small muted tnum">
          {attempt.invoice} · {format.money(attempt.amount)}
        </span>
      </header>
      <div className="body">
        <Notice tone="quiet">{t("found-charged-consequence")}</Notice>
        <div className="close-case-proof">
          <SlipFields entry={entry} shown={tried ? slipProblems(entry, null, attempt.refund) : nothingWrong} onType={(part) => setEntry({ ...entry, ...part })} />
        </div>
        <div className="close-case-proof">
          <Proof text={text} onText={setText} supervisor={supervisor.field} missing={missing} note={note} error={found.error} />
        </div>
      </div>
      <ProofFoot says="found-record" missing={missing} note={note} busy={found.isPending} onBack={onBack} onRecord={record} />
    </Dialogue>
  );
}
