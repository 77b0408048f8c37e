// A reconciliation beside the books: what the terminal counted, what the ledger holds, and the difference in words. Every figure is
// the till's; nothing is added up here. It says what was compared: each kind, one count and one sum, or nothing. A terminal that gave no
// totals is never shown as one that agrees, and one that gave a single count never as one whose kinds were compared.
import type { Apart, ComparedBy, Comparison, ComparisonRow, CountedSum } from "../../api/generated/types";
import { Name } from "../../components/facts";
import { Notice } from "../../components/Notice";
import { Chip } from "../../components/StatusChip";
import { TableHead } from "../../components/TableHead";
import { addressOf } from "../../foundations/route";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { AttemptLine } from "./AttemptLine";
import "./comparison.css";

const columns = [
  { id: "compare-column-kind", num: false },
  { id: "compare-column-said", num: true },
  { id: "compare-column-ours", num: true },
  { id: "compare-column-difference", num: false },
] as const;

function Figures({ of }: { of: CountedSum | null }) {
  const t = useT();
  const format = useFormat();
  if (of === null) return <span className="subtle">{t("compare-not-said")}</span>;
  return (
    <>
      <span className="compare-count">{format.count(of.count)}</span> {format.money(of.sum)}
    </>
  );
}

/** How many and how much, on the side that has more. */
function useInWords() {
  const t = useT();
  const format = useFormat();
  return ({ atTerminal, inBooks }: Apart): string =>
    [
      atTerminal.count > 0 && t("compare-count-at-terminal", { count: atTerminal.count, shown: format.count(atTerminal.count) }),
      inBooks.count > 0 && t("compare-count-in-books", { count: inBooks.count, shown: format.count(inBooks.count) }),
      atTerminal.sum.minor > 0 && t("compare-sum-at-terminal", { sum: format.money(atTerminal.sum) }),
      inBooks.sum.minor > 0 && t("compare-sum-in-books", { sum: format.money(inBooks.sum) }),
    ]
      .filter((words) => words !== false)
      .join(", ");
}

/** What stands where there is no difference to name. */
function withoutDifference(row: ComparisonRow, compared: ComparedBy): string {
  if (row.said !== null) return "compare-agrees";
  return compared === "count_and_net" && row.kind !== "net" ? "compare-not-apart" : "compare-by-hand";
}

function Row({ row, compared }: { row: ComparisonRow; compared: ComparedBy }) {
  const t = useT();
  const words = useInWords();
  return (
    <tr>
      <th scope="row">{t(`compare-${row.kind}`)}</th>
      <td className="num tnum">
        <Figures of={row.said} />
      </td>
      <td className="num tnum">
        <Figures of={row.ours} />
      </td>
      <td>
        {row.apart === null ? (
          <span className="muted">{t(withoutDifference(row, compared))}</span>
        ) : (
          <b className="medium">{words(row.apart)}</b>
        )}
      </td>
    </tr>
  );
}

/** What it came to, in a chip. */
export function VerdictChip({ comparison }: { comparison: Comparison }) {
  const t = useT();
  switch (comparison.verdict) {
    case "equal":
      return (
        <Chip tone="paid" icon="circle-check">
          {t(comparison.compared === "count_and_net" ? "compare-equal-net" : "compare-equal")}
        </Chip>
      );
    case "differs":
      return (
        <Chip tone="doubt" icon="equal-not">
          {t("compare-differs")}
        </Chip>
      );
    case "no_totals":
      return (
        <Chip tone="draft" icon="circle-question-mark">
          {t("compare-no-totals")}
        </Chip>
      );
  }
}

function Doubts({ of }: { of: Comparison }) {
  const t = useT();
  if (of.doubts.length === 0) return null;
  return (
    <div className="compare-doubts">
      <p className="small">{t("compare-doubts")}</p>
      <ul>
        {of.doubts.map((attempt) => (
          <AttemptLine key={attempt.id} attempt={attempt} />
        ))}
      </ul>
    </div>
  );
}

/** The comparison with everything that stands beside it; the ways to its differences only where they are not on the screen already. */
export function ComparisonTable({ comparison, ways }: { comparison: Comparison; ways: boolean }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="compare">
      <table className="table" aria-label={t("compare-heading")}>
        <TableHead columns={columns} />
        <tbody>
          {comparison.rows.map((row) => (
            <Row key={row.kind} row={row} compared={comparison.compared} />
          ))}
        </tbody>
      </table>
      {comparison.compared !== "by_kind" && <Notice tone="quiet">{t(comparison.compared === "nothing" ? "compare-no-totals-says" : "compare-net-says")}</Notice>}
      {comparison.otherCurrency !== null && <Notice tone="doubt">{t("compare-other-currency", { currency: comparison.otherCurrency })}</Notice>}
      {comparison.elsewhere > 0 && (
        <p className="small muted">{t("compare-elsewhere", { count: comparison.elsewhere, shown: format.count(comparison.elsewhere) })}</p>
      )}
      <Doubts of={comparison} />
      {ways && comparison.differences.length > 0 && (
        <div className="row compare-ways">
          {comparison.differences.map((difference) => (
            <a key={difference.id} className="btn btn-sm" href={addressOf({ screen: "difference", id: difference.id })}>
              {t(difference.closed ? "compare-case-closed" : "compare-case", { kind: t(`compare-${difference.kind}`) })}
            </a>
          ))}
        </div>
      )}
    </div>
  );
}

/** When, which session, and what it came to. */
export function ComparisonHead({ comparison, terminal }: { comparison: Comparison; terminal: string }) {
  const t = useT();
  const format = useFormat();
  return (
    <span className="row row-wide">
      <span className="small muted tnum">
        <Name>{terminal}</Name> · {format.date(comparison.at)} {format.time(comparison.at)}
        {comparison.session !== "" && <> · {t("compare-session", { session: comparison.session })}</>}
        {comparison.byHand !== null && <> · {t("compare-hand", { name: comparison.byHand })}</>}
      </span>
      <VerdictChip comparison={comparison} />
    </span>
  );
}
