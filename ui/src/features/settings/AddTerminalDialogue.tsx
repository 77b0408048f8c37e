// Adding a terminal: picked from the account's list or typed, and judged while it is typed. Adds nothing before the button.
import type { FormEvent } from "react";
import { useState } from "react";
import type { ModelConnection, NumberCheck, TerminalModel, TerminalSettings } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { ErrorNotice, Notice } from "../../components/Notice";
import { Segment } from "../../components/Segment";
import { TextField } from "../../components/TextField";
import { useKeys } from "../../foundations/keys";
import { useAsk, usePress } from "../../foundations/till";
import { useT, type Translate } from "../../i18n/translate";
import { ModelChoice } from "./ModelChoice";
import { grouped } from "./TerminalListRow";

/** Numbers of the account that no terminal has yet. */
function useFree(settings: TerminalSettings): string[] {
  const account = useAsk("account.get", {});
  const taken = new Set(settings.departments.flatMap((one) => one.terminals.map((each) => each.number)));
  return (account.data?.last?.terminals ?? []).filter((number) => !taken.has(number));
}

/** The free numbers as buttons: one press, no typing error. */
function Free({ numbers, value, onPick }: { numbers: readonly string[]; value: string; onPick: (number: string) => void }) {
  const t = useT();
  if (numbers.length === 0) return <p className="small muted">{t("terminal-form-none-free")}</p>;
  return (
    <div className="field">
      <span className="label" id="free-label">
        {t("terminal-form-free")}
      </span>
      <div className="free-numbers" role="group" aria-labelledby="free-label">
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            className="patient-pill tnum"
            aria-pressed={number === value}
            onClick={() => onPick(number)}
          >
            {grouped(number)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** What is wrong with a number, or null. Nothing is said before it can be complete. */
function wrongNumber(typed: string, check: NumberCheck | undefined, tried: boolean, t: Translate): string | null {
  const digits = typed.replaceAll(/\s/gu, "");
  if (digits.length < 8 && !tried) return null;
  if (!/^\d{8}$/u.test(digits)) return t("terminal-form-number-wrong");
  if (check?.takenBy) return t("terminal-form-number-taken", { name: check.takenBy.name });
  return null;
}

interface Draft {
  number: string;
  name: string;
  model: TerminalModel | null;
  connection: ModelConnection | null;
}

interface Props {
  settings: TerminalSettings;
  department: string;
  onAdded: (terminal: string) => void;
  /** The typed number is a retired terminal's: that one is opened instead. */
  onBringBack: (terminal: string) => void;
  onClose: () => void;
}

/** What can be said below a complete number: whether the account has it. */
function helpOf(check: NumberCheck | undefined, t: Translate): string {
  if (check === undefined || !check.valid) return t("terminal-form-number-help");
  if (check.bound === null) return t("terminal-form-bound-unknown");
  return t(check.bound ? "terminal-form-bound" : "terminal-form-not-bound");
}

/** A retired terminal has the number: that one is meant. */
function Retired({ check, onBringBack }: { check: NumberCheck | undefined; onBringBack: (terminal: string) => void }) {
  const t = useT();
  if (check === undefined || !check.valid) return null;
  const { takenBy } = check;
  if (takenBy?.retired === true) {
    return (
      <Notice
        tone="quiet"
        live="status"
        actions={
          <Button size="sm" onClick={() => onBringBack(takenBy.id)}>
            {t("terminal-form-bring-back")}
          </Button>
        }
      >
        {t("terminal-form-retired", { name: takenBy.name })}
      </Notice>
    );
  }
  return null;
}

function useDraft() {
  const [draft, setDraft] = useState<Draft>({ number: "", name: "", model: null, connection: null });
  const [tried, setTried] = useState(false);
  const digits = draft.number.replaceAll(/\s/gu, "");
  const check = useAsk("terminal.check_number", { number: digits }, { enabled: /^\d{8}$/u.test(digits) });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  return { draft, change, tried, setTried, digits, check: check.data };
}

export function AddTerminalDialogue({ settings, department: first, onAdded, onBringBack, onClose }: Props) {
  const t = useT();
  const { draft, change, tried, setTried, digits, check } = useDraft();
  const [department, setDepartment] = useState(first);
  const free = useFree(settings);
  const add = usePress("terminal.add", `${department} ${digits}`);
  useKeys({ Escape: onClose }, { dialogue: true });
  const wrong = wrongNumber(draft.number, check, tried, t);
  const supported = draft.model !== "iWL250" || draft.connection === "bluetooth_dock";
  const ready = wrong === null && digits.length === 8 && draft.name.trim() !== "" && draft.model !== null && supported;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!ready || draft.model === null) return;
    const request = { department, number: digits, name: draft.name, model: draft.model, connection: draft.connection };
    add.press(request, (reply) => {
      const added = reply.departments.flatMap((one) => one.terminals).find((one) => one.number === digits);
      onAdded(added?.id ?? "");
    });
  };
  return (
    <Dialogue labelledBy="terminal-form-heading" className="panel panel-wide panel-form">
      <header className="panel-head">
        <h2 id="terminal-form-heading">
          {t("terminals-add")}
        </h2>
      </header>
      <form className="stack" onSubmit={submit} noValidate>
        <Free numbers={free} value={digits} onPick={(number) => change({ number })} />
        <div className="form-two">
          <TextField
            label={t("terminal-form-number")}
            value={draft.number}
            onChange={(number) => change({ number })}
            inputMode="numeric"
            help={helpOf(check, t)}
            problem={wrong}
          />
          <TextField
            label={t("terminal-form-name")}
            value={draft.name}
            onChange={(name) => change({ name })}
            placeholder={t("terminal-form-name-example")}
            problem={tried && draft.name.trim() === "" ? t("terminal-form-name-wrong") : null}
          />
        </div>
        <Retired check={check} onBringBack={onBringBack} />
        <ModelChoice
          model={draft.model}
          connection={draft.connection}
          onModel={(model) => change({ model, connection: null })}
          onConnection={(connection) => change({ connection })}
          wrong={tried && draft.model === null}
        />
        {settings.departments.length > 1 && (
          <div className="field">
            <span className="label">{t("settings-department")}</span>
            <Segment
              label={t("settings-department")}
              wrap
              options={settings.departments.map((one) => ({ id: one.department.id, label: one.department.name }))}
              value={department}
              onChange={setDepartment}
            />
          </div>
        )}
        <ErrorNotice error={add.error} />
        <footer className="panel-foot">
          <Button look="primary" size="lg" submit busy={add.busy} disabled={!supported}>
            {t("terminals-add")}
          </Button>
          <Button look="quiet" size="lg" keycap="Esc" onClick={onClose}>
            {t("common-cancel")}
          </Button>
        </footer>
      </form>
    </Dialogue>
  );
}
