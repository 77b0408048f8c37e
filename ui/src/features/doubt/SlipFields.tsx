// What stands on a slip, typed: its reference twice, time, sum, and that it is put away. Nothing is prefilled; what is wrong with the typing
// stands beside each field once somebody tried.
import { type ReactNode, useId } from "react";
import { useT } from "../../i18n/translate";
import type { SlipEntry, SlipProblems } from "./evidence";
import { Tick } from "./Tick";

interface FieldProps {
  label: string;
  help?: string;
  problem: string | null;
  value: string;
  onChange: (value: string) => void;
}

/** One field of a slip. */
export function SlipField({ label, help, problem, value, onChange }: FieldProps): ReactNode {
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

/** Nothing was typed yet. */
export const noSlip: SlipEntry = { reference: "", referenceAgain: "", time: "", sum: "", kept: false };

/** Nobody tried yet. */
export const nothingWrong: SlipProblems = { reference: null, referenceAgain: null, time: null, sum: null, kept: null };

interface Props {
  entry: SlipEntry;
  shown: SlipProblems;
  onType: (part: Partial<SlipEntry>) => void;
}

export function SlipFields({ entry, shown, onType }: Props) {
  const t = useT();
  const note = useId();
  return (
    <>
      <div className="two">
        <SlipField
          label={t("doubt-reference")}
          help={t("doubt-reference-help")}
          problem={shown.reference}
          value={entry.reference}
          onChange={(reference) => onType({ reference })}
        />
        <SlipField
          label={t("doubt-reference-again")}
          problem={shown.referenceAgain}
          value={entry.referenceAgain}
          onChange={(referenceAgain) => onType({ referenceAgain })}
        />
      </div>
      <div className="two">
        <SlipField
          label={t("doubt-time-on-slip")}
          help={t("doubt-time-help")}
          problem={shown.time}
          value={entry.time}
          onChange={(time) => onType({ time })}
        />
        <SlipField
          label={t("doubt-sum-on-slip")}
          help={t("doubt-sum-help")}
          problem={shown.sum}
          value={entry.sum}
          onChange={(sum) => onType({ sum })}
        />
      </div>
      <div aria-describedby={note} role="group" aria-label={t("doubt-slip-kept")}>
        <Tick label={t("doubt-slip-kept")} ticked={entry.kept} onChange={(kept) => onType({ kept })} />
        <span id={note} className="help is-wrong">
          {shown.kept === null ? null : t(shown.kept)}
        </span>
      </div>
    </>
  );
}
