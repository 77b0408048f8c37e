// The facts at the right of an invoice: who, what kind, totals, and where its money stands.
import type { ClientCard, Invoice, Patient } from "../../api/generated/types";
import { Name, PatientTag, VatTable } from "../../components/facts";
import { Scroller } from "../../components/Scroller";
import { Notice } from "../../components/Notice";
import { useRemember } from "../../foundations/remembered";
import { addressOf } from "../../foundations/route";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { everything, firstPage, listName, type ListState } from "../invoices/list";
import { CreditButton, CreditFacts } from "./CreditNote";
import { EarlierPayment } from "./EarlierPayment";

function patientsOf(invoice: Invoice): Patient[] {
  const seen = new Map<string, Patient>();
  for (const line of invoice.lines) if (line.patient) seen.set(line.patient.id, line.patient);
  return [...seen.values()];
}

/** The way to everything else of this client. */
function ClientsInvoices({ client }: { client: ClientCard }) {
  const t = useT();
  const remember = useRemember<ListState>(listName);
  return (
    <a
      href={addressOf({ screen: "invoices" })}
      onClick={() => remember({ filter: { ...everything, client: { id: client.id, name: client.name } }, page: firstPage })}
    >
      {t("invoice-all-of-client")}
    </a>
  );
}

function Facts({ invoice }: { invoice: Invoice }) {
  const t = useT();
  const format = useFormat();
  const patients = patientsOf(invoice);
  const { client } = invoice;
  return (
    <section className="card card-pad side2" aria-label={invoice.number}>
      {client && (
        <div className="row side2-client">
          <span className="avatar avatar-lg" aria-hidden="true">
            {client.initials}
          </span>
          <span className="grow">
            <span className="strong">
              <Name>{client.name}</Name>
            </span>
            <br />
            <span className="subtle tnum">
              {client.phone !== "" && `${client.phone} · `}
              {t("sell-client-number", { number: client.number })}
            </span>
            {invoice.billedTo !== null && invoice.billedTo.address !== "" && (
              <>
                <br />
                <span className="subtle">
                  <Name>{invoice.billedTo.address}</Name>
                </span>
              </>
            )}
            <br />
            <ClientsInvoices client={client} />
          </span>
        </div>
      )}
      <dl className="facts">
        {patients.length > 0 && (
          <>
            <dt>{t(patients.length > 1 ? "invoice-fact-patients" : "invoice-fact-patient")}</dt>
            <dd className="fact-patients">
              {patients.map((patient) => (
                <PatientTag key={patient.id} patient={patient} />
              ))}
            </dd>
          </>
        )}
        {invoice.vet !== null && (
          <>
            <dt>{t("invoice-fact-vet")}</dt>
            <dd>
              <Name>{invoice.vet}</Name>
            </dd>
          </>
        )}
        <dt>{t("invoice-fact-kind")}</dt>
        <dd>{t(`kind-${invoice.kind.replaceAll("_", "-")}`)}</dd>
        <dt>{t("invoice-fact-staff")}</dt>
        <dd>
          <Name>{invoice.staff}</Name>
        </dd>
        <dt>{t("invoice-fact-department")}</dt>
        <dd>
          <Name>{invoice.department}</Name>
        </dd>
        <dt>{t("invoice-fact-till")}</dt>
        <dd>
          <Name>{invoice.till}</Name>
        </dd>
        <dt>{t("invoice-fact-finalised")}</dt>
        <dd className="tnum">{format.dateTime(invoice.finalisedAt)}</dd>
      </dl>
    </section>
  );
}

/** How full the bar is drawn, in percent. A picture's width, not a sum. */
export function meterPercent(invoice: Invoice): number {
  const { total, due } = invoice.balance;
  if (total.minor <= 0) return 100;
  return Math.min(100, Math.max(0, 100 - (due.minor * 100) / total.minor));
}

/** What the vet noted for the client; the lines as they were typed. */
function Notes({ invoice }: { invoice: Invoice }) {
  const t = useT();
  if (invoice.notes === "") return null;
  return (
    <section className="card card-pad side2 stack-1" aria-labelledby="h-notes">
      <h2 className="medium" id="h-notes">
        {t("sell-notes")}
      </h2>
      <p className="side2-notes" dir="auto">
        {invoice.notes}
      </p>
    </section>
  );
}

function MoneySoFar({ invoice }: { invoice: Invoice }) {
  const t = useT();
  const format = useFormat();
  const { balance } = invoice;
  const rows = [
    { key: "invoice-refunded", sum: balance.refunded },
    { key: "invoice-pending", sum: balance.pending },
    { key: "invoice-pending-refund", sum: balance.pendingRefund },
  ].filter((row) => row.sum.minor !== 0);
  return (
    <section className="card card-pad side2" aria-label={t("invoice-paid-so-far")}>
      <div className="row row-wide">
        <span className="muted">{t("invoice-paid-so-far")}</span>
        <span className="tnum strong side2-sum">{format.money(balance.paid)}</span>
      </div>
      <div
        className="meter"
        role="img"
        aria-label={t("invoice-meter", { paid: format.money(balance.paid), total: format.money(balance.total) })}
      >
        <i style={{ width: `${meterPercent(invoice)}%` }} />
      </div>
      {rows.length > 0 && (
        <dl className="facts side2-rows">
          {rows.map((row) => (
            <div key={row.key} className="fact-row">
              <dt>{t(row.key)}</dt>
              <dd className="tnum">{format.money(row.sum)}</dd>
            </div>
          ))}
        </dl>
      )}
      {balance.refunded.minor > 0 && balance.due.minor > 0 && (
        <Notice tone="quiet">{t("invoice-owes-again", { sum: format.money(balance.refunded) })}</Notice>
      )}
      <EarlierPayment invoice={invoice} />
      <CreditButton invoice={invoice} />
    </section>
  );
}

export function InvoiceSide({ invoice }: { invoice: Invoice }) {
  const t = useT();
  return (
    <Scroller className="inv2-side" label={t("invoice-facts")}>
      <CreditFacts invoice={invoice} />
      <Facts invoice={invoice} />
      <section className="card card-pad" aria-label={t("totals-total")}>
        <VatTable totals={invoice.totals} />
      </section>
      <MoneySoFar invoice={invoice} />
      <Notes invoice={invoice} />
    </Scroller>
  );
}
