// How old something is, in the largest unit that says enough.
import { useT } from "../../i18n/translate";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Minutes below an hour, hours below two days, then days. */
export function useAge(): (milliseconds: number) => string {
  const t = useT();
  return (milliseconds) => {
    if (milliseconds < HOUR_MS) return t("case-age-minutes", { count: Math.floor(milliseconds / MINUTE_MS) });
    if (milliseconds < 2 * DAY_MS) return t("case-age-hours", { count: Math.floor(milliseconds / HOUR_MS) });
    return t("case-age-days", { count: Math.floor(milliseconds / DAY_MS) });
  };
}
