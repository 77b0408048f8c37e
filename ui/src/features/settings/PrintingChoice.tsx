// Who prints a terminal's slips. Choosing asks the service at once, and what it answers is kept; nothing is assumed.
import type { PrintsBy, SettingsTerminal } from "../../api/generated/types";
import { ErrorNotice } from "../../components/Notice";
import { Segment } from "../../components/Segment";
import { usePress } from "../../foundations/till";
import { useT } from "../../i18n/translate";

export function PrintingChoice({ terminal }: { terminal: SettingsTerminal }) {
  const t = useT();
  const press = usePress("terminal.administer", `${terminal.id} printing ${terminal.printing ?? ""}`);
  const off = terminal.doing !== null || terminal.retired || terminal.heldBy !== null || press.busy;
  const set = (by: PrintsBy) => {
    if (by !== terminal.printing) {
      press.press({ terminal: terminal.id, action: by === "terminal" ? "print_by_terminal" : "print_by_till" }, () => {});
    }
  };
  const options: { id: PrintsBy; label: string }[] = [{ id: "till", label: t("printing-till") }];
  if (terminal.hasPrinter !== false) options.unshift({ id: "terminal", label: t("printing-terminal") });
  const says = terminal.hasPrinter === false ? "printing-no-printer" : terminal.printing === null ? "printing-not-set" : "printing-says";
  return (
    <div className="field">
      <span className="label">{t("printing-heading")}</span>
      <Segment label={t("printing-heading")} wrap options={options} value={terminal.printing ?? ("" as PrintsBy)} onChange={set} disabled={off} />
      <span className="help">{t(terminal.doing === null ? says : "printing-waits")}</span>
      <ErrorNotice error={press.error} />
    </div>
  );
}
