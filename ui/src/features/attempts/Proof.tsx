// The evidence of whatever is recorded against the books, in words, and the supervisor who agrees to it.
import { type ReactNode, useId } from "react";
import { Button } from "../../components/Button";
import { ErrorNotice } from "../../components/Notice";
import { useT } from "../../i18n/translate";

/** What is still missing, and the id of the line that says so. */
interface Missing {
  missing: string | null;
  note: string;
}

interface Props extends Missing {
  text: string;
  onText: (text: string) => void;
  /** Where the supervisor's code is typed. */
  supervisor: ReactNode;
  error: Parameters<typeof ErrorNotice>[0]["error"];
}

export function Proof({ text, onText, supervisor, missing, note, error }: Props) {
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
      <p className="small muted" id={note}>
        {missing === null ? null : t(missing)}
      </p>
      <ErrorNotice error={error} />
    </>
  );
}

interface FootProps extends Missing {
  /** What recording is called here. */
  says: string;
  busy: boolean;
  onBack: () => void;
  onRecord: () => void;
}

/** Nothing is the default: neither button answers Enter or Escape. */
export function ProofFoot({ says, missing, note, busy, onBack, onRecord }: FootProps) {
  const t = useT();
  return (
    <footer>
      <Button size="lg" className="is-lesser" onClick={onBack}>
        {t("doubt-back")}
      </Button>
      <Button size="lg" disabled={missing !== null} aria-describedby={note} busy={busy} onClick={onRecord}>
        {t(says)}
      </Button>
    </footer>
  );
}

/** What is still to be done before it can be recorded. */
export function missingProof(text: string, supervised: boolean): string | null {
  if (text.trim() === "") return "case-evidence-missing";
  return supervised ? null : "doubt-supervisor-needed";
}
