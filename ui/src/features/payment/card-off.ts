// Whether a card can be taken anywhere, and if not, why. Owns: when other departments' terminals are asked for, and the words of every
// reason. A terminal that is only busy, or waits for its reconciliation, may be chosen: the dialogue says what it needs.
import type { TerminalOption, TerminalWord } from "../../api/generated/types";
import { pauseKey } from "../../foundations/errors";
import { useFrame } from "../../foundations/frame";
import { useAsk } from "../../foundations/till";
import { useT } from "../../i18n/translate";

const ASK_EVERY_MS = 10_000;

/** What each state means for the next card: null where the terminal may take it, else the sentence if every terminal is like it. */
const offBecause = {
  asking: null,
  ready: null,
  busy: null,
  needs_reconciliation: null,
  held: "payment-card-held",
  wrong_currency: "payment-card-wrong-currency",
  not_connected: "payment-card-off",
} satisfies Record<TerminalWord, string | null>;

/** The sentence why none of these takes a card; null when one may. */
export function noneTakesCard(terminals: readonly TerminalOption[]): string | null {
  if (terminals.length === 0) return "payment-card-no-terminal";
  const reasons = new Set(terminals.map((terminal) => offBecause[terminal.state]));
  if (reasons.has(null)) return null;
  const [only] = reasons;
  return reasons.size === 1 && only !== undefined ? only : "payment-card-none-free";
}

/** Why card can't be taken right now; null when it can, or when nobody knows yet. Others are asked only when no own terminal can. */
export function useCardOff(): string | null {
  const t = useT();
  const { app } = useFrame();
  const own = useAsk("terminal.options", { payment: null, everywhere: false }, { everyMs: ASK_EVERY_MS }).data;
  const ownOff = own === undefined ? null : noneTakesCard(own.terminals);
  const enabled = ownOff !== null && (own?.elsewhere ?? 0) > 0;
  const all = useAsk("terminal.options", { payment: null, everywhere: true }, { everyMs: ASK_EVERY_MS, enabled }).data;
  if (app.cardPause !== null) return t("payment-card-paused", { why: t(pauseKey(app.cardPause)) });
  if (!enabled) return ownOff === null ? null : t(ownOff);
  const allOff = all === undefined ? null : noneTakesCard(all.terminals);
  return allOff === null ? null : t(allOff);
}
