// Setting backups up: a folder, then the recovery key on paper, then its end typed back. Moving them asks for the folder alone.
// Deliberately absent: keeping the key. It leaves this page with the dialogue.
import type { FormEvent } from "react";
import { useState } from "react";
import { createPortal } from "react-dom";
import type { BackupFolder } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice, Notice } from "../../components/Notice";
import { RadioOptions } from "../../components/RadioOptions";
import { TextField } from "../../components/TextField";
import { useFrame } from "../../foundations/frame";
import { useKeys } from "../../foundations/keys";
import { useAct, useAsk, usePlatform } from "../../foundations/till";
import { useT } from "../../i18n/translate";

/** In groups, as a person copies it; the last one is what is asked back. */
const grouped = (key: string) => key.replaceAll(/(?<=^AGE-SECRET-KEY-1)|(?<=^AGE-SECRET-KEY-1.*)(?=(?:.{6})+$)/gu, " ").replaceAll(/ +/gu, " ");

/** What the printer gets: the key, and what it is for. Everything else stays on the screen. */
function PrintedKey({ recoveryKey }: { recoveryKey: string }) {
  const t = useT();
  const { app } = useFrame();
  return createPortal(
    <div className="paper-print key-print">
      <h1>{t("backup-key-heading")}</h1>
      <p>{app.organisation}</p>
      <p className="key-text">{grouped(recoveryKey)}</p>
      <p>{t("backup-key-says")}</p>
    </div>,
    document.body,
  );
}

function FolderStep({ folder, onFolder, offered }: { folder: string; onFolder: (folder: string) => void; offered: readonly BackupFolder[] }) {
  const t = useT();
  const chosen = offered.find((each) => each.folder === folder);
  return (
    <>
      <p id="backup-set-up-says" className="muted">
        {t("backup-folder-says")}
      </p>
      <RadioOptions
        label={t("backup-folder-offered")}
        value={chosen?.folder ?? null}
        onChange={onFolder}
        options={offered.map((each) => ({
          value: each.folder,
          name: each.folder,
          note: t(each.sameDisk ? "backup-folder-same-disk" : "backup-folder-other-disk"),
        }))}
      />
      <TextField label={t("backup-folder")} value={folder} onChange={onFolder} autoFocusHere />
      {chosen?.sameDisk === true && (
        <Notice tone="doubt">
          <strong>{t("backup-same-disk")}</strong> {t("backup-same-disk-says")}
        </Notice>
      )}
    </>
  );
}

function KeyStep({ recoveryKey, end, onEnd }: { recoveryKey: string; end: string; onEnd: (end: string) => void }) {
  const t = useT();
  const platform = usePlatform();
  const print = () => {
    platform.call("paper.print_dialogue", {}).then(
      ({ opened }) => {
        if (!opened) window.print();
      },
      () => window.print(),
    );
  };
  return (
    <>
      <p id="backup-set-up-says" className="muted">
        {t("backup-key-says")}
      </p>
      <p className="key-text" aria-label={t("backup-key-heading")}>
        {grouped(recoveryKey)}
      </p>
      <PrintedKey recoveryKey={recoveryKey} />
      <div>
        <Button icon="printer" onClick={print}>
          {t("backup-key-print")}
        </Button>
      </div>
      <TextField label={t("backup-key-end")} help={t("backup-key-end-says")} value={end} onChange={onEnd} autoFocusHere />
    </>
  );
}

export function BackupSetUp({ moving, onClose }: { moving: boolean; onClose: () => void }) {
  const t = useT();
  const folders = useAsk("backup.folders", {});
  const fresh = useAct("backup.fresh_key");
  const setUp = useAct("backup.set_up");
  const move = useAct("backup.move");
  const offered = folders.data?.folders ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const [end, setEnd] = useState("");
  const folder = typed ?? offered[0]?.folder ?? "";
  const recoveryKey = fresh.data?.recoveryKey ?? null;
  const busy = fresh.isPending || setUp.isPending || move.isPending;
  useKeys({ Escape: onClose }, { dialogue: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (moving) move.mutate({ folder }, { onSuccess: onClose });
    else if (recoveryKey === null) fresh.mutate({});
    else setUp.mutate({ folder, keyEnd: end }, { onSuccess: onClose });
  };
  const next = moving ? "backup-move-do" : recoveryKey === null ? "backup-next" : "backup-begin";
  return (
    <Dialogue labelledBy="backup-set-up" describedBy="backup-set-up-says" className="panel panel-wide">
      <form onSubmit={submit} noValidate className="stack">
        <header className="panel-head">
          <h2 id="backup-set-up">{t(recoveryKey === null ? "backup-folder-heading" : "backup-key-heading")}</h2>
        </header>
        {recoveryKey === null ? (
          <FolderStep folder={folder} onFolder={setTyped} offered={offered} />
        ) : (
          <KeyStep recoveryKey={recoveryKey} end={end} onEnd={setEnd} />
        )}
        <ErrorNotice error={fresh.error ?? setUp.error ?? move.error ?? folders.error} />
        <footer className="panel-foot">
          <Button submit look="primary" size="lg" busy={busy} disabled={folder.trim() === "" || (recoveryKey !== null && end.trim() === "")}>
            {t(next)}
          </Button>
          <Button look="quiet" size="lg" keycap="Esc" onClick={onClose}>
            {t("common-cancel")}
          </Button>
        </footer>
      </form>
    </Dialogue>
  );
}
