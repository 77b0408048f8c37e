// Import and export of a list, as they stand above it.
import { useState } from "react";
import type { ListKind } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Name } from "../../components/facts";
import { ErrorNotice, Notice } from "../../components/Notice";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { ImportDialogue } from "./ImportDialogue";

export function useListFiles(kind: ListKind) {
  const t = useT();
  const [importing, setImporting] = useState(false);
  const save = useAct("export.list");
  const folder = useAct("paper.open_folder");
  const buttons = (
    <>
      <Button icon="file-text" onClick={() => setImporting(true)}>
        {t("list-import-button")}
      </Button>
      <Button icon="download" busy={save.isPending} onClick={() => save.mutate({ kind })}>
        {t("list-export")}
      </Button>
    </>
  );
  const notices = (
    <>
      <ErrorNotice error={save.error ?? folder.error} />
      {save.data && (
        <Notice
          tone="quiet"
          live="status"
          actions={
            <>
              <Button size="sm" onClick={() => folder.mutate({})}>
                {t("paper-open-folder")}
              </Button>
              <Button look="quiet" icon="x" label={t("common-close")} onClick={() => save.reset()} />
            </>
          }
        >
          {t("list-exported")} <Name>{save.data.path}</Name>
        </Notice>
      )}
    </>
  );
  const dialogue = importing ? <ImportDialogue kind={kind} onClose={() => setImporting(false)} /> : null;
  return { buttons, notices, dialogue };
}
