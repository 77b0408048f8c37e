// What a terminal may be asked for right now, and why not: one rule for every place that offers it. Pure; Rust refuses by the same rule.
import type { SettingsTerminal, TerminalAction } from "../../api/generated/types";

/** A payment on it stands in the way of everything but a reconciliation, and of that too while it may still be under way. */
function heldFor(terminal: SettingsTerminal, action: TerminalAction): boolean {
  return terminal.heldBy !== null && !(action === "reconciliation" && terminal.state === "held");
}

/** Whether it may be asked for this; what is being done already is not offered twice. */
export function mayAsk(terminal: SettingsTerminal, action: TerminalAction): boolean {
  return !terminal.retired && !heldFor(terminal, action) && (terminal.doing === null || terminal.doing.action === action);
}

/** Why something, or everything, can't be asked right now; null when all of it can. */
export function whyNotAsk(terminal: SettingsTerminal): string | null {
  if (terminal.retired) return "calls-off-retired";
  if (terminal.heldBy !== null) return terminal.state === "held" ? "calls-off-doubt" : "calls-off-held";
  return terminal.doing === null ? null : "calls-off-working";
}
