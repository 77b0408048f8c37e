// The terminal says that it is busy while a payment on it is in doubt: it may still wait for this card. It can be asked to stop, once. That
// is a wish, and settles nothing; so it stands apart from the four ways on, and is no default.
import type { Doubt } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice, Notice } from "../../components/Notice";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";

export function StillBusy({ doubt }: { doubt: Doubt }) {
  const t = useT();
  const stop = useAct("doubt.ask_to_stop");
  return (
    <div className="still-busy">
      <Notice
        tone="doubt"
        actions={
          <Button look="danger" icon="x" busy={stop.isPending} onClick={() => stop.mutate({ attempt: doubt.attempt.id })}>
            {t("dialogue-abort")}
          </Button>
        }
      >
        <p className="small">
          <span className="medium">{t("doubt-still-busy", { terminal: doubt.attempt.terminal.name })}</span> {t("doubt-still-busy-text")}
        </p>
      </Notice>
      <ErrorNotice error={stop.error} />
    </div>
  );
}
