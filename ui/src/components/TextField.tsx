// A field for a line of text: its name above it, help or what is wrong with it below. What was typed is never shortened or changed.
import type { InputHTMLAttributes, Ref } from "react";
import { useId } from "react";

interface Props extends Pick<InputHTMLAttributes<HTMLInputElement>, "autoComplete" | "inputMode" | "disabled" | "onBlur" | "placeholder" | "readOnly"> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string;
  /** What is wrong with it, in words. */
  problem?: string | null;
  /** The name is read aloud only; something beside the field shows it. */
  labelHidden?: boolean;
  /** Its characters are not shown, and no program remembers them. */
  secret?: boolean;
  /** A dialogue that opens begins here. */
  autoFocusHere?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  value,
  onChange,
  help,
  problem = null,
  labelHidden = false,
  secret = false,
  autoFocusHere = false,
  ref,
  ...rest
}: Props) {
  const id = useId();
  const note = useId();
  const words = problem ?? help;
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : undefined}>
        {label}
      </label>
      <span className={problem === null ? "input" : "input is-wrong"}>
        <input
          autoComplete={secret ? "new-password" : "off"}
          {...rest}
          type={secret ? "password" : "text"}
          id={id}
          data-autofocus={autoFocusHere ? "" : undefined}
          ref={ref}
          value={value}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={words === undefined ? undefined : note}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      {words !== undefined && (
        <span id={note} className={problem === null ? "small muted" : "wrong"}>
          {words}
        </span>
      )}
    </div>
  );
}
