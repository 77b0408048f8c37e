// The question before a look that could stop a running payment. Asked only when the terminal does not say that it is idle.

import { useId } from "react";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { useT } from "../../i18n/translate";

/** Names the terminal and the consequence; neither button is the default. */
export function GateDialogue({ terminal, onLook, onBack }: { terminal: string; onLook: () => void; onBack: () => void }) {
  const t = useT();
  const heading = useId();
  const text = useId();
  return (
    <Dialogue labelledBy={heading} describedBy={text} role="alertdialog" focus="self" className="dialogue evidence-dialogue">
      <header>
        <h3 id={heading}>{t("doubt-gate-title", { terminal })}</h3>
      </header>
      <div className="body">
        <p id={text}>{t("doubt-gate-text")}</p>
      </div>
      <footer>
        <Button size="lg" className="is-lesser" onClick={onBack}>
          {t("doubt-gate-back")}
        </Button>
        <Button size="lg" onClick={onLook}>
          {t("doubt-gate-confirm")}
        </Button>
      </footer>
    </Dialogue>
  );
}
