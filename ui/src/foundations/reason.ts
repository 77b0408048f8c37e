// Why a payment or a refund ended or hangs, as a sentence. A code that no catalogue knows still says that the terminal said no, and
// which code. A refund has sentences of its own: what was not paid back was never "not charged".
import type { AttemptReason } from "../api/generated/types";
import { useSpeech } from "../i18n/translate";

/** The keys of a reason's sentence, the best first; the last one is always there. */
export function reasonKeys(code: string, refund: boolean): readonly [string, ...string[]] {
  const dashed = code.replaceAll("_", "-");
  return refund ? [`refund-reason-${dashed}`, `reason-${dashed}`, "refund-reason-other"] : [`reason-${dashed}`, "reason-other"];
}

/** What a sentence may name: the bank's or terminal's own code, else ours. */
export function reasonCode(reason: AttemptReason): string {
  return reason.detail === "" ? reason.code : reason.detail;
}

export function useReason(): (reason: AttemptReason, refund: boolean) => string {
  const { t, has } = useSpeech();
  return (reason, refund) => {
    const keys = reasonKeys(reason.code, refund);
    return t(keys.find(has) ?? keys[0], { code: reasonCode(reason) });
  };
}
