// The invoices, newest first: find one, narrow the list, and go from a row to its page or straight to its payment.
import { useEffect, useRef } from "react";
import type { InvoiceCounts, InvoicePage } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Hint, LoadingRows } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice, Notice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { useFrame } from "../../foundations/frame";
import { useKeys } from "../../foundations/keys";
import { useRemembered } from "../../foundations/remembered";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { Narrowed, Tabs, Tools } from "./Filters";
import { InvoiceTable, rowKeys } from "./InvoiceTable";
import { everything, firstPage, type ListFilter, listName, type ListPage, type ListState, narrowed, wireFilter, wireQuery } from "./list";
import "./invoices.css";

function Nothing({ filter }: { filter: ListFilter }) {
  const t = useT();
  const { startInvoice } = useFrame();
  const text = filter.text.trim();
  if (text !== "") return <p className="empty">{t("invoices-nothing-found", { text })}</p>;
  if (narrowed(filter)) return <p className="empty">{t("invoices-nothing-here")}</p>;
  return (
    <div className="empty">
      <Icon name="file-text" />
      <p>{t("invoices-empty")}</p>
      <Button onClick={startInvoice}>{t("invoices-empty-action")}</Button>
    </div>
  );
}

interface FootProps {
  page: InvoicePage | undefined;
  at: ListPage;
  all: number | null;
  onPage: (page: ListPage) => void;
}

/** Which rows these are, the keys, and the way to newer and older ones. */
function Foot({ page, at, all, onPage }: FootProps) {
  const t = useT();
  const format = useFormat();
  const shown = page?.rows.length ?? 0;
  const first = format.count(at.before + 1);
  const last = format.count(at.before + shown);
  const { older = null, newer = null } = page ?? {};
  return (
    <footer className="invoices-foot">
      <span className="small muted tnum invoices-range">
        {shown > 0 &&
          (all === null ? t("invoices-rows", { first, last }) : t("invoices-rows-of", { first, last, all: format.count(all) }))}
      </span>
      <span className="hints" aria-hidden="true">
        <Hint keys={["↑", "↓"]}>{t("invoices-hint-move")}</Hint>
        <Hint keys={["Enter"]}>{t("invoices-hint-open")}</Hint>
        <Hint keys={["F9"]}>{t("invoices-hint-pay")}</Hint>
      </span>
      <span className="invoices-pages">
        <Button
          look="quiet"
          icon="chevron-left"
          disabled={newer === null}
          onClick={() => newer !== null && onPage({ newer, before: at.before })}
        >
          {t("invoices-newer")}
        </Button>
        <Button look="quiet" disabled={older === null} onClick={() => older !== null && onPage({ older, before: at.before + shown })}>
          {t("invoices-older")}
          <Icon name="chevron-right" />
        </Button>
      </span>
    </footer>
  );
}

/** How many rows stand before a page: counted as one goes, because no page knows. The newest page begins at nought. */
function placed(at: ListPage, page: InvoicePage | undefined): ListPage {
  if (page === undefined || at.newer === undefined) return at;
  return { ...at, before: page.newer === null ? 0 : Math.max(0, at.before - page.rows.length) };
}

/** How many rows the present tab has in all; drafts stand above the rows and are not among them. */
function rowsInAll(filter: ListFilter, counts: InvoiceCounts | undefined): number | null {
  if (counts === undefined || !counts.counted) return null;
  const of = (state: string) => counts.states.find((each) => each.state === state)?.count ?? 0;
  return filter.state === null ? counts.all - of("draft") : of(filter.state);
}

interface ListProps {
  state: ListState;
  counts: InvoiceCounts | undefined;
  onPage: (page: ListPage) => void;
}

function List({ state, counts, onPage }: ListProps) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const page = useAsk("invoice.list", wireQuery(state), { keep: true });
  const at = placed(state.page, page.isPlaceholderData ? undefined : page.data);
  const { older, newer } = state.page;
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [older, newer]);
  const nothing = page.data !== undefined && page.data.rows.length === 0 && page.data.drafts.length === 0;
  return (
    <>
      <ErrorNotice error={page.error} />
      {page.data?.cutOff === true && <Notice tone="quiet">{t("invoices-cut-off", { text: state.filter.text.trim() })}</Notice>}
      <section className="card invoices-card" aria-label={t("invoices-heading")}>
        <div className="invoices-list" ref={list} onKeyDown={rowKeys}>
          {page.isPending && <LoadingRows rows={8} />}
          {nothing && page.data?.cutOff !== true && <Nothing filter={state.filter} />}
          {page.data && !nothing && <InvoiceTable drafts={page.data.drafts} rows={page.data.rows} />}
        </div>
        <Foot page={page.data} at={at} all={rowsInAll(state.filter, counts)} onPage={onPage} />
      </section>
    </>
  );
}

export function InvoicesScreen() {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const [state, setState] = useRemembered<ListState>(listName, { filter: everything, page: firstPage });
  const { filter } = state;
  const counts = useAsk("invoice.counts", { filter: wireFilter({ ...filter, state: null }) }, { keep: true });
  useKeys({ F2: () => field.current?.select() });
  const narrow = (changed: ListFilter) => setState({ filter: changed, page: firstPage });
  return (
    <Page title={t("invoices-heading")} fixed>
      <div className="invoices" ref={screen}>
        <Tools
          filter={filter}
          onFilter={narrow}
          field={field}
          onToRows={() => screen.current?.querySelector<HTMLElement>(".row-link")?.focus()}
        />
        <Tabs filter={filter} onFilter={narrow} counts={counts.data} />
        <Narrowed filter={filter} onFilter={narrow} />
        <List state={state} counts={counts.data} onPage={(page) => setState({ filter, page })} />
      </div>
    </Page>
  );
}
