// A few choices of which one is taken; as buttons side by side.
import type { ReactNode } from "react";

interface Option<Id extends string> {
  id: Id;
  label: ReactNode;
}

interface Props<Id extends string> {
  label: string;
  options: readonly Option<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** Choices may break into several rows. */
  wrap?: boolean;
  disabled?: boolean;
}

export function Segment<Id extends string>({ label, options, value, onChange, wrap = false, disabled = false }: Props<Id>) {
  return (
    <div className={wrap ? "segment segment-wrap" : "segment"} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          aria-pressed={option.id === value}
          disabled={disabled}
          onClick={() => onChange(option.id)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
