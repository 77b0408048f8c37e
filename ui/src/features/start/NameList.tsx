// A short list of names that grows by a button: departments, staff. An empty row is nobody and is left out.
import { useLayoutEffect, useRef } from "react";
import { Button } from "../../components/Button";
import { TextField } from "../../components/TextField";
import { useT } from "../../i18n/translate";

interface Props {
  label: string;
  /** The name of one row, with its number: "Department 2". */
  rowLabel: (number: number) => string;
  add: string;
  names: readonly string[];
  problem: string | null;
  onChange: (names: readonly string[], removed?: number) => void;
}

export function NameList({ label, rowLabel, add, names, problem, onChange }: Props) {
  const t = useT();
  const rows = useRef<HTMLUListElement>(null);
  const count = useRef(names.length);
  useLayoutEffect(() => {
    // A row that was just added is where the next name goes.
    if (names.length > count.current) rows.current?.querySelector<HTMLInputElement>("li:last-child input")?.focus();
    count.current = names.length;
  }, [names.length]);
  const write = (index: number, name: string) => onChange(names.map((one, at) => (at === index ? name : one)));
  return (
    <fieldset className="names">
      <legend className="label">{label}</legend>
      <ul ref={rows}>
        {names.map((name, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a row is its place: two may hold the same name while typing
          <li key={index}>
            <TextField label={rowLabel(index + 1)} labelHidden value={name} onChange={(typed) => write(index, typed)} />
            <Button
              look="quiet"
              icon="trash-2"
              label={t("setup-remove", { row: rowLabel(index + 1) })}
              disabled={names.length === 1}
              onClick={() => onChange(names.filter((_, at) => at !== index), index)}
            />
          </li>
        ))}
      </ul>
      {problem !== null && (
        <p className="wrong" role="alert">
          {problem}
        </p>
      )}
      <Button size="sm" icon="plus" onClick={() => onChange([...names, ""])}>
        {add}
      </Button>
    </fieldset>
  );
}
