// One choice of a list that is too long for buttons side by side. The system's own list, so that keys, touch and screen
// readers work as everywhere; drawn as a field, with its name beside or above it.
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import type { IconName } from "./icons";

export interface SelectOption {
  id: string;
  label: string;
}

interface Props {
  /** What is chosen here; read aloud, and shown above the field unless it is `quiet`. */
  label: string;
  options: readonly SelectOption[];
  value: string;
  onChange: (id: string) => void;
  icon?: IconName;
  /** The name is not drawn: the options say it themselves. */
  quiet?: boolean;
  disabled?: boolean;
}

export function Select({ label, options, value, onChange, icon, quiet = false, disabled = false }: Props) {
  const field: ReactNode = (
    <span className="input select">
      {icon && <Icon name={icon} />}
      <select
        aria-label={quiet ? label : undefined}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" size="sm" />
    </span>
  );
  if (quiet) return field;
  return (
    <label className="field">
      <span className="label">{label}</span>
      {field}
    </label>
  );
}
