// The first step of an import: which file. Its size is looked at before a byte of it is read.
import type { ChangeEvent } from "react";
import { useRef, useState } from "react";
import type { ImportState, ListKind } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice, Notice } from "../../components/Notice";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { readFile } from "./file";

interface Props {
  kind: ListKind;
  onOpened: (state: ImportState) => void;
  onClose: () => void;
}

export function ChooseFile({ kind, onOpened, onClose }: Props) {
  const t = useT();
  const open = useAct("import.open");
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const chosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after it was put right.
    event.target.value = "";
    if (file === undefined || reading || open.isPending) return;
    open.reset();
    setWrong(null);
    setReading(true);
    const read = await readFile(file);
    setReading(false);
    if (!read.ok) setWrong(`list-file-${read.why.replaceAll("_", "-")}`);
    else open.mutate({ kind, name: file.name, data: read.data }, { onSuccess: onOpened });
  };
  const busy = reading || open.isPending;
  return (
    <>
      <div className="stack">
        <p>{t(kind === "items" ? "list-items-says" : "list-clients-says")}</p>
        <p className="small muted">{t("list-file-says")}</p>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          tabIndex={-1}
          aria-label={t("list-choose")}
          onChange={(event) => void chosen(event)}
        />
        {wrong !== null && (
          <Notice tone="failed" live="alert">
            {t(wrong)}
          </Notice>
        )}
        <ErrorNotice error={open.error} />
      </div>
      <footer className="panel-foot">
        <Button look="primary" icon="file-text" busy={busy} data-autofocus="" onClick={() => input.current?.click()}>
          {t("list-choose")}
        </Button>
        <Button look="quiet" keycap="Esc" onClick={onClose}>
          {t("common-cancel")}
        </Button>
      </footer>
    </>
  );
}
