// Evidence that the card was charged, or for a refund that the money went back: the slip's reference typed twice and its time. No field is prefilled, no button is the default.

import { useId, useState } from "react";
import type { Doubt, Invoice } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice, Notice } from "../../components/Notice";
import { useAct, usePressKey } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { EvidenceHead } from "./EvidenceHead";
import { hasProblems, slipProblems, timeOnSlip } from "./evidence";
import { noSlip, nothingWrong, SlipFields } from "./SlipFields";

interface Props {
  doubt: Doubt;
  onBack: () => void;
  onRecorded: (invoice: Invoice) => void;
}

/** The form. What was typed stays when the books refuse it. */
export function ChargedDialogue({ doubt, onBack, onRecorded }: Props) {
  const t = useT();
  const heading = useId();
  const press = usePressKey();
  const charged = useAct("doubt.charged");
  const { amount, refund } = doubt.attempt;
  const [entry, setEntry] = useState(noSlip);
  const [tried, setTried] = useState(false);
  const problems = slipProblems(entry, amount.minor, refund);
  const shown = tried ? problems : nothingWrong;
  const type = (part: Partial<typeof entry>) => setEntry((before) => ({ ...before, ...part }));
  const record = () => {
    setTried(true);
    const time = timeOnSlip(entry.time);
    if (hasProblems(problems) || time === null || charged.isPending) return;
    charged.mutate(
      {
        attempt: doubt.attempt.id,
        reference: entry.reference.trim(),
        referenceAgain: entry.referenceAgain.trim(),
        timeOnSlip: time,
        sumOnSlip: { minor: Math.abs(amount.minor), currency: amount.currency },
        slipKept: entry.kept,
        key: press.key,
      },
      { onSuccess: onRecorded },
    );
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className="dialogue evidence-dialogue">
      <EvidenceHead id={heading} title={t(refund ? "doubt-refunded" : "doubt-charged")} doubt={doubt} />
      <div className="body">
        <SlipFields entry={entry} shown={shown} onType={type} />
        <Notice tone="quiet">{t("doubt-reference-rule")}</Notice>
        <p className="small muted">{t(refund ? "doubt-refund-charged-consequence" : "doubt-charged-consequence")}</p>
        <ErrorNotice error={charged.error} />
      </div>
      <footer>
        <Button size="lg" className="is-lesser" onClick={onBack}>
          {t("doubt-back")}
        </Button>
        <Button size="lg" busy={charged.isPending} onClick={record}>
          {t(refund ? "doubt-record-refunded" : "doubt-record-charged")}
        </Button>
      </footer>
    </Dialogue>
  );
}
