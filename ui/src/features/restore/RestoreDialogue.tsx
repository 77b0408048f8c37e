// Restoring a backup, step by step: choose one, it is read and checked, what it would mean is shown, and somebody who may does it.
// Owns the steps; where a restore is, the till says. Works on the start screen as well, before there are any books.
// Deliberately absent: what it came to. That stands above the restored books (`frame/RestoredDialogue`).
import { useState } from "react";
import type { RestoreState } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { LoadingRows } from "../../components/facts";
import { ErrorNotice, Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { useKeys } from "../../foundations/keys";
import { useAct, useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { ChooseBackup } from "./ChooseBackup";
import { OfferStep } from "./OfferStep";
import "./restore.css";

const askedEveryMs = 400;

/** Asked again while something moves: a backup is read, or a wait runs down. */
function pace(state: RestoreState | undefined): number | false {
  if (state?.phase === "reading") return askedEveryMs;
  return (state?.offer?.waitMs ?? 0) > 0 ? 1_000 : false;
}

/** What the recovery key helps against. */
const wantsKey: ReadonlySet<string> = new Set(["restore_key_needed", "restore_other_key", "restore_key_mistyped"]);

function Reading({ state }: { state: RestoreState }) {
  const t = useT();
  const format = useFormat();
  const stop = useAct("restore.stop");
  const title = t(`restore-stage-${state.stage ?? "opening"}`, { percent: format.percent(state.percent * 100) });
  return (
    <>
      <p role="status">{title}</p>
      <progress className="restore-progress" aria-label={title} max={100} value={state.percent} />
      <p className="small muted wrap-anywhere">{state.file}</p>
      <p className="small muted">{t("restore-reading-says")}</p>
      <footer className="panel-foot">
        <Button size="lg" busy={stop.isPending} onClick={() => stop.mutate({})}>
          {t("restore-stop")}
        </Button>
      </footer>
    </>
  );
}

/** It can't be restored, or not without the key on paper. */
function Failed({ state }: { state: RestoreState }) {
  const t = useT();
  const read = useAct("restore.read");
  const stop = useAct("restore.stop");
  const [key, setKey] = useState("");
  const { file, fault } = state;
  if (fault === null || file === null) return null;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (key.trim() !== "" && !read.isPending) read.mutate({ backup: file, recoveryKey: key });
      }}
    >
      <Notice tone={fault === "restore_key_needed" ? "quiet" : "failed"} live="alert">
        {t(`error-${fault.replaceAll("_", "-")}`)}
      </Notice>
      <p className="small muted wrap-anywhere">{file}</p>
      {wantsKey.has(fault) && <TextField label={t("restore-key")} help={t("restore-key-help")} value={key} onChange={setKey} autoFocusHere />}
      <ErrorNotice error={read.error} />
      <footer className="panel-foot">
        {wantsKey.has(fault) && (
          <Button submit look="primary" size="lg" busy={read.isPending} disabled={key.trim() === ""}>
            {t("restore-try-key")}
          </Button>
        )}
        <Button size="lg" busy={stop.isPending} onClick={() => stop.mutate({})}>
          {t("restore-again")}
        </Button>
      </footer>
    </form>
  );
}

function Step({ state, onClose }: { state: RestoreState; onClose: () => void }) {
  if (state.phase === "reading") return <Reading state={state} />;
  if (state.phase === "failed") return <Failed key={`${state.file} ${state.fault}`} state={state} />;
  if (state.phase === "offered" && state.offer !== null) return <OfferStep file={state.file ?? ""} offer={state.offer} onRestored={onClose} />;
  return <ChooseBackup />;
}

export default function RestoreDialogue({ onClose }: { onClose: () => void }) {
  const t = useT();
  const first = useAsk("restore.state", {});
  const asked = useAsk("restore.state", {}, { everyMs: pace(first.data) });
  const stop = useAct("restore.stop");
  const state = asked.data;
  const leave = () => stop.mutate({}, { onSettled: onClose });
  useKeys({ Escape: leave }, { dialogue: true });
  return (
    <Dialogue labelledBy="restore-heading" describedBy="restore-says" className="panel panel-wide restore-panel">
      <header className="panel-head">
        <h2 id="restore-heading">{t("restore-heading")}</h2>
        <Button look="quiet" size="sm" keycap="Esc" onClick={leave}>
          {t("common-cancel")}
        </Button>
      </header>
      <p id="restore-says" className={state?.phase === "offered" ? "visually-hidden" : "muted"}>
        {t("restore-choose-says")}
      </p>
      <ErrorNotice error={asked.error} />
      {state === undefined ? asked.error === null && <LoadingRows rows={3} /> : <Step state={state} onClose={onClose} />}
    </Dialogue>
  );
}
