// The formatters of format.ts bound to the language of the till.
import { useMemo } from "react";
import type { Moment, Money } from "../api/generated/types";
import { useSpeech } from "../i18n/translate";
import * as format from "./format";

export function useFormat() {
  const { language } = useSpeech();
  return useMemo(
    () => ({
      language,
      money: (money: Money) => format.formatMoney(money, language),
      moneyInput: (minor: number) => format.formatMoneyInput(minor, language),
      quantity: (thousandths: number) => format.formatQuantity(thousandths, language),
      percent: (basisPoints: number) => format.formatPercent(basisPoints, language),
      count: (count: number) => format.formatCount(count, language),
      time: (moment: Moment) => format.formatTime(moment, language),
      timeSeconds: (moment: Moment) => format.formatTimeSeconds(moment, language),
      date: (moment: Moment) => format.formatDate(moment, language),
      day: (moment: Moment) => format.formatDay(moment, language),
      dateTime: (moment: Moment) => format.formatDateTime(moment, language),
      calendarDay: (day: string) => format.formatDate({ utcMs: Date.parse(`${day}T00:00:00Z`), offsetMinutes: 0 }, language),
      elapsed: (milliseconds: number) => format.formatElapsed(milliseconds, language),
    }),
    [language],
  );
}
