// What a restore came to: once, above the books that were restored, until somebody has read it. Says what is to be done now.
import type { RestoreDone } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice } from "../../components/Notice";
import { useAct, useAppState } from "../../foundations/till";
import { useT } from "../../i18n/translate";

export function RestoredDialogue({ restored }: { restored: RestoreDone }) {
  const t = useT();
  const app = useAppState();
  const read = useAct("restore.stop");
  const { passwordNeeded, codeNeeded, backupsNeeded } = restored;
  return (
    <Dialogue labelledBy="restored" describedBy="restored-says" className="panel panel-wide">
      <header className="panel-head">
        <h2 id="restored">{t("restored-heading")}</h2>
      </header>
      <p id="restored-says">{t("restored-says", { suffix: restored.suffix })}</p>
      {restored.kept !== null && (
        <p className="small muted">
          {t("restored-kept")} <span className="wrap-anywhere">{restored.kept}</span>
        </p>
      )}
      <h3 className="medium">{t("restored-todo")}</h3>
      <ol className="restored-steps">
        <li>{t("restored-todo-terminals")}</li>
        {passwordNeeded && <li>{t("restored-todo-password")}</li>}
        {codeNeeded && <li>{t("restored-todo-code")}</li>}
        {backupsNeeded && <li>{t("restored-todo-backups")}</li>}
      </ol>
      <ErrorNotice error={read.error} />
      <footer className="panel-foot">
        <Button look="primary" size="lg" busy={read.isPending} onClick={() => read.mutate({}, { onSuccess: () => void app.refetch() })}>
          {t("restored-close")}
        </Button>
      </footer>
    </Dialogue>
  );
}
