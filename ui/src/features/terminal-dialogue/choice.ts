// Which terminal is taken without a press, and what to say when none can be. Pure.

import type { TerminalOption } from "../../api/generated/types";

/**
 * In which order they are offered: the department's own before others, where the payment was taken first (a refund), else as the till
 * sent them, last used first.
 */
export function inOrder(options: readonly TerminalOption[]): TerminalOption[] {
  const own = options.filter((option) => option.elsewhere === null);
  const others = options.filter((option) => option.elsewhere !== null);
  return [own, others].flatMap((group) => [...group.filter((option) => option.paidHere), ...group.filter((option) => !option.paidHere)]);
}

/**
 * The terminal taken by itself: the first that can take a card. One that is still being asked is waited for, so that a slow answer
 * of the terminal used last does not send the sum to another desk; `patient` ends that wait. Another department's is never taken so.
 */
export function takenByItself(options: readonly TerminalOption[], patient: boolean): string | null {
  for (const option of inOrder(options)) {
    if (option.elsewhere !== null) return null;
    if (option.selectable) return option.id;
    if (option.state === "asking" && patient) return null;
  }
  return null;
}

/**
 * Why no card can be processed now: the key of a sentence, or null when one can. A refund speaks of money back, and cash is no way on;
 * `elsewhere` is how many terminals of other departments are not in the list yet.
 */
export function whyNot(options: readonly TerminalOption[] | undefined, patient: boolean, refund: boolean, elsewhere: number): string | null {
  if (options?.some((option) => option.selectable)) return null;
  const asked = options !== undefined && !options.some((option) => option.state === "asking");
  if (!asked && patient) return "dialogue-asking-terminals";
  if (options?.length === 0 && elsewhere > 0) return "dialogue-no-terminals-here";
  if (refund) return "dialogue-none-selectable-refund";
  if (options?.length === 0) return "dialogue-no-terminals";
  return asked ? "dialogue-none-selectable" : "dialogue-no-answer";
}
