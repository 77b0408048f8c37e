// How long ago something was, in the coarsest unit that still says it. Owns the words' choice; the till owns the measuring.
import { useT } from "../i18n/translate";

const SECOND_MS = 1_000;
const MINUTE_S = 60;
const HOUR_S = 3_600;
const DAY_S = 86_400;

export function useAge(milliseconds: number): string {
  const t = useT();
  const seconds = Math.floor(milliseconds / SECOND_MS);
  if (seconds < MINUTE_S) return t("age-seconds", { count: String(seconds) });
  if (seconds < HOUR_S) return t("age-minutes", { count: String(Math.floor(seconds / MINUTE_S)) });
  if (seconds < DAY_S) return t("age-hours", { count: String(Math.floor(seconds / HOUR_S)) });
  return t("age-days", { count: String(Math.floor(seconds / DAY_S)) });
}
