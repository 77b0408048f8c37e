// The terminal's state as far as the till knows it, in the top bar of every screen. A held terminal is named first.
import type { TerminalOption, TerminalWord } from "../api/generated/types";
import { useAsk } from "../foundations/till";
import { useT } from "../i18n/translate";
import { Icon } from "./Icon";
import type { IconName } from "./icons";

const looks = {
  asking: { className: "pulse is-off", icon: "hourglass" },
  ready: { className: "pulse", icon: "circle-check" },
  busy: { className: "pulse is-off", icon: "clock" },
  held: { className: "pulse is-doubt", icon: "circle-question-mark" },
  wrong_currency: { className: "pulse is-off", icon: "triangle-alert" },
  not_connected: { className: "pulse is-off", icon: "unlink" },
  needs_reconciliation: { className: "pulse is-off", icon: "scale" },
} satisfies Record<TerminalWord, { className: string; icon: IconName }>;

/** The one to show: a held one, else the one used last. */
export function terminalToShow(terminals: readonly TerminalOption[]): TerminalOption | undefined {
  return terminals.find((one) => one.state === "held") ?? terminals.find((one) => one.lastUsed) ?? terminals[0];
}

/** The department's own terminals are looked at often enough for a pill and no more; others are not asked for their state here. */
const ASK_EVERY_MS = 30_000;

export function TerminalPill() {
  const t = useT();
  const terminals = useAsk("terminal.options", { payment: null, everywhere: false }, { everyMs: ASK_EVERY_MS });
  const terminal = terminalToShow(terminals.data?.terminals ?? []);
  if (terminal === undefined) {
    return (
      <span className="pulse is-off">
        <Icon name="unlink" size="sm" />
        {t(terminals.data === undefined ? "terminal-pill-unknown" : terminals.data.elsewhere > 0 ? "terminal-pill-elsewhere" : "terminal-pill-none")}
      </span>
    );
  }
  const look = looks[terminal.state];
  return (
    <span className={look.className}>
      <Icon name={look.icon} size="sm" />
      {t("terminal-pill", { terminal: terminal.name, state: t(`terminal-state-${terminal.state.replaceAll("_", "-")}`) })}
    </span>
  );
}
