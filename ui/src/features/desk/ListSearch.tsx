// The search above a list. F2 goes here from anywhere on the screen; the arrow down goes on to the first row.
import type { KeyboardEvent } from "react";
import { useRef } from "react";
import { Icon } from "../../components/Icon";
import { useKeys } from "../../foundations/keys";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function downToRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown") return;
  const first = document.querySelector<HTMLElement>(".desk-rows .row-link");
  if (first === null) return;
  event.preventDefault();
  event.stopPropagation();
  first.focus();
}

export function ListSearch({ label, value, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useKeys({ F2: () => field.current?.select() });
  return (
    <label className="input desk-search">
      <Icon name="search" />
      <span className="visually-hidden">{label}</span>
      <input
        ref={field}
        type="search"
        autoComplete="off"
        maxLength={200}
        placeholder={label}
        value={value}
        onKeyDown={downToRows}
        onChange={(event) => onChange(event.target.value)}
      />
      <kbd aria-hidden="true">F2</kbd>
    </label>
  );
}
