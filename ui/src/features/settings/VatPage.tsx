// The settings page of the country's VAT classes: what each costs today, since when, and where that is written. Read only: the rates
// come with the program, because a rate somebody typed would be a wrong receipt.
import { useId } from "react";
import type { VatClassEntry, VatRateRow } from "../../api/generated/types";
import { LoadingRows } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { Chip } from "../../components/StatusChip";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

function Rate({ row }: { row: VatRateRow }) {
  const t = useT();
  const format = useFormat();
  const to = row.to === null ? t("vat-open") : format.calendarDay(row.to);
  return (
    <tr>
      <th scope="row" className="num tnum">
        {format.percent(row.basisPoints)}
      </th>
      <td className="tnum nowrap">{t("vat-days", { from: format.calendarDay(row.from), to })}</td>
      <td>
        {row.today && (
          <Chip tone="accent" icon="check">
            {t("vat-today")}
          </Chip>
        )}
      </td>
      <td className="small muted" lang="en">
        {row.source}
      </td>
    </tr>
  );
}

function Class({ entry }: { entry: VatClassEntry }) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{t(`vat-class-${entry.class}`)}</h2>
        <span className="end tnum strong">
          {entry.basisPoints === null ? t("vat-none-today") : format.percent(entry.basisPoints)}
        </span>
      </div>
      {entry.groups.length > 0 && (
        <p className="card-says small muted">
          {t("vat-groups", { groups: entry.groups.map((group) => t(`group-${group}`)).join(", ") })}
        </p>
      )}
      <div className="scroll-x">
        <table className="table vat-rates" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t("vat-column-rate")}
              </th>
              <th scope="col">{t("vat-column-days")}</th>
              <th scope="col">
                <span className="visually-hidden">{t("vat-today")}</span>
              </th>
              <th scope="col">{t("vat-column-source")}</th>
            </tr>
          </thead>
          <tbody>
            {entry.rows.map((row) => (
              <Rate key={row.from} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function VatPage() {
  const t = useT();
  const vat = useAsk("vat.classes", {});
  return (
    <>
      <p className="muted settings-intro">{t("vat-says")}</p>
      <ErrorNotice error={vat.error} />
      {vat.isPending && <LoadingRows rows={6} />}
      {vat.data?.classes.map((entry) => (
        <Class key={entry.class} entry={entry} />
      ))}
    </>
  );
}
