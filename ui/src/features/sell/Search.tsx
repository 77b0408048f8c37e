// One field for items, clients, patients and codes. Enter adds; the focus stays here for the next one.
import type { KeyboardEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "../../components/Icon";
import { useFrame } from "../../foundations/frame";
import { useKeys } from "../../foundations/keys";
import { useAsk, usePlatform } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import type { SaleForm } from "./desk-forms";
import { SearchResults } from "./SearchResults";
import { chosen, markedRow, parseWanted, type Result, resultsOf } from "./search";

interface Props {
  /** Take a result; true for `another` means: ask for which patient. */
  onTake: (result: Result, quantityThousandths: number, another: boolean) => void;
  /** Opens a form for what was not found. */
  onForm: (form: SaleForm) => void;
  /** Arrow keys in an empty field go to the lines. */
  onToLines: () => void;
}

/** Puts the hand into the search, where clients are found too. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>("[data-sale-search]")?.focus();
}

export function Search({ onTake, onForm, onToLines }: Props) {
  const t = useT();
  const platform = usePlatform();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  // Where the hand has moved to; nothing before it moved.
  const [moved, setMoved] = useState<number | null>(null);
  const [shut, setShut] = useState(false);
  const { text, quantityThousandths } = parseWanted(typed);
  const open = text !== "" && !shut;
  const found = useAsk("search.find", { text }, { enabled: open, keep: true });
  const results = found.data === undefined ? [] : resultsOf(found.data);
  const at = markedRow(results, moved);
  useKeys({ F2: () => field.current?.select() });
  // The sale begins here: the till's first key goes to the search, once somebody is at the till. Not before: the staff picker
  // takes the focus then, and moving it twice has the whole first screen laid out twice.
  const somebody = useFrame().app.signedIn !== null;
  useEffect(() => {
    if (somebody) field.current?.focus();
  }, [somebody]);

  const clear = () => {
    setTyped("");
    setMoved(null);
    field.current?.focus();
  };
  const take = (result: Result, another: boolean) => {
    onTake(result, quantityThousandths, another);
    clear();
  };
  // Enter waits for the answer to what stands in the field now: an answer to half a word must not choose.
  const enter = async (another: boolean) => {
    if (text === "") return;
    const asked = typed;
    const marked = moved === null ? null : (results[moved] ?? null);
    const answer = await platform.call("search.find", { text }).catch(() => null);
    if (answer === null || field.current?.value !== asked) return;
    const result = chosen(answer, marked);
    if (result !== undefined) take(result, another);
    else setShut(false);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      void enter(event.altKey);
    } else if (event.key === "Escape" && typed !== "") {
      event.preventDefault();
      if (open) setShut(true);
      else clear();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) onToLines();
      else if (results.length > 0) setMoved(event.key === "ArrowDown" ? (at + 1) % results.length : (at <= 0 ? results.length : at) - 1);
    }
  };
  return (
    <div className="search-box">
      <label className="input search">
        <Icon name="search" size="lg" />
        <span className="visually-hidden">{t("sell-search-label")}</span>
        <input
          ref={field}
          data-sale-search=""
          role="combobox"
          aria-expanded={open && results.length > 0}
          aria-controls={open && results.length > 0 ? list : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open && at >= 0 && at < results.length ? `${list}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={t("sell-search-placeholder")}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setMoved(null);
            setShut(false);
          }}
          onKeyDown={keys}
          onBlur={() => setShut(true)}
          onFocus={() => setShut(false)}
        />
        <Icon name="scan-barcode" size="lg" />
        <kbd aria-hidden="true">F2</kbd>
      </label>
      {open && (
        <SearchResults
          id={list}
          found={found.data}
          results={results}
          at={at}
          typed={text}
          error={found.error}
          onTake={take}
          onForm={(form) => {
            clear();
            onForm(form);
          }}
        />
      )}
    </div>
  );
}
