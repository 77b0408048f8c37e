// What the search found. The field keeps the focus; the marked row is what Enter takes.
import type { Found } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Hint, speciesIcon } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import type { TillError } from "../../platform";
import { groupIcons } from "./item-icon";
import type { SaleForm } from "./desk-forms";
import { marked, type Result, resultKey } from "./search";

interface Props {
  id: string;
  found: Found | undefined;
  results: readonly Result[];
  at: number;
  /** What stands in the field; the answer that is shown may still be that to an earlier letter. */
  typed: string;
  error: TillError | null;
  onTake: (result: Result, another: boolean) => void;
  onForm: (form: SaleForm) => void;
}

function Marked({ name, text }: { name: string; text: string }) {
  const [before, hit, after] = marked(name, text);
  return (
    <bdi className="medium long">
      {before}
      {hit !== "" && <mark>{hit}</mark>}
      {after}
    </bdi>
  );
}

function ResultRow({ result, text }: { result: Result; text: string }) {
  const t = useT();
  const format = useFormat();
  if (result.type === "item") {
    const { item } = result;
    return (
      <>
        <span className="glyph">
          <Icon name={groupIcons[item.group]} />
        </span>
        <span>
          <Marked name={item.name} text={text} />{" "}
          <span className="small subtle tnum">
            {item.code} · {t(`group-${item.group}`)}
          </span>
        </span>
        <span className="small subtle tnum">{format.percent(item.vatBasisPoints)}</span>
        <span className="tnum strong">{format.money(item.price)}</span>
      </>
    );
  }
  const { client } = result;
  const patient = result.type === "patient" ? result.patient : null;
  const others = client.patients.map((each) => each.name).join(", ");
  return (
    <>
      <span className="glyph">
        <Icon name={patient ? speciesIcon(patient.species) : "users"} />
      </span>
      <span>
        <Marked name={patient?.name ?? client.name} text={text} />{" "}
        <span className="small subtle tnum">
          <bdi>{patient ? client.name : others}</bdi> · {client.number}
          {client.phone !== "" && ` · ${client.phone}`}
        </span>
      </span>
      <span />
      <span className="small subtle">{t(patient ? "sell-search-set-patient" : "sell-search-set-client")}</span>
    </>
  );
}

function Hints() {
  const t = useT();
  return (
    <div className="hints results-hints" aria-hidden="true">
      <Hint keys={["Enter"]}>{t("sell-search-hint-add")}</Hint>
      <Hint keys={["3", "×"]}>{t("sell-search-hint-times")}</Hint>
      <Hint keys={["Alt", "Enter"]}>{t("sell-search-hint-other-patient")}</Hint>
      <Hint keys={["Esc"]}>{t("sell-search-hint-close")}</Hint>
    </div>
  );
}

/** What is not in the list may be added on the spot, also when something else was found; a text of digits is a barcode, any other a name. */
function AddNew({ text, onForm }: { text: string; onForm: (form: SaleForm) => void }) {
  const t = useT();
  const code = /^\d{6,48}$/u.test(text);
  const stay = (event: { preventDefault: () => void }) => event.preventDefault();
  return (
    <div className="results-new">
      {!code && (
        <Button icon="users" onMouseDown={stay} onClick={() => onForm({ type: "new-client", begin: { name: text } })}>
          {t("clients-new")}
        </Button>
      )}
      <Button
        icon="tag"
        onMouseDown={stay}
        onClick={() => onForm({ type: "new-item", begin: code ? { barcodes: [text] } : { name: text } })}
      >
        {t(code ? "item-new-with-barcode" : "item-new")}
      </Button>
    </div>
  );
}

export function SearchResults({ id, found, results, at, typed, error, onTake, onForm }: Props) {
  const t = useT();
  const format = useFormat();
  const groups: readonly { name: string; holds: (result: Result) => boolean }[] = [
    { name: t("sell-search-items"), holds: (result) => !result.similar && result.type === "item" },
    { name: t("sell-search-clients"), holds: (result) => !result.similar && result.type !== "item" },
    { name: t("sell-search-similar"), holds: (result) => result.similar },
  ];
  // Marks and words go with the answer they belong to: else every letter would paint the old rows once more before the new ones come.
  const text = found?.text ?? typed;
  const asked = results.filter((result) => !result.similar).length;
  return (
    <div className="results" data-answers={found?.text}>
      <ErrorNotice error={error} />
      {found !== undefined && (
        <p className="visually-hidden" role="status">
          {t("sell-search-count", { count: asked, shown: format.count(asked) })}
        </p>
      )}
      {found !== undefined && asked === 0 && (
        <p className="results-none">{t(results.length === 0 ? "sell-search-nothing" : "sell-search-only-similar", { text })}</p>
      )}
      {results.length > 0 && (
      <div role="listbox" id={id} aria-label={t("sell-search-results")} className="results-list">
        {groups.map((group) => {
          const rows = results.map((result, index) => ({ result, index })).filter((row) => group.holds(row.result));
          if (rows.length === 0) return null;
          return (
            <div role="group" aria-label={group.name} key={group.name}>
              <p className="results-head" aria-hidden="true">
                {group.name}
              </p>
              {rows.map(({ result, index }) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field hears the keys; a row only takes the pointer
                <div
                  key={resultKey(result)}
                  id={`${id}-${index}`}
                  className={index === at ? "result is-on" : "result"}
                  role="option"
                  aria-selected={index === at}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={(event) => onTake(result, event.altKey)}
                >
                  <ResultRow result={result} text={text} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
      )}
      {found !== undefined && <AddNew text={typed} onForm={onForm} />}
      <Hints />
    </div>
  );
}
