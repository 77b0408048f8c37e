// Whose invoices the list shows: a client found by name, number, telephone or patient. Owns the search and the mark in it; what the
// list is narrowed to is the list's own. Deliberately absent: adding a client, who would have no invoices.
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { ClientRow } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { Hint, LoadingRows, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { useKeys } from "../../foundations/keys";
import { useAsk, usePlatform } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import type { ListFilter } from "./list";

type Chosen = NonNullable<ListFilter["client"]>;

const queryOf = (text: string) => (text === "" ? {} : { text });
const named = ({ id, name }: ClientRow): Chosen => ({ id, name });

interface RowProps {
  row: ClientRow;
  id: string;
  marked: boolean;
  onTake: () => void;
}

function Row({ row, id, marked, onTake }: RowProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Where the arrows lead must be in sight.
    if (marked) line.current?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  const facts = [row.number, row.phone, row.patients.map((patient) => patient.name).join(", ")].filter((fact) => fact !== "");
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field hears the keys; a row only takes the pointer
    <li id={id} ref={line} role="option" aria-selected={marked} className="client-choice" onClick={onTake}>
      <span className="medium">
        <Name>{row.name}</Name>
      </span>
      <span className="small subtle tnum">
        <bdi>{facts.join(" · ")}</bdi>
      </span>
    </li>
  );
}

/** What the search finds, and the row the hand has moved to; before it moved, the first of what a text found. */
function useSearch(field: RefObject<HTMLInputElement | null>, onTake: (client: Chosen) => void) {
  const platform = usePlatform();
  const [typed, setTyped] = useState("");
  const [moved, setMoved] = useState<number | null>(null);
  const text = typed.trim();
  const found = useAsk("client.list", queryOf(text), { keep: true });
  const rows = found.data?.rows ?? [];
  const at = moved === null ? (text === "" ? -1 : 0) : Math.min(moved, rows.length - 1);
  // Enter waits for the answer to what stands in the field now: an answer to half a word must not choose.
  const enter = async () => {
    const marked = moved === null ? undefined : rows[at];
    if (marked !== undefined) onTake(named(marked));
    else if (text !== "") {
      const answer = await platform.call("client.list", queryOf(text)).catch(() => null);
      const first = answer?.rows[0];
      if (first !== undefined && field.current?.value.trim() === text) onTake(named(first));
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      void enter();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && rows.length > 0) {
      event.preventDefault();
      setMoved(event.key === "ArrowDown" ? (at + 1) % rows.length : (at <= 0 ? rows.length : at) - 1);
    }
  };
  const type = (now: string) => {
    setTyped(now);
    setMoved(null);
  };
  return { typed, type, text, found, rows, at, keys };
}

interface ListProps {
  search: ReturnType<typeof useSearch>;
  id: string;
  onTake: (client: Chosen) => void;
}

/** Who was found, or that nobody was. */
function Found({ search, id, onTake }: ListProps) {
  const t = useT();
  const { found, rows, at, text } = search;
  if (found.isPending) return <LoadingRows rows={5} />;
  if (found.error !== null) return <ErrorNotice error={found.error} />;
  if (rows.length === 0) return <p className="muted">{t(text === "" ? "clients-empty" : "clients-nothing-found", { text })}</p>;
  return (
    <>
      <ul id={id} role="listbox" aria-label={t("clients-heading")} className="client-choices">
        {rows.map((row, index) => (
          <Row key={row.id} row={row} id={`${id}-${index}`} marked={index === at} onTake={() => onTake(named(row))} />
        ))}
      </ul>
      {found.data?.next && <p className="small muted">{t("invoices-client-more")}</p>}
    </>
  );
}

interface PickerProps {
  /** Somebody, or everybody. */
  onChoose: (client: Chosen | null) => void;
  onClose: () => void;
}

function ClientPicker({ onChoose, onClose }: PickerProps) {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const search = useSearch(field, onChoose);
  const { typed, rows, at } = search;
  useKeys({ Escape: onClose }, { dialogue: true });
  return (
    <Dialogue labelledBy={`${id}-heading`} className="panel client-picker">
      <header className="panel-head">
        <h2 id={`${id}-heading`}>{t("invoices-client-which")}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />
      </header>
      <label className="input">
        <Icon name="search" />
        <span className="visually-hidden">{t("clients-search")}</span>
        <input
          ref={field}
          data-autofocus=""
          role="combobox"
          aria-expanded={rows.length > 0}
          aria-controls={rows.length > 0 ? id : undefined}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 && at < rows.length ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={t("clients-search")}
          value={typed}
          onChange={(event) => search.type(event.target.value)}
          onKeyDown={search.keys}
        />
      </label>
      <Found search={search} id={id} onTake={onChoose} />
      <footer className="panel-foot">
        <Button icon="users" onClick={() => onChoose(null)}>
          {t("invoices-all-clients")}
        </Button>
        <span className="hints" aria-hidden="true">
          <Hint keys={["↑", "↓"]}>{t("invoices-hint-move")}</Hint>
          <Hint keys={["Enter"]}>{t("invoices-client-take")}</Hint>
          <Hint keys={["Esc"]}>{t("common-close")}</Hint>
        </span>
      </footer>
    </Dialogue>
  );
}

/** Drawn as the lists beside it; opens a search, because a clinic has more clients than a list can hold. */
export function ClientFilter({ client, onClient }: { client: ListFilter["client"]; onClient: (client: ListFilter["client"]) => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="input select client-filter" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="users" />
        <span className="visually-hidden">{t("invoices-client")}: </span>
        <span className="client-filter-name">{client === null ? t("invoices-all-clients") : <Name>{client.name}</Name>}</span>
        <Icon name="chevron-down" size="sm" />
      </button>
      {open && (
        <ClientPicker
          onChoose={(chosen) => {
            onClient(chosen);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
