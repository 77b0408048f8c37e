// Lists from a file: choose it, see what it would do, put right what is wrong, import it whole. Nothing is in the books before the
// last press, and until the last row it can be given up.
import { useState } from "react";
import type { ImportState, ListKind } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice } from "../../components/Notice";
import { useKeys } from "../../foundations/keys";
import { useAct, useAsk } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { TillError } from "../../platform";
import { ChooseFile } from "./ChooseFile";
import { ImportDone, ImportProgress } from "./ImportProgress";
import { PreviewStep } from "./PreviewStep";
import "./lists.css";

/** How often an import that works is asked how far it is. */
const askEveryMs = 200;

/** Where the import is, asked again and again while it works. */
function useImport(opened: ImportState) {
  const [busy, setBusy] = useState(true);
  const asked = useAsk("import.state", { import: opened.import }, { everyMs: busy ? askEveryMs : false });
  const state = asked.data ?? opened;
  const working = state.phase === "reading" || state.phase === "writing";
  if (working !== busy) setBusy(working);
  return { state, error: asked.error, again: () => void asked.refetch() };
}

interface OpenProps {
  opened: ImportState;
  onChooseAnother: () => void;
  onClose: () => void;
}

function Open({ opened, onChooseAnother, onClose }: OpenProps) {
  const t = useT();
  const { state, error, again } = useImport(opened);
  const run = useAct("import.run");
  const start = () => {
    if (!run.isPending) run.mutate({ import: state.import }, { onSettled: again });
  };
  if (state.phase === "done" && state.preview !== null) return <ImportDone preview={state.preview} onClose={onClose} />;
  if (state.phase === "writing" || (state.phase === "reading" && state.preview === null)) {
    return <ImportProgress state={state} onClose={onClose} />;
  }
  if (state.phase === "failed" && state.error !== null) {
    return (
      <>
        <ErrorNotice error={new TillError(state.error)} />
        <footer className="panel-foot">
          <Button look="primary" icon="refresh-cw" onClick={onChooseAnother}>
            {t("list-choose-again")}
          </Button>
          <Button look="quiet" keycap="Esc" onClick={onClose}>
            {t("common-close")}
          </Button>
        </footer>
      </>
    );
  }
  return (
    <>
      <ErrorNotice error={error ?? run.error} />
      {state.preview && (
        <PreviewStep
          state={state}
          preview={state.preview}
          starting={run.isPending}
          onChanged={again}
          onStart={start}
          onChooseAnother={onChooseAnother}
          onClose={onClose}
        />
      )}
    </>
  );
}

export function ImportDialogue({ kind, onClose }: { kind: ListKind; onClose: () => void }) {
  const t = useT();
  const [opened, setOpened] = useState<ImportState | null>(null);
  const cancel = useAct("import.cancel");
  const leave = () => {
    if (opened !== null) cancel.mutate({ import: opened.import });
    onClose();
  };
  useKeys({ Escape: leave }, { dialogue: true });
  return (
    <Dialogue labelledBy="import-heading" className="panel list-import">
      <header className="panel-head">
        <h2 id="import-heading">{t(kind === "items" ? "list-import-items" : "list-import-clients")}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={leave} />
      </header>
      {opened === null ? (
        <ChooseFile kind={kind} onOpened={setOpened} onClose={leave} />
      ) : (
        <Open key={opened.import} opened={opened} onChooseAnother={() => setOpened(null)} onClose={leave} />
      )}
    </Dialogue>
  );
}
