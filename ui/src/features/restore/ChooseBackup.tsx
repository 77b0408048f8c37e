// Which backup: those found in a folder, another folder, or a file's path as somebody knows it.
import { type FormEvent, useState } from "react";
import type { BackupFiles } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { RadioOptions } from "../../components/RadioOptions";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import { useAct, useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

const nameOf = (file: string) => file.split(/[\\/]/u).at(-1) ?? file;

function Files({ found, file, onFile }: { found: BackupFiles; file: string; onFile: (file: string) => void }) {
  const t = useT();
  const format = useFormat();
  if (found.folder === "") return null;
  if (!found.there) return <p className="wrong">{t("restore-folder-gone")}</p>;
  if (found.files.length === 0) return <p className="muted">{t("restore-folder-empty")}</p>;
  return (
    <div className="restore-files">
      <RadioOptions
        label={t("restore-files")}
        value={found.files.find((one) => one.file === file)?.file ?? null}
        onChange={onFile}
        options={found.files.map((one) => ({
          value: one.file,
          name: format.dateTime(one.at),
          note: nameOf(one.file),
          end: <span className="tnum">{t("restore-file-size", { size: format.count(one.megabytes) })}</span>,
        }))}
      />
    </div>
  );
}

export function ChooseBackup() {
  const t = useT();
  const [folder, setFolder] = useState<string | null>(null);
  const found = useAsk("restore.files", { folder });
  const [typedFolder, setTypedFolder] = useState<string | null>(null);
  const [file, setFile] = useState("");
  const read = useAct("restore.read");
  const shown = typedFolder ?? found.data?.folder ?? "";
  const look = (event: FormEvent) => {
    event.preventDefault();
    setFolder(shown.trim() === "" ? null : shown);
  };
  const folders = found.data?.folders ?? [];
  return (
    <div className="stack restore-step">
      <form className="restore-folder" onSubmit={look} noValidate>
        <TextField label={t("restore-folder")} value={shown} onChange={setTypedFolder} autoFocusHere />
        <Button submit busy={found.isFetching}>
          {t("restore-look")}
        </Button>
      </form>
      {folders.length > 1 && (
        <Select
          label={t("restore-folders")}
          value={folders.includes(shown) ? shown : ""}
          onChange={(chosen) => {
            setTypedFolder(chosen);
            setFolder(chosen);
          }}
          options={[...(folders.includes(shown) ? [] : [{ id: "", label: "–" }]), ...folders.map((one) => ({ id: one, label: one }))]}
        />
      )}
      {found.data === undefined ? found.error === null && <LoadingRows rows={2} /> : <Files found={found.data} file={file} onFile={setFile} />}
      <TextField label={t("restore-path")} value={file} onChange={setFile} />
      <ErrorNotice error={read.error ?? found.error} />
      <footer className="panel-foot">
        <Button
          look="primary"
          size="lg"
          busy={read.isPending}
          disabled={file.trim() === ""}
          onClick={() => read.mutate({ backup: file.trim(), recoveryKey: null })}
        >
          {t("restore-read")}
        </Button>
      </footer>
    </div>
  );
}
