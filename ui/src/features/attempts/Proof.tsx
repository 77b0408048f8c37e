// The evidence of whatever is recorded against the books, in words, and the supervisor who agrees to it.
import { type ReactNode, useId } from "react";
import { useT } from "../../i18n/translate";

interface Props {
  text: string;
  onText: (text: string) => void;
  /** Where the supervisor's code is typed. */
  supervisor: ReactNode;
}

export function Proof({ text, onText, supervisor }: Props) {
  const t = useT();
  const field = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={field}>{t("case-evidence")}</label>
        <span className="input">
          <textarea id={field} rows={3} maxLength={2_000} value={text} onChange={(event) => onText(event.target.value)} />
        </span>
        <span className="help">{t("case-evidence-help")}</span>
      </div>
      {supervisor}
    </>
  );
}

/** What is still to be done before it can be recorded. */
export function missingProof(text: string, supervised: boolean): string | null {
  if (text.trim() === "") return "case-evidence-missing";
  return supervised ? null : "doubt-supervisor-needed";
}
