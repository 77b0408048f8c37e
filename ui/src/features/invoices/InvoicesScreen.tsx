// The invoices, newest first: find one by number or client, or show only what is still owed.
import type { KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { InvoiceQuery, InvoiceRow } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Hint, LoadingRows, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { Segment } from "../../components/Segment";
import { Chip, StatusChip } from "../../components/StatusChip";
import { useKeys } from "../../foundations/keys";
import { addressOf, go } from "../../foundations/route";
import { useAct, useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import "./invoices.css";

interface Filter {
  text: string;
  onlyDue: boolean;
}

function queryOf({ text, onlyDue }: Filter, after: string | undefined): InvoiceQuery {
  const wanted = text.trim();
  return { onlyDue, ...(wanted === "" ? {} : { text: wanted }), ...(after === undefined ? {} : { after }) };
}

const columns = [
  { id: "invoices-number", num: false },
  { id: "invoices-when", num: false },
  { id: "invoices-client", num: false },
  { id: "invoices-kind", num: false },
  { id: "invoices-staff", num: false },
  { id: "invoices-total", num: true },
  { id: "invoices-due", num: true },
  { id: "invoices-status", num: false },
] as const;

function Row({ row }: { row: InvoiceRow }) {
  const t = useT();
  const format = useFormat();
  const address = addressOf({ screen: "invoice", id: row.id, form: false });
  return (
    <tr className={row.inDoubt ? "is-doubt" : undefined} onClick={() => (location.hash = address)}>
      <td>
        <a className="row-link tnum medium" href={address}>
          {row.number}
        </a>
      </td>
      <td className="tnum muted">{format.dateTime(row.finalisedAt)}</td>
      <td>{row.client === null ? <span className="subtle">{t("invoices-no-client")}</span> : <Name>{row.client}</Name>}</td>
      <td className="muted">{t(`kind-${row.kind.replaceAll("_", "-")}`)}</td>
      <td className="muted">
        <Name>{row.staff}</Name>
      </td>
      <td className="num">{format.money(row.total)}</td>
      <td className="num strong">{row.due.minor === 0 ? <span className="subtle">–</span> : format.money(row.due)}</td>
      <td>
        {row.inDoubt ? (
          <Chip tone="doubt" icon="circle-question-mark">
            {t("invoices-in-doubt")}
          </Chip>
        ) : (
          <StatusChip status={row.status} />
        )}
      </td>
    </tr>
  );
}

function Nothing({ filter }: { filter: Filter }) {
  const t = useT();
  const text = filter.text.trim();
  if (text !== "") return <p className="empty">{t("invoices-nothing-found", { text })}</p>;
  if (filter.onlyDue) return <p className="empty">{t("invoices-nothing-due")}</p>;
  return (
    <div className="empty">
      <Icon name="file-text" />
      <p>{t("invoices-empty")}</p>
      <Button onClick={() => go({ screen: "sell" })}>{t("invoices-empty-action")}</Button>
    </div>
  );
}

/** Arrow keys move between the rows' links; the browser's own Enter opens one. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a.row-link")];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1))];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

function Table({ rows }: { rows: readonly InvoiceRow[] }) {
  const t = useT();
  return (
    <table className="table" aria-label={t("invoices-heading")}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.num ? "num" : undefined}>
              {t(column.id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

interface ToolsProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

function Tools({ filter, onFilter }: ToolsProps) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const start = useAct("sale.new");
  useKeys({ F2: () => field.current?.select() });
  return (
    <div className="invoices-tools">
      <label className="input invoices-search">
        <Icon name="search" />
        <span className="visually-hidden">{t("invoices-search")}</span>
        <input
          ref={field}
          type="search"
          autoComplete="off"
          maxLength={200}
          placeholder={t("invoices-search")}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
        <kbd aria-hidden="true">F2</kbd>
      </label>
      <Segment
        label={t("invoices-show")}
        options={[
          { id: "all", label: t("invoices-all") },
          { id: "due", label: t("invoices-only-due") },
        ]}
        value={filter.onlyDue ? "due" : "all"}
        onChange={(id) => onFilter({ ...filter, onlyDue: id === "due" })}
      />
      <span className="grow" />
      <Button
        look="primary"
        icon="plus"
        keycap="F4"
        busy={start.isPending}
        onClick={() => start.mutate({ kind: "consultation" }, { onSuccess: () => go({ screen: "sell" }) })}
      >
        {t("invoices-new")}
      </Button>
    </div>
  );
}

export function InvoicesScreen() {
  const t = useT();
  const [filter, setFilter] = useState<Filter>({ text: "", onlyDue: false });
  const [pages, setPages] = useState<readonly string[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const page = useAsk("invoice.list", queryOf(filter, pages.at(-1)), { keep: true });
  const next = page.data?.next ?? null;
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [pages]);
  return (
    <Page title={t("invoices-heading")} fixed>
      <div className="invoices">
        <Tools
          filter={filter}
          onFilter={(changed) => {
            setFilter(changed);
            setPages([]);
          }}
        />
        <ErrorNotice error={page.error} />
        <section className="card invoices-card" aria-label={t("invoices-heading")}>
          <div className="invoices-list" ref={list} onKeyDown={moveBetweenRows}>
            {page.isPending && <LoadingRows rows={8} />}
            {page.data && (page.data.rows.length === 0 ? <Nothing filter={filter} /> : <Table rows={page.data.rows} />)}
          </div>
          <footer className="invoices-foot">
            <span className="hints" aria-hidden="true">
              <Hint keys={["↑", "↓"]}>{t("invoices-hint-move")}</Hint>
              <Hint keys={["Enter"]}>{t("invoices-hint-open")}</Hint>
            </span>
            <span className="grow" />
            <Button look="quiet" icon="chevron-left" disabled={pages.length === 0} onClick={() => setPages([])}>
              {t("invoices-newest")}
            </Button>
            <Button look="quiet" disabled={next === null} onClick={() => next !== null && setPages([...pages, next])}>
              {t("invoices-older")}
              <Icon name="chevron-right" />
            </Button>
          </footer>
        </section>
      </div>
    </Page>
  );
}
