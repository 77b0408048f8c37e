// The frame of a desk form: a title, the fields, Save and Cancel. Enter saves, Esc leaves; a second Enter while it is being saved
// does nothing.
import type { ReactNode } from "react";
import { useEffect, useId, useRef } from "react";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice, Notice } from "../../components/Notice";
import { useKeys } from "../../foundations/keys";
import { useT } from "../../i18n/translate";
import type { Problems } from "./use-form";
import "./desk.css";

interface Props {
  title: string;
  /** What Save says, if it does more than that. */
  save?: string;
  busy: boolean;
  problems: Problems;
  /** The sentence about a name that is in use; gets what tells the other one apart. */
  sameNameKey?: string;
  onSave: (sameName: boolean) => void;
  onClose: () => void;
  /** A form with choices side by side needs more room. */
  wide?: boolean;
  children: ReactNode;
}

export function FormDialogue({ title, save, busy, problems, sameNameKey, onSave, onClose, wide = false, children }: Props) {
  const t = useT();
  const heading = useId();
  useKeys({ Escape: onClose }, { dialogue: true });
  const form = useRef<HTMLFormElement>(null);
  const tried = useRef(false);
  // What was wrong with a try is where the hand goes on, and in sight on the smallest screen.
  useEffect(() => {
    const wrong = tried.current && !busy ? form.current?.querySelector<HTMLElement>("[aria-invalid=true]") : null;
    if (!wrong) return;
    tried.current = false;
    wrong.focus();
    wrong.closest(".field")?.scrollIntoView({ block: "nearest" });
  });
  return (
    <Dialogue labelledBy={heading} className={wide ? "panel desk-form desk-form-wide desk-form-framed" : "panel desk-form desk-form-framed"}>
      <header className="panel-head">
        <h2 id={heading}>{title}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />
      </header>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          tried.current = true;
          onSave(false);
        }}
      >
        <div className="desk-fields">
          {children}
        </div>
        <div className="desk-objection">
          {problems.sameName !== null && sameNameKey !== undefined && (
            <Notice
              tone="quiet"
              live="alert"
              actions={
                <Button size="sm" busy={busy} onClick={() => onSave(true)}>
                  {t("desk-same-name-keep")}
                </Button>
              }
            >
              {t(sameNameKey, { which: problems.sameName })}
            </Notice>
          )}
          <ErrorNotice error={problems.rest} />
        </div>
        <footer className="panel-foot">
          <Button look="primary" icon="check" submit keycap="Enter" busy={busy}>
            {save ?? t("common-save")}
          </Button>
          <Button look="quiet" keycap="Esc" onClick={onClose}>
            {t("common-cancel")}
          </Button>
        </footer>
      </form>
    </Dialogue>
  );
}
