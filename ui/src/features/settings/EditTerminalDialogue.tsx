// Changing a terminal: its name, model, department, who prints, and retiring it. A number is never changed: another device is
// another terminal, and an attempt in doubt is looked for under the old one.
import type { FormEvent } from "react";
import { useState } from "react";
import type { ModelConnection, SettingsTerminal, TerminalModel, TerminalSettings } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice, Notice } from "../../components/Notice";
import { Segment } from "../../components/Segment";
import { TextField } from "../../components/TextField";
import { useKeys } from "../../foundations/keys";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { ModelChoice, models } from "./ModelChoice";
import { PrintingChoice } from "./PrintingChoice";
import { grouped } from "./TerminalListRow";

interface Props {
  settings: TerminalSettings;
  terminal: SettingsTerminal;
  onClose: () => void;
}

/** Retire, or bring back; retiring is asked a second time, by another button in another place: a double press meets nothing there. */
function useRetire(terminal: SettingsTerminal, onClose: () => void) {
  const change = useAct("terminal.change");
  const [asking, setAsking] = useState(false);
  const confirm = () => {
    if (!change.isPending) change.mutate({ terminal: terminal.id, retired: !terminal.retired }, { onSuccess: onClose });
  };
  const press = () => (terminal.retired ? confirm() : setAsking(true));
  return { asking, press, confirm, busy: change.isPending, error: change.error };
}

/** What retiring means, also for a payment whose outcome is not known, and the button that does it. */
function RetireSays({ terminal, busy, onConfirm }: { terminal: SettingsTerminal; busy: boolean; onConfirm: () => void }) {
  const t = useT();
  return (
    <Notice
      tone={terminal.heldBy === null ? "quiet" : "doubt"}
      live="status"
      actions={
        <Button look="refund" busy={busy} onClick={onConfirm}>
          {t("terminal-retire-yes", { name: terminal.name })}
        </Button>
      }
    >
      {t(terminal.heldBy === null ? "terminal-retire-says" : "terminal-retire-held")}
    </Notice>
  );
}

function useForm(terminal: SettingsTerminal, onClose: () => void) {
  const known = models.find((each) => each === terminal.model) ?? null;
  const [name, setName] = useState(terminal.name);
  const [model, setModel] = useState<TerminalModel | null>(known);
  const [connection, setConnection] = useState<ModelConnection | null>(known === "iWL250" ? "bluetooth_dock" : null);
  const [department, setDepartment] = useState(terminal.department);
  const save = useAct("terminal.change");
  const supported = model !== "iWL250" || connection === "bluetooth_dock";
  const changed = {
    ...(name.trim() === terminal.name ? {} : { name }),
    ...(model === null || model === known ? {} : { model, ...(connection === null ? {} : { connection }) }),
    ...(department === terminal.department ? {} : { department }),
  };
  const ready = Object.keys(changed).length > 0 && supported && name.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !save.isPending) save.mutate({ terminal: terminal.id, ...changed }, { onSuccess: onClose });
  };
  return { name, setName, model, setModel, connection, setConnection, department, setDepartment, save, ready, submit };
}

export function EditTerminalDialogue({ settings, terminal, onClose }: Props) {
  const t = useT();
  const form = useForm(terminal, onClose);
  const retire = useRetire(terminal, onClose);
  useKeys({ Escape: onClose }, { dialogue: true });
  return (
    <Dialogue labelledBy="edit-terminal-heading" className="panel panel-wide panel-form">
      <header className="panel-head">
        <h2 id="edit-terminal-heading">
          {t("terminals-edit", { name: terminal.name })}
        </h2>
      </header>
      <p className="small muted tnum">{t("terminal-form-number-fixed", { number: grouped(terminal.number) })}</p>
      <form className="stack" onSubmit={form.submit} noValidate>
        <TextField
          label={t("terminal-form-name")}
          value={form.name}
          onChange={form.setName}
          problem={form.name.trim() === "" ? t("terminal-form-name-wrong") : null}
        />
        <ModelChoice
          model={form.model}
          connection={form.connection}
          onModel={(model) => {
            form.setModel(model);
            form.setConnection(null);
          }}
          onConnection={form.setConnection}
        />
        {settings.departments.length > 1 && (
          <div className="field">
            <span className="label">{t("settings-department")}</span>
            <Segment
              label={t("settings-department")}
              wrap
              options={settings.departments.map((one) => ({ id: one.department.id, label: one.department.name }))}
              value={form.department}
              onChange={form.setDepartment}
              disabled={terminal.heldBy !== null}
            />
          </div>
        )}
        <PrintingChoice terminal={terminal} />
        <ErrorNotice error={form.save.error ?? retire.error} />
        {retire.asking && <RetireSays terminal={terminal} busy={retire.busy} onConfirm={retire.confirm} />}
        <footer className="panel-foot">
          <Button look="primary" size="lg" submit busy={form.save.isPending} disabled={!form.ready}>
            {t("terminal-form-save")}
          </Button>
          <Button look="quiet" size="lg" keycap="Esc" onClick={onClose}>
            {t("common-close")}
          </Button>
          <span className="grow" />
          <Button
            look={terminal.retired ? "soft" : "refund"}
            size="lg"
            busy={retire.busy && !retire.asking}
            onClick={retire.press}
          >
            {t(terminal.retired ? "terminal-form-bring-back" : "terminal-retire", { name: terminal.name })}
          </Button>
        </footer>
      </form>
    </Dialogue>
  );
}
