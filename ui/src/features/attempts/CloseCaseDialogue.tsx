// Closing a case: the evidence in words, and a supervisor. Nothing is prefilled, no button is the default.
import { useId, useState } from "react";
import type { Case } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice, Notice } from "../../components/Notice";
import { useAct } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { useSupervisorCode } from "../supervisor/SupervisorCode";

interface Props {
  case: Case;
  onBack: () => void;
  onClosed: () => void;
}

export function CloseCaseDialogue({ case: of, onBack, onClosed }: Props) {
  const t = useT();
  const format = useFormat();
  const heading = useId();
  const field = useId();
  const note = useId();
  const close = useAct("case.close");
  const [text, setText] = useState("");
  const [code, setCode] = useState("");
  const supervisor = useSupervisorCode({ code, onCode: setCode, lost: close.error?.wire.code === "supervisor_lost" });
  const missing = text.trim() === "" ? "case-evidence-missing" : supervisor.ready ? null : "doubt-supervisor-needed";
  const record = () => {
    if (missing !== null || close.isPending) return;
    close.mutate({ attempt: of.attempt.id, text, code }, { onSuccess: onClosed, onError: () => setCode("") });
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className="dialogue evidence-dialogue">
      <header>
        <h3 id={heading}>{t("case-close")}</h3>
        <span className="small muted tnum">
          {of.attempt.invoice.name} · {format.money(of.attempt.amount)}
        </span>
      </header>
      <div className="body">
        <Notice tone="quiet">{t("case-close-says")}</Notice>
        <div className="field">
          <label htmlFor={field}>{t("case-evidence")}</label>
          <span className="input">
            <textarea id={field} rows={4} maxLength={2_000} value={text} onChange={(event) => setText(event.target.value)} />
          </span>
          <span className="help">{t("case-evidence-help")}</span>
        </div>
        {supervisor.field}
        <p className="small muted" id={note}>
          {missing === null ? null : t(missing)}
        </p>
        <ErrorNotice error={close.error} />
      </div>
      <footer>
        <Button size="lg" className="is-lesser" onClick={onBack}>
          {t("doubt-back")}
        </Button>
        <Button size="lg" disabled={missing !== null} aria-describedby={note} busy={close.isPending} onClick={record}>
          {t("case-close")}
        </Button>
      </footer>
    </Dialogue>
  );
}
