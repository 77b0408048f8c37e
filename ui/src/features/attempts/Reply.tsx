// What the service answered, as it was kept, behind a click: few people want to read it.
import { type ReactNode, useId, useState } from "react";
import { Button } from "../../components/Button";
import { useT } from "../../i18n/translate";

/** The click. What stands behind it is made only once somebody wants it. */
export function Reply({ children }: { children: ReactNode }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="reply">
      <Button look="quiet" size="sm" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t(open ? "attempt-reply-hide" : "attempt-reply-show")}
      </Button>
      <div id={id}>{open && children}</div>
    </div>
  );
}

/** The reply's own text. */
export function ReplyText({ text }: { text: string }) {
  const t = useT();
  return (
    <pre className="reply-text" tabIndex={0} aria-label={t("attempt-reply")}>
      {text}
    </pre>
  );
}
