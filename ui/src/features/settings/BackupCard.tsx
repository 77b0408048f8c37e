// Backups on the books' page: where they go, what runs now, how the last one and the last rehearsal went.
// Deliberately absent: restoring (its card stands below), and any key. A key is shown while backups are set up and never again.
import { useState } from "react";
import type { BackupState } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice, Notice } from "../../components/Notice";
import { useAct, useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { BackupSetUp } from "./BackupSetUp";
import { CareRow } from "./CareRow";

/** While a backup runs it is asked how far it is. */
const askedEveryMs = 500;

function GoodRow({ state }: { state: BackupState }) {
  const t = useT();
  const format = useFormat();
  const { good, late } = state;
  if (good === null) return <CareRow sign="circle-question-mark" tone="late" title={t("backup-none")} says={t("backup-none-says")} />;
  return (
    <CareRow
      sign={late ? "triangle-alert" : "circle-check"}
      tone={late ? "bad" : "good"}
      title={t(late ? "backup-late" : "backup-good", { when: format.dateTime(good.at) })}
      says={t("backup-good-says", { size: format.count(good.megabytes) })}
    />
  );
}

function RehearsalRow({ state }: { state: BackupState }) {
  const t = useT();
  const format = useFormat();
  const last = state.rehearsal;
  if (last === null) return <CareRow sign="clock" tone="not_yet" title={t("backup-rehearsal-none")} says={t("backup-rehearsal-says")} />;
  const when = format.dateTime(last.at);
  if (last.fault === null) {
    return <CareRow sign="circle-check" tone="good" title={t("backup-rehearsal-good", { when })} says={t("backup-rehearsal-says")} />;
  }
  return (
    <CareRow
      sign="triangle-alert"
      tone="bad"
      title={t("backup-rehearsal-failed", { when })}
      says={t(`backup-fault-${last.fault.replaceAll("_", "-")}`)}
    />
  );
}

function Running({ state }: { state: BackupState }) {
  const t = useT();
  const format = useFormat();
  const stop = useAct("backup.stop");
  const { running } = state;
  if (running === null) return null;
  const title = t(`backup-stage-${running.stage.replaceAll("_", "-")}`, { percent: format.percent(running.percent * 100) });
  return (
    <CareRow sign="refresh-cw" tone="running" title={title} says={t("backup-running-says")}>
      <progress className="care-progress" aria-label={title} max={100} value={running.percent} />
      <Button size="sm" look="quiet" busy={stop.isPending} onClick={() => stop.mutate({})}>
        {t("backup-stop")}
      </Button>
    </CareRow>
  );
}

function Failure({ state }: { state: BackupState }) {
  const t = useT();
  const format = useFormat();
  if (state.failure === null) return null;
  const { at, fault } = state.failure;
  return (
    <Notice tone="failed">
      <strong>{t("backup-failed", { when: format.dateTime(at) })}</strong> {t(`backup-fault-${fault.replaceAll("_", "-")}`)}
    </Notice>
  );
}

function PlaceRow({ state, onMove }: { state: BackupState; onMove: () => void }) {
  const t = useT();
  const format = useFormat();
  const { place } = state;
  if (place === null) return null;
  const says = place.there ? t("backup-place-holds", { count: place.backups, shown: format.count(place.backups) }) : t("backup-fault-folder-gone");
  return (
    <>
      <CareRow sign={place.there ? "store" : "triangle-alert"} tone={place.there ? "plain" : "bad"} title={place.folder} says={says}>
        <Button size="sm" onClick={onMove}>
          {t("backup-move")}
        </Button>
      </CareRow>
      {place.sameDisk && (
        <Notice tone="doubt">
          <strong>{t("backup-same-disk")}</strong> {t("backup-same-disk-says")}
        </Notice>
      )}
    </>
  );
}

function SetUpOf({ state, onSetUp }: { state: BackupState; onSetUp: () => void }) {
  const t = useT();
  const run = useAct("backup.run");
  const rehearse = useAct("backup.rehearse");
  const busy = state.running !== null;
  return (
    <div className="care">
      <PlaceRow state={state} onMove={onSetUp} />
      <Running state={state} />
      <Failure state={state} />
      <GoodRow state={state} />
      <RehearsalRow state={state} />
      <div className="row row-wide">
        <Button look="primary" disabled={busy} busy={run.isPending} onClick={() => run.mutate({})}>
          {t("backup-now")}
        </Button>
        <Button disabled={busy || state.good === null} busy={rehearse.isPending} onClick={() => rehearse.mutate({})}>
          {t("backup-rehearse")}
        </Button>
      </div>
      <ErrorNotice error={run.error ?? rehearse.error} />
    </div>
  );
}

export function BackupCard() {
  const t = useT();
  const first = useAsk("backup.state", {});
  const asked = useAsk("backup.state", {}, { everyMs: first.data?.running ? askedEveryMs : false });
  const [settingUp, setSettingUp] = useState(false);
  const state = asked.data;
  if (state === undefined) return <ErrorNotice error={asked.error} />;
  return (
    <section className="card" aria-labelledby="backup-heading">
      <div className="card-head">
        <h2 id="backup-heading">{t("backup-heading")}</h2>
      </div>
      {!state.offered && <p className="card-says muted">{t("backup-practice")}</p>}
      {state.offered && state.place === null && (
        <div className="care">
          <p className="muted">{t("backup-says")}</p>
          <div>
            <Button look="primary" onClick={() => setSettingUp(true)}>
              {t("backup-set-up")}
            </Button>
          </div>
        </div>
      )}
      {state.place !== null && <SetUpOf state={state} onSetUp={() => setSettingUp(true)} />}
      {settingUp && <BackupSetUp moving={state.place !== null} onClose={() => setSettingUp(false)} />}
    </section>
  );
}
