// Evidence that the card was charged, or for a refund that the money went back: the slip's reference typed twice and its time. No field is prefilled, no button is the default.

import { type ReactNode, useId, useState } from "react";
import type { Doubt, Invoice } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice, Notice } from "../../components/Notice";
import { useAct, usePressKey } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { EvidenceHead } from "./EvidenceHead";
import { hasProblems, type SlipProblems, slipProblems, timeOnSlip } from "./evidence";
import { Tick } from "./Tick";

interface FieldProps {
  label: string;
  help?: string;
  problem: string | null;
  value: string;
  numeric?: boolean;
  onChange: (value: string) => void;
}

function SlipField({ label, help, problem, value, onChange }: FieldProps): ReactNode {
  const t = useT();
  const id = useId();
  const note = useId();
  const words = problem === null ? help : t(problem);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className={problem === null ? "input tnum" : "input tnum is-wrong"}>
        <input
          id={id}
          value={value}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={40}
          aria-invalid={problem !== null}
          aria-describedby={words === undefined ? undefined : note}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      {words === undefined ? null : (
        <span id={note} className={problem === null ? "help" : "help is-wrong"}>
          {words}
        </span>
      )}
    </div>
  );
}

interface Props {
  doubt: Doubt;
  onBack: () => void;
  onRecorded: (invoice: Invoice) => void;
}

const nothingWrong: SlipProblems = { reference: null, referenceAgain: null, time: null, sum: null, kept: null };

/** The form. What was typed stays when the books refuse it. */
export function ChargedDialogue({ doubt, onBack, onRecorded }: Props) {
  const t = useT();
  const heading = useId();
  const press = usePressKey();
  const charged = useAct("doubt.charged");
  const note = useId();
  const { amount, refund } = doubt.attempt;
  const [entry, setEntry] = useState({ reference: "", referenceAgain: "", time: "", sum: "", kept: false });
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
        <div className="two">
          <SlipField
            label={t("doubt-reference")}
            help={t("doubt-reference-help")}
            problem={shown.reference}
            value={entry.reference}
            onChange={(reference) => type({ reference })}
          />
          <SlipField
            label={t("doubt-reference-again")}
            problem={shown.referenceAgain}
            value={entry.referenceAgain}
            onChange={(referenceAgain) => type({ referenceAgain })}
          />
        </div>
        <div className="two">
          <SlipField
            label={t("doubt-time-on-slip")}
            help={t("doubt-time-help")}
            problem={shown.time}
            value={entry.time}
            onChange={(time) => type({ time })}
          />
          <SlipField
            label={t("doubt-sum-on-slip")}
            help={t("doubt-sum-help")}
            problem={shown.sum}
            value={entry.sum}
            onChange={(sum) => type({ sum })}
          />
        </div>
        <div aria-describedby={note} role="group" aria-label={t("doubt-slip-kept")}>
          <Tick label={t("doubt-slip-kept")} ticked={entry.kept} onChange={(kept) => type({ kept })} />
          <span id={note} className="help is-wrong">
            {shown.kept === null ? null : t(shown.kept)}
          </span>
        </div>
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
