// Why a payment ended or hangs, as a sentence. A code that no catalogue knows still says that the terminal said no, and which code.
import type { AttemptReason } from "../api/generated/types";
import { useSpeech } from "../i18n/translate";

export function useReason(): (reason: AttemptReason) => string {
  const { t, has } = useSpeech();
  return (reason) => {
    const key = `reason-${reason.code.replaceAll("_", "-")}`;
    const code = reason.detail === "" ? reason.code : reason.detail;
    return t(has(key) ? key : "reason-other", { code });
  };
}
