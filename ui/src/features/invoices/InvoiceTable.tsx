// The rows of the invoice list: drafts first, then the newest. A row opens with Enter, and F9 takes its payment.
import type { KeyboardEvent, ReactNode } from "react";
import type { DraftRow, InvoiceRow, Patient } from "../../api/generated/types";
import { TableHead } from "../../components/TableHead";
import { Button } from "../../components/Button";
import { Name, PatientTag } from "../../components/facts";
import { Chip, StatusChip } from "../../components/StatusChip";
import { addressOf, go, type Route } from "../../foundations/route";
import { useAct } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

const columns = [
  { id: "invoices-number", num: false },
  { id: "invoices-when", num: false },
  { id: "invoices-client", num: false },
  { id: "invoices-patients", num: false },
  { id: "invoices-kind", num: false },
  { id: "invoices-vet", num: false },
  { id: "invoices-total", num: true },
  { id: "invoices-due", num: true },
  { id: "invoices-status", num: false },
] as const;

function Nobody() {
  return <span className="subtle">–</span>;
}

function Patients({ patients }: { patients: readonly Patient[] }) {
  if (patients.length === 0) return <Nobody />;
  return (
    <span className="invoices-patients">
      {patients.map((patient) => (
        <PatientTag key={patient.id} patient={patient} />
      ))}
    </span>
  );
}

function Client({ name }: { name: string | null }) {
  const t = useT();
  if (name === null) return <span className="subtle">{t("invoices-no-client")}</span>;
  return (
    <span className="medium">
      <Name>{name}</Name>
    </span>
  );
}

interface CellsProps {
  first: ReactNode;
  when: ReactNode;
  row: Pick<InvoiceRow, "client" | "patients" | "kind" | "vet" | "total">;
  due: ReactNode;
  status: ReactNode;
  pay: ReactNode;
}

function Cells({ first, when, row, due, status, pay }: CellsProps) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <td>{first}</td>
      <td className="tnum muted">{when}</td>
      <td>
        <Client name={row.client} />
      </td>
      <td>
        <Patients patients={row.patients} />
      </td>
      <td className="muted">{t(`kind-${row.kind.replaceAll("_", "-")}`)}</td>
      <td className="muted">{row.vet === null ? <Nobody /> : <Name>{row.vet}</Name>}</td>
      <td className="num">{format.money(row.total)}</td>
      <td className="num strong">{due}</td>
      <td>
        <span className="invoices-status">
          {status}
          {pay}
        </span>
      </td>
    </>
  );
}

/** Where F9 and the button lead from an invoice: to its form, if something can be paid. */
function formOf(row: InvoiceRow): Route | null {
  return row.payable.minor > 0 ? { screen: "invoice", id: row.id, form: true } : null;
}

function Status({ row }: { row: InvoiceRow }) {
  const t = useT();
  if (!row.inDoubt) return <StatusChip status={row.status} />;
  return (
    <Chip tone="doubt" icon={row.needsAttention ? "triangle-alert" : "circle-question-mark"}>
      {t(row.needsAttention ? "word-needs-attention" : "invoices-in-doubt")}
    </Chip>
  );
}

function Due({ row }: { row: InvoiceRow }) {
  const t = useT();
  const format = useFormat();
  if (row.due.minor === 0) return <Nobody />;
  if (row.due.minor > 0) return <>{format.money(row.due)}</>;
  return (
    <span className="invoices-back">
      {format.money(row.due)}
      <span className="small">{t("invoices-give-back")}</span>
    </span>
  );
}

function Row({ row }: { row: InvoiceRow }) {
  const t = useT();
  const format = useFormat();
  const address = addressOf({ screen: "invoice", id: row.id, form: false });
  const form = formOf(row);
  return (
    <tr
      className={row.inDoubt ? "is-doubt" : undefined}
      onClick={() => (location.hash = address)}
      data-pay={form === null ? undefined : addressOf(form)}
    >
      <Cells
        first={
          <a className="row-link tnum medium" href={address}>
            {row.number}
          </a>
        }
        when={<span title={format.dateTime(row.finalisedAt)}>{row.today ? format.time(row.finalisedAt) : format.date(row.finalisedAt)}</span>}
        row={row}
        due={<Due row={row} />}
        status={<Status row={row} />}
        pay={
          form && (
            <Button
              look="quiet"
              icon="credit-card"
              label={t("invoices-pay", { number: row.number })}
              onClick={(event) => {
                event.stopPropagation();
                go(form);
              }}
            />
          )
        }
      />
    </tr>
  );
}

function Draft({ draft }: { draft: DraftRow }) {
  const t = useT();
  const format = useFormat();
  const resume = useAct("sale.resume");
  const open = () => {
    const there = () => go({ screen: "sell" });
    if (draft.parkedAt === null) there();
    else resume.mutate({ sale: draft.id }, { onSuccess: there });
  };
  return (
    <tr onClick={open}>
      <Cells
        first={
          <button type="button" className="row-link muted" onClick={(event) => (event.stopPropagation(), open())}>
            {t("invoices-no-number")}
          </button>
        }
        when={draft.parkedAt === null ? t("invoices-now") : <span title={format.dateTime(draft.parkedAt)}>{format.time(draft.parkedAt)}</span>}
        row={draft}
        due={<Nobody />}
        status={
          <Chip tone="draft" icon="square-pen">
            {t("state-draft")}
          </Chip>
        }
        pay={null}
      />
    </tr>
  );
}

/** Arrow keys move between the rows' links; F9 pays the row whose link has the focus; the browser's own Enter opens it. */
export function rowKeys(event: KeyboardEvent<HTMLElement>): void {
  const at = document.activeElement;
  if (event.key === "F9") {
    const form = at?.closest<HTMLElement>("tr[data-pay]")?.dataset["pay"];
    if (form === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    location.hash = form;
    return;
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(".row-link")];
  const here = links.findIndex((link) => link === at);
  const next = links[Math.max(0, here + (event.key === "ArrowDown" ? 1 : -1))];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

export function InvoiceTable({ drafts, rows }: { drafts: readonly DraftRow[]; rows: readonly InvoiceRow[] }) {
  const t = useT();
  return (
    <table className="table" aria-label={t("invoices-heading")}>
      <TableHead columns={columns} />
      <tbody>
        {drafts.map((draft) => (
          <Draft key={draft.id} draft={draft} />
        ))}
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}
