// The first step: where the clinic is, and what that means; for test books also which service they try out.
import type { Country, CountryFacts, SaleMode } from "../../api/generated/types";
import { RadioOptions } from "../../components/RadioOptions";
import { TextField } from "../../components/TextField";
import { useT } from "../../i18n/translate";
import { CountryMeaning } from "../../components/CountryMeaning";
import type { StepProps } from "./steps";

/** What is issued there, in two words. */
const modes = { register: "setup-mode-register", cash_invoice_only: "setup-mode-cash-invoice" } satisfies Record<SaleMode, string>;

function Service({ draft, change, problems, testService }: StepProps & { testService: string }) {
  const t = useT();
  return (
    <div className="stack-1">
      <p className="label">{t("setup-service")}</p>
      <RadioOptions
        label={t("setup-service")}
        value={draft.ownService ? "own" : "test"}
        options={[
          { value: "test", name: t("setup-service-test"), note: testService },
          { value: "own", name: t("setup-service-own"), note: t("setup-service-own-says") },
        ]}
        onChange={(which) => change({ ownService: which === "own" })}
      />
      {draft.ownService && (
        <TextField
          label={t("setup-service-address")}
          value={draft.serviceAddress}
          problem={problems.service ?? null}
          inputMode="url"
          onChange={(serviceAddress) => change({ serviceAddress })}
        />
      )}
    </div>
  );
}

interface Props extends StepProps {
  countries: readonly CountryFacts[];
  testService: string;
}

export function CountryStep({ countries, testService, ...step }: Props) {
  const t = useT();
  const { draft, change, problems, purpose } = step;
  const chosen = countries.find((facts) => facts.country === draft.country);
  return (
    <>
      <div className="countries">
        <RadioOptions<Country>
          label={t("setup-country")}
          value={draft.country}
          options={countries.map((facts) => ({
            value: facts.country,
            name: t(`country-${facts.country.toLowerCase()}`),
            note: `${facts.currency} · ${t(modes[facts.mode])}`,
          }))}
          onChange={(country) => change({ country, ...(draft.vatTyped ? {} : { vatNumber: "" }) })}
        />
      </div>
      {problems.country !== undefined && (
        <p className="wrong" role="alert">
          {problems.country}
        </p>
      )}
      {chosen && <CountryMeaning country={chosen.country} mode={chosen.mode} />}
      {purpose === "test" && <Service {...step} testService={testService} />}
    </>
  );
}
