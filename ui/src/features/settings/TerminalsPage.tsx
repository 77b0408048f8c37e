// The settings page of the card terminals: a department's list at the left, one terminal's checklist at the right, and below the
// list what can be asked of it beside payments. Owns: which department and which terminal are looked at; the address keeps the
// latter, so that a declined payment can lead here.
import { useState } from "react";
import type { SettingsTerminal, TerminalSettings } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows, Name } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { Segment } from "../../components/Segment";
import { replaceRoute } from "../../foundations/route";
import { useAct, useAsk } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { Tick } from "../doubt/Tick";
import { AddTerminalDialogue } from "./AddTerminalDialogue";
import { ChecklistCard } from "./ChecklistCard";
import { EditTerminalDialogue } from "./EditTerminalDialogue";
import { SessionsCard } from "./SessionsCard";
import { TerminalCallsCard } from "./TerminalCallsCard";
import { TerminalListRow } from "./TerminalListRow";
import "./integrations.css";

const ASK_EVERY_MS = 5_000;

function everyTerminal(settings: TerminalSettings): SettingsTerminal[] {
  return settings.departments.flatMap((department) => department.terminals);
}

/** The one looked at: named by the address, else the first that is not ready, else the first. */
function lookedAt(all: readonly SettingsTerminal[], wanted: string): SettingsTerminal | undefined {
  const inUse = all.filter((one) => !one.retired);
  return all.find((one) => one.id === wanted) ?? inUse.find((one) => one.state !== "ready") ?? inUse[0];
}

function look(terminal: string): void {
  replaceRoute({ screen: "settings", page: "terminals", id: terminal });
}

interface ListProps {
  settings: TerminalSettings;
  department: string;
  onDepartment: (id: string) => void;
  current: SettingsTerminal | undefined;
  onAdd: () => void;
  onEdit: (terminal: SettingsTerminal) => void;
}

/** Tips and surcharges: off until the clinic says otherwise. */
function Extras({ allowed }: { allowed: boolean }) {
  const t = useT();
  const act = useAct("terminal.allow_extras");
  return (
    <section className="card card-pad extras" aria-label={t("terminals-extras")}>
      <Tick label={t("terminals-extras")} ticked={allowed} onChange={(ticked) => act.isPending || act.mutate({ allowed: ticked })} />
      <p className="small muted">{t(allowed ? "terminals-extras-on" : "terminals-extras-off")}</p>
      <ErrorNotice error={act.error} />
    </section>
  );
}

function TerminalList({ settings, department, onDepartment, current, onAdd, onEdit }: ListProps) {
  const t = useT();
  const shown = settings.departments.find((one) => one.department.id === department)?.terminals ?? [];
  return (
    <section className="card" aria-labelledby="terminals-heading">
      <div className="card-head terminals-head">
        <h2 id="terminals-heading">{t("terminals-heading")}</h2>
        <span className="grow" />
        {settings.departments.length > 1 && (
          <Segment
            label={t("settings-department")}
            wrap
            options={settings.departments.map((one) => ({
              id: one.department.id,
              label: (
                <>
                  <Name>{one.department.name}</Name> <span className="count">{one.terminals.filter((each) => !each.retired).length}</span>
                </>
              ),
            }))}
            value={department}
            onChange={onDepartment}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className="empty">{t("terminals-empty")}</p>
      ) : (
        <ul className="term-list">
          {shown.map((terminal) => (
            <TerminalListRow
              key={terminal.id}
              terminal={terminal}
              current={terminal.id === current?.id}
              onLook={() => look(terminal.id)}
              onEdit={() => onEdit(terminal)}
            />
          ))}
        </ul>
      )}
      <div className="tested">
        <Button size="sm" icon="plus" onClick={onAdd}>
          {t("terminals-add")}
        </Button>
        <span className="small muted">{t("terminals-add-says")}</span>
      </div>
    </section>
  );
}

function Rooms({ settings, wanted }: { settings: TerminalSettings; wanted: string }) {
  const current = lookedAt(everyTerminal(settings), wanted);
  const first = settings.departments[0]?.department.id ?? "";
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const department = chosen ?? current?.department ?? first;
  const edited = everyTerminal(settings).find((one) => one.id === editing);
  return (
    <div className="terminals">
      <div className="terminals-mid">
        <TerminalList
          settings={settings}
          department={department}
          onDepartment={setChosen}
          current={current}
          onAdd={() => setAdding(true)}
          onEdit={(terminal) => setEditing(terminal.id)}
        />
        {current && <TerminalCallsCard key={current.id} terminal={current} />}
        {current && <SessionsCard key={`sessions ${current.id}`} terminal={current} />}
        <Extras allowed={settings.extrasAllowed} />
      </div>
      {current && <ChecklistCard key={current.id} terminal={current} />}
      {adding && (
        <AddTerminalDialogue
          settings={settings}
          department={department}
          onAdded={(terminal) => {
            setAdding(false);
            setChosen(null);
            look(terminal);
          }}
          onBringBack={(terminal) => {
            setAdding(false);
            setEditing(terminal);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {edited && <EditTerminalDialogue settings={settings} terminal={edited} onClose={() => setEditing(null)} />}
    </div>
  );
}

export function TerminalsPage({ id = "" }: { id?: string }) {
  const settings = useAsk("terminal.settings", {}, { everyMs: ASK_EVERY_MS });
  if (settings.data === undefined) {
    return settings.error === null ? <LoadingRows rows={4} /> : <ErrorNotice error={settings.error} />;
  }
  return <Rooms settings={settings.data} wanted={id} />;
}
