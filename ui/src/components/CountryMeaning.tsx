// What a clinic may do in its country with this program, and by which rule. Shown before the books are made and in the settings.
import type { Country, SaleMode } from "../api/generated/types";
import { Notice } from "./Notice";
import { useT } from "../i18n/translate";

/** Where each country's rule is written: a key of the catalogue. */
const rules = {
  FI: "country-rule-fi",
  SE: "country-rule-se",
  NO: "country-rule-no",
  DK: "country-rule-dk",
} satisfies Record<Country, string>;

export function CountryMeaning({ country, mode }: { country: Country; mode: SaleMode }) {
  const t = useT();
  const complete = mode === "register";
  return (
    <Notice tone="quiet">
      <strong>{t(complete ? "country-register" : "country-cash-invoice")}</strong>{" "}
      {t(complete ? "country-register-says" : "country-cash-invoice-says")}{" "}
      <span className="small muted">{t(rules[country])}</span>
    </Notice>
  );
}
