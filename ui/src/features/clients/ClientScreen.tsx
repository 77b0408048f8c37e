// A client's card: their patients, what is owed, how to reach them. An invoice for them begins here.
import { useState } from "react";
import type { Client, PatientEntry } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows, Name, speciesIcon } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { Chip } from "../../components/StatusChip";
import { useRemember } from "../../foundations/remembered";
import { go } from "../../foundations/route";
import { useAct, useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { ClientDialogue } from "../desk/ClientDialogue";
import { PatientDialogue } from "../desk/PatientDialogue";
import { everything, firstPage, listName, type ListState } from "../invoices/list";
import "./clients.css";

type Open = { type: "client" } | { type: "patient"; patient: PatientEntry | null } | null;

function Facts({ client, onChange }: { client: Client; onChange: () => void }) {
  const t = useT();
  const { form } = client;
  const facts = [
    ["client-number", client.number],
    ["client-business-id", form.businessId],
    ["client-phone", form.phone],
    ["client-email", form.email],
    ["client-address", form.address],
  ] as const;
  return (
    <section className="card" aria-labelledby="client-card">
      <div className="card-head">
        <h2 id="client-card">{t("client-card")}</h2>
        <span className="end">
          <Button size="sm" icon="square-pen" onClick={onChange}>
            {t("common-change")}
          </Button>
        </span>
      </div>
      <dl className="facts client-facts">
        {facts
          .filter(([id, value]) => value !== "" || id !== "client-business-id")
          .map(([id, value]) => (
            <div key={id} className="fact-row">
              <dt>{t(id)}</dt>
              <dd>{value === "" ? <span className="subtle">–</span> : <Name>{value}</Name>}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function PatientRow({ patient, onChange }: { patient: PatientEntry; onChange: () => void }) {
  const t = useT();
  return (
    <li className="client-patient">
      <Icon name={speciesIcon(patient.species)} />
      <span className="grow">
        <span className="medium">
          <Name>{patient.name}</Name>
        </span>{" "}
        <span className="small subtle">{t(`species-${patient.species}`)}</span>
      </span>
      {patient.state !== "active" && (
        <Chip tone="cancelled" icon={patient.state === "deceased" ? "circle" : "ban"}>
          {t(`patient-state-${patient.state}`)}
        </Chip>
      )}
      <Button look="quiet" icon="square-pen" label={t("patient-change-named", { patient: patient.name })} onClick={onChange} />
    </li>
  );
}

function PatientList({ client, onOpen }: { client: Client; onOpen: (patient: PatientEntry | null) => void }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="client-patients">
      <div className="card-head">
        <h2 id="client-patients">{t("client-patients")}</h2>
        <span className="end">
          <Button size="sm" icon="plus" onClick={() => onOpen(null)}>
            {t("client-patient-new")}
          </Button>
        </span>
      </div>
      {client.patients.length === 0 ? (
        <p className="client-none subtle">{t("client-no-patients")}</p>
      ) : (
        <ul className="client-patients">
          {client.patients.map((patient) => (
            <PatientRow key={patient.id} patient={patient} onChange={() => onOpen(patient)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Owes({ client }: { client: Client }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="card card-pad client-owes" aria-labelledby="client-owes">
      <h2 id="client-owes" className="eyebrow">
        {t("client-owes")}
      </h2>
      <p className="client-sum tnum">{format.money(client.owes)}</p>
      <p className="small muted">{t(client.owes.minor === 0 ? "client-owes-nothing" : "client-owes-says")}</p>
    </section>
  );
}

/** An invoice for this client: a fresh one, with the client on it; what was being rung up is parked. */
function useInvoiceFor(client: Client | undefined) {
  const begin = useAct("sale.new");
  const name = useAct("sale.set_client");
  const start = () => {
    if (client === undefined || begin.isPending || name.isPending) return;
    begin.mutate(
      { kind: "consultation" },
      {
        onSuccess: (sale) =>
          name.mutate({ sale: sale.id, client: client.id }, { onSuccess: () => go({ screen: "sell" }) }),
      },
    );
  };
  return { start, busy: begin.isPending || name.isPending, error: begin.error ?? name.error };
}

/** To the list of invoices, narrowed to this client. */
function useInvoicesOf() {
  const remember = useRemember<ListState>(listName);
  return (client: Client) => {
    remember({ filter: { ...everything, client: { id: client.id, name: client.form.name } }, page: firstPage });
    go({ screen: "invoices" });
  };
}

export function ClientScreen({ id }: { id: string }) {
  const t = useT();
  const asked = useAsk("client.get", { client: id });
  const [open, setOpen] = useState<Open>(null);
  const invoice = useInvoiceFor(asked.data);
  const toInvoices = useInvoicesOf();
  const client = asked.data;
  const close = () => setOpen(null);
  return (
    <Page
      title={client?.form.name ?? t("client-card")}
      back={{ to: { screen: "clients" }, label: t("clients-heading") }}
      chips={
        client?.form.company && (
          <Chip tone="draft" icon="building-2">
            {t("client-company")}
          </Chip>
        )
      }
      actions={
        client && (
          <>
            <Button look="primary" size="lg" icon="file-text" busy={invoice.busy} onClick={invoice.start}>
              {t("client-invoice")}
            </Button>
            <Button size="lg" icon="receipt-text" onClick={() => toInvoices(client)}>
              {t("client-invoices")}
            </Button>
          </>
        )
      }
    >
      <ErrorNotice error={asked.error ?? invoice.error} />
      {client === undefined && asked.error === null && <LoadingRows rows={5} />}
      {client && (
        <div className="client-page">
          <div className="client-main">
            <PatientList client={client} onOpen={(patient) => setOpen({ type: "patient", patient })} />
          </div>
          <aside className="client-side" aria-label={t("client-side")}>
            <Owes client={client} />
            <Facts client={client} onChange={() => setOpen({ type: "client" })} />
          </aside>
        </div>
      )}
      {client && open?.type === "client" && <ClientDialogue client={client} onSaved={close} onClose={close} />}
      {client && open?.type === "patient" && (
        <PatientDialogue client={{ id, name: client.form.name }} patient={open.patient} onSaved={close} onClose={close} />
      )}
    </Page>
  );
}
