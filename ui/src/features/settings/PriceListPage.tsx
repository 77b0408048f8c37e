// The settings page of the price list: items, and the ten favourites. A row opens the item's form.
import { useEffect, useRef, useState } from "react";
import type { ItemEntry, ItemGroup, ItemQuery } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Hint, LoadingRows, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { Segment } from "../../components/Segment";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { FavouritePlaces } from "../desk/FavouritePlaces";
import { groups, ItemDialogue } from "../desk/ItemDialogue";
import { ListFoot, moveBetweenRows } from "../desk/ListFoot";
import { ListSearch } from "../desk/ListSearch";
import { useListFiles } from "../lists/ListButtons";

interface Filter {
  text: string;
  group: ItemGroup | "all";
  hidden: boolean;
}

function queryOf({ text, group, hidden }: Filter, after: string | undefined): ItemQuery {
  const wanted = text.trim();
  return {
    hidden,
    ...(wanted === "" ? {} : { text: wanted }),
    ...(group === "all" ? {} : { group }),
    ...(after === undefined ? {} : { after }),
  };
}

const columns = [
  { id: "items-column-code", look: undefined },
  { id: "items-column-name", look: undefined },
  { id: "items-column-group", look: undefined },
  { id: "items-column-barcodes", look: "if-room" },
  { id: "items-column-vat", look: "num" },
  { id: "items-column-price", look: "num" },
] as const;

function Row({ item, onOpen }: { item: ItemEntry; onOpen: () => void }) {
  const t = useT();
  const format = useFormat();
  const { form, hit, favourite } = item;
  const [first, ...others] = form.barcodes;
  return (
    <tr onClick={onOpen}>
      <td className="tnum muted">{form.code}</td>
      <td>
        <button
          type="button"
          className="row-link medium"
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          <Name>{form.name}</Name>
        </button>
        {favourite !== null && <span className="small subtle"> {t("items-favourite", { place: String(favourite) })}</span>}
      </td>
      <td className="muted">{t(`group-${form.group}`)}</td>
      <td className="tnum small muted if-room">
        {first}
        {others.length > 0 && ` +${format.count(others.length)}`}
      </td>
      <td className="num muted">{format.percent(hit.vatBasisPoints)}</td>
      <td className="num strong">{format.money(form.price)}</td>
    </tr>
  );
}

function Table({ items, onOpen }: { items: readonly ItemEntry[]; onOpen: (item: ItemEntry) => void }) {
  const t = useT();
  return (
    <table className="table" aria-label={t("items-heading")}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.look}>
              {t(column.id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} onOpen={() => onOpen(item)} />
        ))}
      </tbody>
    </table>
  );
}

function Nothing({ filter, onNew }: { filter: Filter; onNew: () => void }) {
  const t = useT();
  const text = filter.text.trim();
  const narrowed = text !== "" || filter.group !== "all" || filter.hidden;
  return (
    <div className="empty">
      <Icon name="tag" />
      <p>{text === "" ? t(narrowed ? "items-none-such" : "items-empty") : t("items-nothing-found", { text })}</p>
      {!filter.hidden && (
        <Button icon="plus" onClick={onNew}>
          {t("item-new")}
        </Button>
      )}
    </div>
  );
}

function Filters({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const t = useT();
  const all = ["all", ...groups] as const;
  return (
    <div className="desk-tools">
      <ListSearch label={t("items-search")} value={filter.text} onChange={(text) => onFilter({ ...filter, text })} />
      <Segment
        label={t("items-column-group")}
        wrap
        options={all.map((id) => ({ id, label: t(id === "all" ? "items-all-groups" : `group-${id}`) }))}
        value={filter.group}
        onChange={(group) => onFilter({ ...filter, group })}
      />
      <Segment
        label={t("item-sold")}
        options={[
          { id: "sold", label: t("items-sold") },
          { id: "hidden", label: t("items-hidden") },
        ]}
        value={filter.hidden ? "hidden" : "sold"}
        onChange={(id) => onFilter({ ...filter, hidden: id === "hidden" })}
      />
    </div>
  );
}

function Items() {
  const t = useT();
  const [filter, setFilter] = useState<Filter>({ text: "", group: "all", hidden: false });
  const [pages, setPages] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<{ item: ItemEntry | null } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const page = useAsk("item.list", queryOf(filter, pages.at(-1)), { keep: true });
  const next = page.data?.next ?? null;
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [pages]);
  const add = () => setOpen({ item: null });
  const close = () => setOpen(null);
  return (
    <div className="desk-list">
      <Filters
        filter={filter}
        onFilter={(changed) => {
          setFilter(changed);
          setPages([]);
        }}
      />
      <ErrorNotice error={page.error} />
      <section className="card desk-card" aria-label={t("items-heading")}>
        <div className="desk-rows" ref={list} onKeyDown={moveBetweenRows}>
          {page.isPending && <LoadingRows rows={8} />}
          {page.data &&
            (page.data.items.length === 0 ? (
              <Nothing filter={filter} onNew={add} />
            ) : (
              <Table items={page.data.items} onOpen={(item) => setOpen({ item })} />
            ))}
        </div>
        <ListFoot
          hints={<Hint keys={["Enter"]}>{t("items-hint-open")}</Hint>}
          first={pages.length === 0}
          last={next === null}
          onFirst={() => setPages([])}
          onNext={() => next !== null && setPages([...pages, next])}
        />
      </section>
      {open && <ItemDialogue item={open.item} onSaved={close} onClose={close} />}
    </div>
  );
}

export function PriceListPage() {
  const t = useT();
  const [part, setPart] = useState<"items" | "favourites">("items");
  const [adding, setAdding] = useState(false);
  const files = useListFiles("items");
  return (
    <div className="price-list">
      <div className="desk-tools">
        <Segment
          label={t("settings-page-prices")}
          options={[
            { id: "items", label: t("items-heading") },
            { id: "favourites", label: t("sell-favourites") },
          ]}
          value={part}
          onChange={setPart}
        />
        <span className="grow" />
        {files.buttons}
        <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
          {t("item-new")}
        </Button>
      </div>
      <div className="desk-notices">{files.notices}</div>
      {part === "items" ? <Items /> : <FavouritePlaces />}
      {files.dialogue}
      {adding && <ItemDialogue item={null} onSaved={() => setAdding(false)} onClose={() => setAdding(false)} />}
    </div>
  );
}
