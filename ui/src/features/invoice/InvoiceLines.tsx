// The locked lines. They fold to one row while a form needs the room.
import type { Invoice } from "../../api/generated/types";
import { Name, PatientTag } from "../../components/facts";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

const columns = ["sell-column-quantity", "sell-column-price", "sell-column-vat", "sell-column-sum"] as const;

function Table({ invoice }: { invoice: Invoice }) {
  const t = useT();
  const format = useFormat();
  return (
    <table className="table" aria-labelledby="h-lines">
      <thead>
        <tr>
          <th scope="col">{t("sell-column-item")}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="num">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {invoice.lines.map((line) => (
          <tr key={line.id}>
            <td>
              <span className="medium">
                <Name>{line.name}</Name>
              </span>{" "}
              <span className="small subtle tnum">{line.code}</span>{" "}
              {line.patient && (
                <span className="small subtle">
                  <PatientTag patient={line.patient} />
                </span>
              )}
            </td>
            <td className="num">{format.quantity(line.quantityThousandths)}</td>
            <td className="num">{format.money(line.unitPrice)}</td>
            <td className="num muted">{format.percent(line.vatBasisPoints)}</td>
            <td className="num sum">
              {format.money(line.gross)}
              {line.reducedBy.minor !== 0 && (
                <span className="was">{t("invoice-reduced-by", { sum: format.money(line.reducedBy) })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function InvoiceLines({ invoice, folded }: { invoice: Invoice; folded: boolean }) {
  const t = useT();
  const format = useFormat();
  const count = invoice.lines.length;
  if (folded) {
    return (
      <section className="card fold" aria-labelledby="h-lines">
        <h2 className="card-title" id="h-lines">
          {t("invoice-lines")}
        </h2>
        <span className="small subtle">{t("invoice-lines-count", { count, shown: format.count(count) })}</span>
        <span className="grow" />
        <span className="tnum strong">{format.money(invoice.totals.gross)}</span>
      </section>
    );
  }
  return (
    <section className="card" aria-labelledby="h-lines">
      <div className="card-head">
        <h2 id="h-lines">{t("invoice-lines")}</h2>
        <span className="small subtle end">{t("invoice-lines-locked")}</span>
      </div>
      <Table invoice={invoice} />
    </section>
  );
}
