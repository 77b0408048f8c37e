// Who buys and for which animal; what they bought before.
import type { BoughtBefore, Sale } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Name, speciesIcon, VatTable } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { useFrame } from "../../foundations/frame";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import type { SaleForm } from "./desk-forms";
import { TreatmentCard } from "./TreatmentCard";
import { useSaleActs } from "./use-sale";

function Nobody({ onForm }: { onForm: (form: SaleForm) => void }) {
  const t = useT();
  const { app } = useFrame();
  const needed = app.saleMode === "cash_invoice_only";
  return (
    <section className="card client">
      <div className="row">
        <span className="avatar avatar-lg avatar-sand">
          <Icon name="users" />
        </span>
        <span className="grow">
          <span className="strong">{t("sell-client-none")}</span>
        </span>
      </div>
      <p className="small muted">{t(needed ? "sell-client-needed-hint" : "sell-client-none-hint")}</p>
      <div>
        <Button size="sm" icon="plus" onClick={() => onForm({ type: "new-client", begin: {} })}>
          {t("clients-new")}
        </Button>
      </div>
    </section>
  );
}

function ClientCard({ sale, onForm }: { sale: Sale; onForm: (form: SaleForm) => void }) {
  const t = useT();
  const acts = useSaleActs();
  const { client, patient } = sale;
  if (client === null) return <Nobody onForm={onForm} />;
  const chosen = client.patients.find((each) => each.id === patient);
  const number = t("sell-client-number", { number: client.number });
  return (
    <section className="card client">
      <div className="row">
        <span className="avatar avatar-lg" aria-hidden="true">
          {client.initials}
        </span>
        <span className="grow">
          <span className="strong">
            <Name>{client.name}</Name>
          </span>
          <br />
          <span className="small subtle tnum">{client.phone === "" ? number : `${client.phone} · ${number}`}</span>
        </span>
        <Button look="quiet" icon="square-pen" label={t("client-change")} onClick={() => onForm({ type: "client", client: client.id })} />
        <Button look="quiet" icon="x" label={t("sell-client-remove")} onClick={() => void acts.setClient(null)} />
      </div>
      <div className="pets" role="group" aria-label={t("sell-patients")}>
        {client.patients.map((each) => (
          <button
            key={each.id}
            type="button"
            className="patient patient-pill"
            aria-pressed={each.id === patient}
            onClick={() => void acts.setPatient(null, each.id === patient ? null : each.id)}
          >
            <Icon name={speciesIcon(each.species)} />
            <Name>{each.name}</Name>
            {each.deceased === true && <span className="small subtle">{t("patient-state-deceased")}</span>}
          </button>
        ))}
        {chosen && (
          <Button
            look="quiet"
            icon="square-pen"
            label={t("patient-change-named", { patient: chosen.name })}
            onClick={() => onForm({ type: "patient", client: client.id, patient: chosen.id })}
          />
        )}
        <button
          type="button"
          className="patient patient-pill"
          onClick={() => onForm({ type: "new-patient", client, line: null })}
        >
          <Icon name="plus" />
          {t("client-patient-new")}
        </button>
      </div>
      <p className="small muted">
        {client.patients.length === 0 && t("sell-no-patients")}
        {client.patients.length > 0 &&
          (chosen ? t("sell-new-lines-to", { patient: chosen.name }) : t("sell-new-lines-to-nobody"))}
      </p>
    </section>
  );
}

function Again({ bought }: { bought: BoughtBefore }) {
  const t = useT();
  const format = useFormat();
  const acts = useSaleActs();
  const { item, patient, at } = bought;
  const facts = { day: format.day(at), price: format.money(item.price) };
  return (
    <div className="again-row">
      <span>
        <span className="medium">
          <Name>{item.name}</Name>
        </span>
        <br />
        <span className="small subtle">
          {patient ? t("sell-bought-line", { ...facts, patient: patient.name }) : t("sell-bought-line-no-patient", facts)}
        </span>
      </span>
      <Button
        look="soft"
        icon="plus"
        label={t("sell-add", { name: item.name })}
        onClick={() => void acts.addItem(item.id, undefined, patient?.id)}
      />
    </div>
  );
}

export function SellSide({ sale, onForm }: { sale: Sale; onForm: (form: SaleForm) => void }) {
  const t = useT();
  return (
    <aside className="side" aria-label={t("sell-side")}>
      <ClientCard sale={sale} onForm={onForm} />
      {sale.kind === "consultation" && <TreatmentCard sale={sale} onForm={onForm} />}
      <section className="card card-pad" aria-label={t("totals-total")}>
        <VatTable totals={sale.totals} />
      </section>
      {sale.boughtBefore.length > 0 && (
        <section className="card again" aria-labelledby="bought-before">
          <div className="card-head">
            <h2 id="bought-before">{t("sell-bought-before")}</h2>
          </div>
          {sale.boughtBefore.map((bought) => (
            <Again key={`${bought.item.id} ${bought.patient?.id ?? ""} ${bought.at.utcMs}`} bought={bought} />
          ))}
        </section>
      )}
    </aside>
  );
}
