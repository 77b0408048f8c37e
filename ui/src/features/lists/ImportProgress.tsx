// An import at work, and an import that is done.
import type { ImportPreview, ImportState } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

export function ImportProgress({ state, onClose }: { state: ImportState; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const writing = state.phase === "writing";
  const words = t(writing ? "list-writing" : "list-reading", { done: format.count(state.done), total: format.count(state.total) });
  return (
    <>
      <div className="stack">
        <p role="status">{words}</p>
        <progress className="list-progress" aria-label={words} max={Math.max(1, state.total)} value={state.done} />
        <p className="small muted">{t("list-nothing-yet")}</p>
      </div>
      <footer className="panel-foot">
        <Button data-autofocus="" keycap="Esc" onClick={onClose}>
          {t("list-give-up")}
        </Button>
      </footer>
    </>
  );
}

/** What an import does, in words; the counts were made by the till. */
export function Outcome({ preview }: { preview: ImportPreview }) {
  const t = useT();
  const format = useFormat();
  const lines = [
    { key: `list-${preview.kind}-added`, count: preview.added },
    { key: `list-${preview.kind}-changed`, count: preview.changed },
    { key: "list-patients-added", count: preview.patients },
    { key: `list-${preview.kind}-kept`, count: preview.kept },
  ].filter((line) => line.count > 0);
  if (lines.length === 0) return <p>{t("list-nothing-to-do")}</p>;
  return (
    <ul className="list-outcome">
      {lines.map(({ key, count }) => (
        <li key={key}>{t(key, { count, shown: format.count(count) })}</li>
      ))}
    </ul>
  );
}

export function ImportDone({ preview, onClose }: { preview: ImportPreview; onClose: () => void }) {
  const t = useT();
  return (
    <>
      <Notice tone="paid" live="status">
        <strong>{t("list-done")}</strong>
        <Outcome preview={preview} />
      </Notice>
      <footer className="panel-foot">
        <Button look="primary" icon="check" data-autofocus="" onClick={onClose}>
          {t("common-close")}
        </Button>
      </footer>
    </>
  );
}
