// What to order and whom to ask, as a text to copy. It names no number and no address: the local branch's are on its own letters.
import { useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { useFrame } from "../../foundations/frame";
import { useKeys } from "../../foundations/keys";
import { useT } from "../../i18n/translate";

/** Copies what stands in the field; the older way works where the newer one is not allowed. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

export function OrderDialogue({ model, onClose }: { model: string; onClose: () => void }) {
  const t = useT();
  const { app } = useFrame();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  useKeys({ Escape: onClose }, { dialogue: true });
  const branch = t(`order-branch-${app.country.toLowerCase()}`);
  const text = t("order-text", {
    branch,
    organisation: app.organisation,
    business: app.businessId,
    currency: app.currency,
    model: model === "" ? t("order-any-model") : model,
  });
  return (
    <Dialogue labelledBy="order-heading" describedBy="order-says" className="panel panel-wide">
      <header className="panel-head">
        <h2 id="order-heading">
          {t("order-heading")}
        </h2>
      </header>
      <p id="order-says" className="muted">
        {t("order-says", { branch })}
      </p>
      <textarea ref={field} className="order-text" readOnly aria-label={t("order-heading")} value={text} />
      <p className="small muted" role="status">
        {copied === null ? "" : t(copied ? "order-copied" : "order-not-copied")}
      </p>
      <footer className="panel-foot">
        <Button
          look="primary"
          size="lg"
          onClick={() => {
            if (field.current !== null) void copy(field.current).then(setCopied);
          }}
        >
          {t("order-copy")}
        </Button>
        <Button look="quiet" size="lg" keycap="Esc" onClick={onClose}>
          {t("common-close")}
        </Button>
      </footer>
    </Dialogue>
  );
}
