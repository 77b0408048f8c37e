// The lines of the sale. The selected one shows its stepper and its bin; arrow keys move, and the row has the focus then.
import type { KeyboardEvent } from "react";
import { useEffect, useRef } from "react";
import type { Sale, SaleLine } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Name, PatientTag } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { useFormat } from "../../foundations/use-format";
import { T, useT } from "../../i18n/translate";
import { parseQuantity } from "./search";
import { useSaleActs } from "./use-sale";

interface RowProps {
  line: SaleLine;
  selected: boolean;
  /** The row that Tab reaches. */
  reachable: boolean;
  onSelect: () => void;
  onRemove: () => void;
  onChange: () => void;
}

function Stepper({ line }: { line: SaleLine }) {
  const t = useT();
  const format = useFormat();
  const acts = useSaleActs();
  const shown = format.quantity(line.quantityThousandths);
  const write = (field: HTMLInputElement) => {
    const wanted = parseQuantity(field.value);
    if (wanted === null || wanted === line.quantityThousandths) field.value = shown;
    else void acts.setQuantity(line.id, wanted).then((after) => after ?? (field.value = shown));
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") event.currentTarget.value = shown;
    // Leaving the field is what writes, so that one press writes once.
    event.currentTarget.closest("tr")?.focus();
  };
  return (
    <span className="stepper">
      <button type="button" aria-label={t("sell-one-less")} onClick={() => void acts.step(line.id, -1)}>
        <Icon name="minus" size="sm" />
      </button>
      <input
        key={shown}
        className="stepper-field"
        aria-label={t("sell-quantity-of", { name: line.name })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        style={{ width: `${Math.max(3, shown.length + 1)}ch` }}
        defaultValue={shown}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => write(event.target)}
        onKeyDown={keys}
      />
      <button type="button" aria-label={t("sell-one-more")} onClick={() => void acts.step(line.id, 1)}>
        <Icon name="plus" size="sm" />
      </button>
    </span>
  );
}

/** How much is off, and why, each on its own line under the sum. */
function useReduced(line: SaleLine): string[] {
  const t = useT();
  const format = useFormat();
  const { discount, reducedBy } = line;
  if (discount === null) {
    return reducedBy.minor === 0 ? [] : [t("sell-off-share-of-sale", { sum: format.money(reducedBy) })];
  }
  const share = discount.by === "percent" ? format.percent(discount.basisPoints) : format.money(discount.amount);
  return [t("sell-off", { share }), t(`discount-reason-${discount.reason.replaceAll("_", "-")}`)];
}

function Reduced({ line }: { line: SaleLine }) {
  const parts = useReduced(line);
  return parts.map((part) => (
    <span className="was" key={part}>
      {part}
    </span>
  ));
}

function Row({ line, selected, reachable, onSelect, onChange, onRemove }: RowProps) {
  const t = useT();
  const format = useFormat();
  return (
    <tr
      className={selected ? "is-selected" : undefined}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      data-line={line.id}
      onClick={onSelect}
      onFocus={onSelect}
    >
      <td>
        <span className="medium">
          <Name>{line.name}</Name>
        </span>
      </td>
      <td className="subtle small tnum">{line.code}</td>
      <td>{line.patient && <PatientTag patient={line.patient} />}</td>
      <td className="num">{selected ? <Stepper line={line} /> : format.quantity(line.quantityThousandths)}</td>
      <td className="num">{format.money(line.unitPrice)}</td>
      <td className="num muted">{format.percent(line.vatBasisPoints)}</td>
      <td className="num sum">
        {format.money(line.gross)}
        <Reduced line={line} />
      </td>
      <td className="bin">
        {selected && (
          <>
            <Button look="quiet" icon="square-pen" label={t("item-change-named", { name: line.name })} onClick={onChange} />
            <Button look="quiet" icon="trash-2" label={t("sell-remove", { name: line.name })} onClick={onRemove} />
          </>
        )}
      </td>
    </tr>
  );
}

const columns = [
  { id: "sell-column-item", num: false },
  { id: "sell-column-code", num: false },
  { id: "sell-column-patient", num: false },
  { id: "sell-column-quantity", num: true },
  { id: "sell-column-price", num: true },
  { id: "sell-column-vat", num: true },
  { id: "sell-column-sum", num: true },
] as const;

interface Props {
  sale: Sale;
  selected: string | null;
  onSelect: (line: string) => void;
  onChange: (item: string) => void;
  onRemove: (line: string) => void;
}

/** Puts the focus on a line's row, if it is there. */
export function focusLine(line: string | null): void {
  if (line === null) return;
  document.querySelector<HTMLElement>(`[data-line="${CSS.escape(line)}"]`)?.focus();
}

export function Lines({ sale, selected, onSelect, onChange, onRemove }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    // The screen opens at its top; from then on the selected line is kept in sight.
    if (!opened.current || selected === null) {
      opened.current = true;
      return;
    }
    box.current?.querySelector(`[data-line="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected, sale]);
  if (sale.lines.length === 0) {
    return (
      <div className="card lines">
        <div className="empty">
          <Icon name="scan-barcode" />
          <p className="strong">{t("sell-empty")}</p>
          <p className="small">{t("sell-empty-hint")}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="card lines" ref={box}>
      <table className="table" role="grid" aria-label={t("sell-lines")}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.num ? "num" : undefined}>
                <T id={column.id} />
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t("sell-column-remove")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sale.lines.map((line, index) => (
            <Row
              key={line.id}
              line={line}
              selected={line.id === selected}
              reachable={selected === null ? index === 0 : line.id === selected}
              onSelect={() => onSelect(line.id)}
              onChange={() => onChange(line.item)}
              onRemove={() => onRemove(line.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
