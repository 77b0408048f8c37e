// What must be put right in a list, or is worth a look: row, column, what stands there, and what about it, in words.
import { useState } from "react";
import type { ImportState, ListRemark } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Name } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

/** The till hands out so many at a time. */
const page = 200;

function Row({ remark }: { remark: ListRemark }) {
  const t = useT();
  return (
    <tr>
      <td className="num tnum">{remark.row}</td>
      <td>
        <Name>{remark.column}</Name>
      </td>
      <td className="small muted">{remark.cell === "" ? "–" : <Name>{remark.cell}</Name>}</td>
      <td>{t(`list-trouble-${remark.code.replaceAll("_", "-")}`, remark.facts)}</td>
    </tr>
  );
}

export function Remarks({ state, problems, count }: { state: ImportState; problems: boolean; count: number }) {
  const t = useT();
  const format = useFormat();
  const [skip, setSkip] = useState(0);
  const asked = useAsk("import.remarks", { import: state.import, problems, skip }, { keep: true });
  const id = problems ? "problems-heading" : "warnings-heading";
  return (
    <section className="list-remarks" aria-labelledby={id}>
      <h3 id={id}>{t(problems ? "list-problems" : "list-warnings", { count, shown: format.count(count) })}</h3>
      <ErrorNotice error={asked.error} />
      <div className="list-remarks-rows">
        <table className="table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t("list-remark-row")}
              </th>
              <th scope="col">{t("list-remark-column")}</th>
              <th scope="col">{t("list-remark-cell")}</th>
              <th scope="col">{t("list-remark-what")}</th>
            </tr>
          </thead>
          <tbody>
            {asked.data?.remarks.map((remark, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- remarks have no identity but their place
              <Row key={skip + index} remark={remark} />
            ))}
          </tbody>
        </table>
      </div>
      {count > page && (
        <div className="list-pages">
          <Button look="quiet" icon="chevron-left" disabled={skip === 0} onClick={() => setSkip(Math.max(0, skip - page))}>
            {t("list-earlier")}
          </Button>
          <Button look="quiet" disabled={skip + page >= count} onClick={() => setSkip(skip + page)}>
            {t("list-more")}
          </Button>
        </div>
      )}
    </section>
  );
}
