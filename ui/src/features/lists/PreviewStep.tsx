// The second step of an import: how the file was read, what it would do, and what must be put right in it first. Every choice is
// sent to the till, which looks the whole list through again.
import { useRef, useState } from "react";
import type { DecimalMark, ImportOptions, ImportPreview, ImportState, ItemGroup, ListKind } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice } from "../../components/Notice";
import { Segment } from "../../components/Segment";
import { useAct } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { groups } from "../desk/ItemDialogue";
import { Columns } from "./Columns";
import { Outcome } from "./ImportProgress";
import { Remarks } from "./Remarks";

interface Props {
  state: ImportState;
  preview: ImportPreview;
  starting: boolean;
  onChanged: () => void;
  onStart: () => void;
  onChooseAnother: () => void;
  onClose: () => void;
}

interface ChoicesProps {
  kind: ListKind;
  options: ImportOptions;
  change: (part: Partial<ImportOptions>) => void;
}

function Choices({ kind, options, change }: ChoicesProps) {
  const t = useT();
  const decimals = ["auto", "comma", "point"] as const;
  const groupChoices = ["none", ...groups] as const;
  return (
    <div className="list-choices">
      <div className="field">
        <span className="label">{t("list-existing")}</span>
        <Segment
          label={t("list-existing")}
          wrap
          options={[
            { id: "keep", label: t("list-existing-keep") },
            { id: "update", label: t("list-existing-update") },
          ]}
          value={options.update ? "update" : "keep"}
          onChange={(id) => change({ update: id === "update" })}
        />
      </div>
      {kind === "items" && (
        <>
          <div className="field">
            <span className="label">{t("list-decimal")}</span>
            <Segment
              label={t("list-decimal")}
              wrap
                  options={decimals.map((id) => ({ id, label: t(`list-decimal-${id}`) }))}
              value={options.decimal ?? "auto"}
              onChange={(id) => change({ decimal: id === "auto" ? null : (id satisfies DecimalMark) })}
            />
          </div>
          <div className="field">
            <span className="label">{t("list-group")}</span>
            <Segment
              label={t("list-group")}
              wrap
                  options={groupChoices.map((id) => ({ id, label: t(id === "none" ? "list-group-none" : `group-${id}`) }))}
              value={options.group ?? "none"}
              onChange={(id) => change({ group: id === "none" ? null : (id satisfies ItemGroup) })}
            />
          </div>
        </>
      )}
    </div>
  );
}

/** Why the list can't be imported yet; null when it can. */
function obstacle(preview: ImportPreview): string | null {
  if (preview.lacking.length > 0) return "list-lacks-columns";
  if (preview.problems > 0) return "list-has-problems";
  if (preview.added === 0 && preview.changed === 0) return "list-nothing-to-do";
  return null;
}

/** What was chosen, sent one after the other: a choice made while the last one is under way goes after it and forgets none. */
function useOptions(state: ImportState, preview: ImportPreview, onChanged: () => void) {
  const act = useAct("import.change");
  const [options, setOptions] = useState(preview.options);
  const flying = useRef(false);
  const waiting = useRef<ImportOptions | null>(null);
  const send = (wanted: ImportOptions) => {
    flying.current = true;
    act.mutate(
      { import: state.import, options: wanted },
      {
        onError: () => {
          waiting.current = null;
          setOptions(preview.options);
        },
        onSettled: () => {
          flying.current = false;
          const next = waiting.current;
          waiting.current = null;
          if (next === null) onChanged();
          else send(next);
        },
      },
    );
  };
  const change = (part: Partial<ImportOptions>) => {
    const wanted = { ...options, ...part };
    setOptions(wanted);
    if (flying.current) waiting.current = wanted;
    else send(wanted);
  };
  return { options, change, busy: act.isPending || state.phase === "reading", error: act.error };
}

export function PreviewStep({ state, preview, starting, onChanged, onStart, onChooseAnother, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const { options, change, busy, error } = useOptions(state, preview, onChanged);
  const why = obstacle(preview);
  // Another way of reading the list is another list of remarks.
  const read = JSON.stringify(preview.options);
  const facts = {
    name: preview.name,
    rows: format.count(preview.rows),
    encoding: t(`list-encoding-${preview.encoding}`),
    separator: t(`list-separator-${preview.separator}`),
  };
  return (
    <>
      <div className="list-body">
        <p className="small muted">{t("list-read-as", facts)}</p>
        <ErrorNotice error={error} />
        {preview.problems > 0 && <Remarks key={`problems ${read}`} state={state} problems count={preview.problems} />}
        {preview.lacking.length === 0 && preview.problems === 0 && (
          <section className="list-outcome-box" aria-label={t("list-would")} aria-live="polite">
            <h3>{t("list-would")}</h3>
            <Outcome preview={preview} />
          </section>
        )}
        {preview.warnings > 0 && <Remarks key={`warnings ${read}`} state={state} problems={false} count={preview.warnings} />}
        <Choices kind={preview.kind} options={options} change={change} />
        <Columns preview={preview} chosen={options.columns} onChange={(columns) => change({ columns })} />
      </div>
      <footer className="panel-foot">
        <Button look="primary" icon="check" busy={starting || busy} disabled={why !== null} data-autofocus="" onClick={onStart}>
          {t("list-import")}
        </Button>
        <Button onClick={onChooseAnother}>{t("list-choose-again")}</Button>
        <Button look="quiet" keycap="Esc" onClick={onClose}>
          {t("common-cancel")}
        </Button>
        {why !== null && <span className="small muted">{t(why)}</span>}
      </footer>
    </>
  );
}
