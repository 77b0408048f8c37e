// The program ends after its last work: what it waits for, how far that is, and the way to end without it.
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { useAct, useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

const askedEveryMs = 300;

export function EndingDialogue() {
  const t = useT();
  const format = useFormat();
  const state = useAsk("backup.state", {}, { everyMs: askedEveryMs });
  const stop = useAct("backup.stop");
  const running = state.data?.running ?? null;
  const says =
    running === null
      ? t("ending-says")
      : t(`backup-stage-${running.stage.replaceAll("_", "-")}`, { percent: format.percent(running.percent * 100) });
  return (
    <Dialogue labelledBy="ending" describedBy="ending-says" role="alertdialog" focus="self" className="panel">
      <header className="panel-head">
        <h2 id="ending">{t("ending-heading")}</h2>
      </header>
      <p id="ending-says" role="status">
        {says}
      </p>
      <progress className="care-progress" aria-label={says} max={100} value={running?.percent ?? 0} />
      <footer className="panel-foot">
        <Button size="lg" disabled={running === null} busy={stop.isPending} onClick={() => stop.mutate({})}>
          {t("ending-without")}
        </Button>
      </footer>
    </Dialogue>
  );
}
