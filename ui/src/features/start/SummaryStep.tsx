// The last step: everything once more, and what can't be changed afterwards.
import type { CountryFacts } from "../../api/generated/types";
import { Name } from "../../components/facts";
import { Notice } from "../../components/Notice";
import { useSpeech } from "../../i18n/translate";
import { languageNames } from "../../i18n/language";
import { CountryMeaning } from "../../components/CountryMeaning";
import { filled, tillDepartment } from "./draft";
import type { StepProps } from "./steps";

export function SummaryStep({ draft, facts, purpose, testService }: StepProps & { facts: CountryFacts; testService: string }) {
  const { t, language } = useSpeech();
  const departments = filled(draft.departments);
  const service = draft.ownService ? draft.serviceAddress.trim() : testService;
  const rows: readonly (readonly [string, string])[] = [
    [t("setup-country"), `${t(`country-${facts.country.toLowerCase()}`)} · ${facts.currency}`],
    [t("setup-organisation"), draft.organisation],
    [t("setup-address"), draft.postalAddress],
    [facts.businessIdLabel, draft.businessId],
    [t("setup-vat-number"), draft.vatNumber.trim() === "" ? t("setup-vat-number-none") : draft.vatNumber],
    [t("setup-departments"), departments.join(", ")],
    [t("setup-till"), `${draft.till} · ${departments[tillDepartment(draft)] ?? ""}`],
    [t("setup-staff"), filled(draft.staff).join(", ")],
    [t("setup-language"), languageNames[language]],
    ...(purpose === "test" ? [[t("setup-service"), service] as const] : []),
  ];
  return (
    <>
      <dl className="facts summary">
        {rows.map(([name, value]) => (
          <div key={name} className="fact-row">
            <dt>{name}</dt>
            <dd>
              <Name>{value}</Name>
            </dd>
          </div>
        ))}
      </dl>
      <CountryMeaning country={facts.country} mode={facts.mode} />
      <Notice tone="quiet">{t(purpose === "real" ? "setup-for-ever" : "setup-for-ever-test")}</Notice>
    </>
  );
}
