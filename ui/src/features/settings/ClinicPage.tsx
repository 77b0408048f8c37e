// The settings page of the clinic: the company as papers name it, what its country means, and the other books on this computer.
import { type FormEvent, useState } from "react";
import type { BooksKind, Clinic } from "../../api/generated/types";
import { BeginAnew } from "../../components/BeginAnew";
import { Button } from "../../components/Button";
import { CountryMeaning } from "../../components/CountryMeaning";
import { Name } from "../../components/facts";
import { ErrorNotice, Notice, useErrorWords } from "../../components/Notice";
import { SaveRow } from "./SaveRow";
import { TextField } from "../../components/TextField";
import { useFrame } from "../../foundations/frame";
import { useAct, useAsk } from "../../foundations/till";
import { useT } from "../../i18n/translate";

/** What may be changed. The form begins with what the books say and keeps what was typed when they refuse it. */
function Company({ clinic }: { clinic: Clinic }) {
  const t = useT();
  const words = useErrorWords();
  const change = useAct("clinic.change");
  const [typed, setTyped] = useState({
    organisation: clinic.organisation,
    postalAddress: clinic.postalAddress,
    vatNumber: clinic.vatNumber,
  });
  const type = (part: Partial<typeof typed>) => {
    change.reset();
    setTyped((before) => ({ ...before, ...part }));
  };
  const field = change.error?.wire.details["field"];
  const problem = (name: string) => (change.error && field === name ? words(change.error) : null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    change.mutate(typed, { onSuccess: (kept) => setTyped({ organisation: kept.organisation, postalAddress: kept.postalAddress, vatNumber: kept.vatNumber }) });
  };
  return (
    <form className="card card-pad stack" onSubmit={save} noValidate aria-labelledby="company">
      <h2 id="company" className="card-title">
        {t("settings-company")}
      </h2>
      <TextField
        label={t("setup-organisation")}
        value={typed.organisation}
        problem={problem("organisation")}
        onChange={(organisation) => type({ organisation })}
      />
      <TextField
        label={t("setup-address")}
        help={t("setup-address-says")}
        value={typed.postalAddress}
        problem={problem("address")}
        onChange={(postalAddress) => type({ postalAddress })}
      />
      <TextField
        label={t("setup-vat-number")}
        help={t("setup-vat-number-says")}
        value={typed.vatNumber}
        problem={problem("vat_number")}
        onChange={(vatNumber) => type({ vatNumber })}
      />
      <dl className="facts">
        <dt>{clinic.businessIdLabel}</dt>
        <dd className="tnum">
          <Name>{clinic.businessId}</Name>
        </dd>
      </dl>
      <p className="small muted">{t("settings-company-says")}</p>
      {field === undefined && <ErrorNotice error={change.error} />}
      <SaveRow change={change} />
    </form>
  );
}

/** The other books on this computer. Each keeps to itself. */
function OtherBooks({ books, others, service }: { books: BooksKind; others: readonly BooksKind[]; service: string | null }) {
  const t = useT();
  const practise = useAct("start.practise");
  const show = useAct("start.show");
  const busy = practise.isPending || show.isPending;
  return (
    <section className="card card-pad stack" aria-labelledby="other-books">
      <h2 id="other-books" className="card-title">
        {t("settings-other-books")}
      </h2>
      <p className="small muted">{t("settings-other-books-says")}</p>
      {service !== null && (
        <Notice tone="quiet">
          {t("settings-service")} <Name>{service}</Name>
        </Notice>
      )}
      {books !== "practice" && (
        <Button icon="graduation-cap" disabled={busy} onClick={() => practise.mutate({ language: null })}>
          {t("start-practise-open")}
        </Button>
      )}
      {others.includes("real") && (
        <Button icon="store" disabled={busy} onClick={() => show.mutate({ which: "real" })}>
          {t("start-clinic-back")}
        </Button>
      )}
      {others.includes("test") && (
        <Button disabled={busy} onClick={() => show.mutate({ which: "test" })}>
          {t("start-test-open")}
        </Button>
      )}
      <Button look="quiet" disabled={busy} onClick={() => show.mutate({ which: null })}>
        {t("settings-to-start")}
      </Button>
      <BeginAnew error={practise.error} which="practice" />
      <ErrorNotice error={practise.error === null ? show.error : null} />
    </section>
  );
}

export function ClinicPage() {
  const { app } = useFrame();
  const clinic = useAsk("clinic.get", {});
  if (clinic.data === undefined) return <ErrorNotice error={clinic.error} />;
  return (
    <div className="settings-two">
      <div className="stack">
        <Company clinic={clinic.data} />
        <CountryMeaning country={clinic.data.country} mode={clinic.data.mode} />
      </div>
      <OtherBooks books={app.books} others={app.otherBooks} service={clinic.data.serviceAddress} />
    </div>
  );
}
