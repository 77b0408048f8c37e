// Every try at a card terminal, newest first: by outcome, terminal and day; and beside it the cases people work on.
import { useEffect, useRef, useState } from "react";
import type { AttemptOutcome, AttemptRow } from "../../api/generated/types";
import { Hint, LoadingRows, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { Select } from "../../components/Select";
import { WordChip } from "../../components/StatusChip";
import { TableHead } from "../../components/TableHead";
import { useReason } from "../../foundations/reason";
import { addressOf } from "../../foundations/route";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { ListFoot, moveBetweenRows } from "../desk/ListFoot";
import { AttemptTabs } from "./AttemptTabs";
import "./attempts.css";

const columns = [
  { id: "attempts-column-when", num: false },
  { id: "attempts-column-invoice", num: false },
  { id: "attempts-column-terminal", num: false },
  { id: "attempts-column-outcome", num: false },
  { id: "attempts-column-staff", num: false },
  { id: "attempts-column-sum", num: true },
] as const;

const outcomes = ["booked", "failed", "cancelled", "open", "needs_attention"] as const satisfies readonly AttemptOutcome[];

function Row({ row }: { row: AttemptRow }) {
  const format = useFormat();
  const reason = useReason();
  const address = addressOf({ screen: "attempt", id: row.id });
  return (
    <tr onClick={() => (location.hash = address)}>
      <td className="tnum nowrap">
        <a className="row-link" href={address}>
          {`${format.date(row.begunAt)}, ${format.time(row.begunAt)}`}
        </a>
      </td>
      <td className="tnum nowrap">{row.invoice.name}</td>
      <td>
        <Name>{row.terminal.name}</Name>
      </td>
      <td>
        <WordChip word={row.word} refund={row.refund} />
        {row.reason !== null && row.word !== "paid" && row.word !== "refunded" && (
          <span className="small muted attempts-why">{reason(row.reason, row.refund)}</span>
        )}
      </td>
      <td>
        <Name>{row.staff}</Name>
      </td>
      <td className={row.refund ? "num strong is-refund" : "num strong"}>{format.money(row.amount)}</td>
    </tr>
  );
}

interface Filter {
  day: string;
  terminal: string;
  outcome: AttemptOutcome | "all";
}

const everything: Filter = { day: "", terminal: "all", outcome: "all" };

function asked(filter: Filter, after: string | undefined) {
  return {
    ...(filter.day === "" ? {} : { day: filter.day }),
    ...(filter.terminal === "all" ? {} : { terminal: filter.terminal }),
    ...(filter.outcome === "all" ? {} : { outcome: filter.outcome }),
    ...(after === undefined ? {} : { after }),
  };
}

interface ToolsProps {
  filter: Filter;
  terminals: readonly { id: string; name: string }[];
  onFilter: (filter: Filter) => void;
}

function Tools({ filter, terminals, onFilter }: ToolsProps) {
  const t = useT();
  return (
    <div className="attempts-filters">
      <Select
        quiet
        label={t("attempts-column-outcome")}
        options={[
          { id: "all", label: t("attempts-every-outcome") },
          ...outcomes.map((outcome) => ({ id: outcome, label: t(`attempts-outcome-${outcome.replaceAll("_", "-")}`) })),
        ]}
        value={filter.outcome}
        onChange={(id) => onFilter({ ...filter, outcome: outcomes.find((outcome) => outcome === id) ?? "all" })}
      />
      <Select
        quiet
        label={t("attempts-column-terminal")}
        options={[
          { id: "all", label: t("attempts-every-terminal") },
          ...terminals.map((terminal) => ({ id: terminal.id, label: terminal.name })),
        ]}
        value={filter.terminal}
        onChange={(terminal) => onFilter({ ...filter, terminal })}
      />
      <label className="input attempts-day">
        <span className="visually-hidden">{t("attempts-day")}</span>
        <input type="date" value={filter.day} max="9999-12-31" onChange={(event) => onFilter({ ...filter, day: event.target.value })} />
      </label>
    </div>
  );
}

export function AttemptsScreen() {
  const t = useT();
  const [filter, setFilter] = useState(everything);
  const [pages, setPages] = useState<readonly string[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const page = useAsk("attempt.list", asked(filter, pages.at(-1)), { keep: true });
  const next = page.data?.next ?? null;
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [pages]);
  const narrow = (wanted: Filter) => {
    setFilter(wanted);
    setPages([]);
  };
  return (
    <Page title={t("attempts-heading")} fixed>
      <div className="desk-list">
        <div className="desk-tools">
          <AttemptTabs current="attempts" />
          <span className="grow" />
          <Tools filter={filter} terminals={page.data?.terminals ?? []} onFilter={narrow} />
        </div>
        <div className="desk-notices">
          <ErrorNotice error={page.error} />
        </div>
        <section className="card desk-card" aria-label={t("attempts-heading")}>
          <div className="desk-rows" ref={list} onKeyDown={moveBetweenRows}>
            {page.isPending && <LoadingRows rows={8} />}
            {page.data &&
              (page.data.rows.length === 0 ? (
                <div className="empty">
                  <Icon name="credit-card" />
                  <p>{t(filter === everything ? "attempts-none" : "attempts-none-such")}</p>
                </div>
              ) : (
                <table className="table attempts-table" aria-label={t("attempts-heading")}>
                  <TableHead columns={columns} />
                  <tbody>
                    {page.data.rows.map((row) => (
                      <Row key={row.id} row={row} />
                    ))}
                  </tbody>
                </table>
              ))}
          </div>
          <ListFoot
            hints={<Hint keys={["Enter"]}>{t("attempts-hint-open")}</Hint>}
            first={pages.length === 0}
            last={next === null}
            onFirst={() => setPages([])}
            onNext={() => next !== null && setPages([...pages, next])}
          />
        </section>
      </div>
    </Page>
  );
}
