// Above the invoice list: the search, what the list is narrowed to, and the tabs with their counts.
import type { RefObject } from "react";
import { useState } from "react";
import type { InvoiceCounts, InvoiceState } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { Segment } from "../../components/Segment";
import { Select } from "../../components/Select";
import { useFrame } from "../../foundations/frame";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { ClientFilter } from "./ClientFilter";
import { between, everything, type ListFilter, narrowed, ranges, states } from "./list";

interface FilterProps {
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
}

const icons = {
  draft: "square-pen",
  due: "circle",
  partly_paid: "contrast",
  paid: "circle-check",
  refunded: "undo-2",
  credited: "receipt-text",
  in_doubt: "circle-question-mark",
} satisfies Record<InvoiceState, IconName>;

/** The tabs, each with how many there are; what they owe together stands at the right. */
export function Tabs({ filter, onFilter, counts }: FilterProps & { counts: InvoiceCounts | undefined }) {
  const t = useT();
  const format = useFormat();
  const count = (state: InvoiceState | null) => {
    if (counts === undefined || !counts.counted) return null;
    const shown = state === null ? counts.all : counts.states.find((each) => each.state === state)?.count;
    return shown === undefined ? null : <span className="count">{format.count(shown)}</span>;
  };
  return (
    <div className="invoices-tabs">
      <Segment
        label={t("invoices-show")}
        wrap
        options={[
          { id: "all", label: <>{t("invoices-all")} {count(null)}</> },
          ...states.map((state) => ({
            id: state,
            label: (
              <>
                <Icon name={icons[state]} size="sm" />
                {t(state === "in_doubt" ? "invoices-in-doubt" : `state-${state.replaceAll("_", "-")}`)} {count(state)}
              </>
            ),
          })),
        ]}
        value={filter.state ?? "all"}
        onChange={(id) => onFilter({ ...filter, state: id === "all" ? null : id })}
      />
      <span className="invoices-owed">
        {t("invoices-still-due")} <b className="tnum">{counts?.stillDue ? format.money(counts.stillDue) : "–"}</b>
      </span>
    </div>
  );
}

/** A day, or the stretch between two. */
function Days({ filter, onFilter }: FilterProps) {
  const t = useT();
  const { period } = filter;
  const chosen = period.range === "between" ? period : { first: "", last: "" };
  const [first, setFirst] = useState(chosen.first);
  const [last, setLast] = useState(chosen.last);
  const type = (from: string, to: string) => {
    setFirst(from);
    setLast(to);
    // One day typed alone is that day.
    const wanted = between(from, to === "" ? from : to);
    if (wanted !== null) onFilter({ ...filter, period: wanted });
  };
  return (
    <span className="invoices-days" role="group" aria-label={t("invoices-days")}>
      <label className="input">
        <span className="visually-hidden">{t("invoices-first-day")}</span>
        <input type="date" value={first} max="9999-12-31" onChange={(event) => type(event.target.value, last)} />
      </label>
      <span aria-hidden="true">–</span>
      <label className="input">
        <span className="visually-hidden">{t("invoices-last-day")}</span>
        <input type="date" value={last} max="9999-12-31" onChange={(event) => type(first, event.target.value)} />
      </label>
    </span>
  );
}

function Selects({ filter, onFilter }: FilterProps) {
  const t = useT();
  const { app } = useFrame();
  const [days, setDays] = useState(filter.period.range === "between");
  // What those who left have made is looked for as well.
  const everybody = useAsk("staff.list", {}).data?.staff.map((member) => ({ ...member.form, id: member.id }));
  const people = (everybody ?? app.staff.map((member) => ({ ...member, active: true }))).map(({ id, name, active }) => ({
    id,
    label: active ? name : t("invoices-staff-left", { name }),
  }));
  return (
    <>
      <Select
        quiet
        label={t("invoices-days")}
        icon="calendar-days"
        options={[
          ...ranges.map((range) => ({ id: range as string, label: t(`invoices-range-${range.replaceAll("_", "-")}`) })),
          { id: "between", label: t("invoices-range-between") },
        ]}
        value={days ? "between" : filter.period.range}
        onChange={(id) => {
          setDays(id === "between");
          const range = ranges.find((each) => each === id);
          if (range !== undefined) onFilter({ ...filter, period: { range } });
        }}
      />
      {days && <Days filter={filter} onFilter={onFilter} />}
      {app.departments.length > 1 && (
        <Select
          quiet
          label={t("invoice-fact-department")}
          icon="building-2"
          options={[{ id: "", label: t("invoices-all-departments") }, ...app.departments.map(({ id, name }) => ({ id, label: name }))]}
          value={filter.department ?? ""}
          onChange={(id) => onFilter({ ...filter, department: id === "" ? null : id })}
        />
      )}
      <ClientFilter client={filter.client} onClient={(client) => onFilter({ ...filter, client })} />
      <Select
        quiet
        label={t("invoice-fact-kind")}
        options={[
          { id: "", label: t("invoices-all-kinds") },
          { id: "consultation", label: t("kind-consultation") },
          { id: "counter_sale", label: t("kind-counter-sale") },
        ]}
        value={filter.kind ?? ""}
        onChange={(id) => onFilter({ ...filter, kind: id === "consultation" || id === "counter_sale" ? id : null })}
      />
      <Select
        quiet
        label={t("invoices-staff")}
        icon="users"
        options={[{ id: "", label: t("invoices-all-staff") }, ...people]}
        value={filter.staff ?? ""}
        onChange={(id) => onFilter({ ...filter, staff: id === "" ? null : id })}
      />
    </>
  );
}

interface ToolsProps extends FilterProps {
  field: RefObject<HTMLInputElement | null>;
  /** The arrow key that leads from the search into the rows. */
  onToRows: () => void;
}

export function Tools({ filter, onFilter, field, onToRows }: ToolsProps) {
  const t = useT();
  const { startInvoice } = useFrame();
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
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown") return;
            event.preventDefault();
            event.stopPropagation();
            onToRows();
          }}
        />
        <kbd aria-hidden="true">F2</kbd>
      </label>
      <Selects filter={filter} onFilter={onFilter} />
      <span className="grow" />
      <Button look="primary" icon="plus" keycap="F4" onClick={startInvoice}>
        {t("invoices-new")}
      </Button>
    </div>
  );
}

/** The ways back: to every client, and to everything. */
export function Narrowed({ filter, onFilter }: FilterProps) {
  const t = useT();
  if (!narrowed(filter)) return null;
  return (
    <div className="invoices-narrowed">
      {filter.client && (
        <Button look="quiet" size="sm" icon="users" onClick={() => onFilter({ ...filter, client: null })}>
          {t("invoices-any-client")}
        </Button>
      )}
      <Button look="quiet" size="sm" icon="x" onClick={() => onFilter(everything)}>
        {t("invoices-show-everything")}
      </Button>
    </div>
  );
}
