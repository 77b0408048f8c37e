// How numbers, money, dates and times look in each language. Owns: formatting, and nothing but formatting; no sum is made here.
// Written out instead of left to Intl: webviews carry different locale data, and the till's paper must match its screen to the letter
// (src/i18n/expected-formats.json is the table both sides are tested against).
import type { Currency, Language, Moment, Money } from "../api/generated/types";

const nbsp = "\u00A0";
const minus = "\u2212";

interface Shape {
  group: string;
  decimal: string;
  timeSeparator: string;
}

const shapes = {
  en: { group: ",", decimal: ".", timeSeparator: ":" },
  fi: { group: nbsp, decimal: ",", timeSeparator: "." },
  sv: { group: nbsp, decimal: ",", timeSeparator: ":" },
  nb: { group: nbsp, decimal: ",", timeSeparator: ":" },
  da: { group: ".", decimal: ",", timeSeparator: "." },
} satisfies Record<Language, Shape>;

const currencyMarks = { EUR: "€", SEK: "kr", NOK: "kr", DKK: "kr" } satisfies Record<Currency, string>;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** The currency's mark as it stands beside a sum. */
export function currencyMark(currency: Currency, language: Language): string {
  return language === "da" && currency === "DKK" ? "kr." : currencyMarks[currency];
}

/** Whether the mark stands in front of the figures. */
export function markInFront(language: Language): boolean {
  return language === "en";
}

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/gu, separator);
}

/** An integer with `places` implied decimals as text without sign; digits only move, nothing is computed. */
function fixed(value: number, places: number, shape: Shape): string {
  const digits = String(Math.abs(value)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  return grouped(whole, shape.group) + (places === 0 ? "" : shape.decimal + fraction);
}

function trimmed(value: number, places: number, shape: Shape): string {
  const text = fixed(value, places, shape);
  const [whole = "", fraction = ""] = text.split(shape.decimal);
  const rest = fraction.replace(/0+$/u, "");
  return rest === "" ? whole : whole + shape.decimal + rest;
}

/** €1,234.50 · 1 234,50 € · 1 234,50 kr · 1.234,50 kr. */
export function formatMoney(money: Money, language: Language): string {
  const figures = fixed(money.minor, 2, shapes[language]);
  const mark = currencyMark(money.currency, language);
  const sign = money.minor < 0 ? minus : "";
  if (!markInFront(language)) return `${sign}${figures}${nbsp}${mark}`;
  return money.currency === "EUR" ? `${sign}${mark}${figures}` : `${sign}${mark}${nbsp}${figures}`;
}

/** The figures alone, ungrouped, as they stand in a field: 1234.50 or 1234,50. */
export function formatMoneyInput(minor: number, language: Language): string {
  return (minor < 0 ? minus : "") + fixed(minor, 2, { ...shapes[language], group: "" });
}

/** 1 · 1.5 · 1,000 from thousandths. */
export function formatQuantity(thousandths: number, language: Language): string {
  return (thousandths < 0 ? minus : "") + trimmed(thousandths, 3, shapes[language]);
}

/** 25.5 % from basis points. */
export function formatPercent(basisPoints: number, language: Language): string {
  return `${basisPoints < 0 ? minus : ""}${trimmed(basisPoints, 2, shapes[language])}${nbsp}%`;
}

/** A plain count: 1,247. */
export function formatCount(count: number, language: Language): string {
  return (count < 0 ? minus : "") + grouped(String(Math.abs(count)), shapes[language].group);
}

function wallClock(moment: Moment): Date {
  return new Date(moment.utcMs + moment.offsetMinutes * 60_000);
}

const two = (value: number): string => String(value).padStart(2, "0");

/** 10:31 · 10.31, by the clock the till had then. */
export function formatTime(moment: Moment, language: Language): string {
  const at = wallClock(moment);
  return two(at.getUTCHours()) + shapes[language].timeSeparator + two(at.getUTCMinutes());
}

/** 14:31:07 · 14.31.07, where the order of things within a minute matters. */
export function formatTimeSeconds(moment: Moment, language: Language): string {
  return formatTime(moment, language) + shapes[language].timeSeparator + two(wallClock(moment).getUTCSeconds());
}

/** 12 Mar 2026 · 12.3.2026 · 2026-03-12 · 12.03.2026 */
export function formatDate(moment: Moment, language: Language): string {
  const at = wallClock(moment);
  const [day, month, year] = [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()];
  switch (language) {
    case "en":
      return `${day} ${months[month - 1] ?? ""} ${year}`;
    case "fi":
      return `${day}.${month}.${year}`;
    case "sv":
      return `${year}-${two(month)}-${two(day)}`;
    case "nb":
    case "da":
      return `${two(day)}.${two(month)}.${year}`;
  }
}

/** 14 Feb · 14.2. · 14/2: for days near enough that the year goes without saying. */
export function formatDay(moment: Moment, language: Language): string {
  const at = wallClock(moment);
  const [day, month] = [at.getUTCDate(), at.getUTCMonth() + 1];
  switch (language) {
    case "en":
      return `${day} ${months[month - 1] ?? ""}`;
    case "fi":
    case "nb":
    case "da":
      return `${day}.${month}.`;
    case "sv":
      return `${day}/${month}`;
  }
}

/** 12 Mar 2026, 10:31 */
export function formatDateTime(moment: Moment, language: Language): string {
  const joint = language === "en" ? ", " : " ";
  return formatDate(moment, language) + joint + formatTime(moment, language);
}

/** 0:12 · 12:05, minutes and seconds of a running wait. */
export function formatElapsed(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}${shapes[language].timeSeparator}${two(seconds % 60)}`;
}
