// A text field of the settings: its label, what it is for, what is wrong with it. Owns nothing that was typed.
import { useId } from "react";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A sentence below the field. */
  help?: string;
  /** What is wrong with it; takes the place of the help. */
  wrong?: string | null;
  /** Its characters are not shown, and no program remembers them. */
  secret?: boolean;
  /** Digits only, for a keyboard on a screen. */
  digits?: boolean;
  readOnly?: boolean;
  /** Takes the focus when it appears. */
  focus?: boolean;
  placeholder?: string;
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

export function TextField({ label, value, onChange, help, wrong, secret = false, digits = false, readOnly = false, focus = false, placeholder }: Props) {
  const id = useId();
  const below = wrong ?? help;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={wrong ? "input is-wrong" : "input"}>
        <input
          id={id}
          ref={focus ? focusOnce : undefined}
          type={secret ? "password" : "text"}
          inputMode={digits ? "numeric" : undefined}
          value={value}
          placeholder={placeholder}
          readOnly={readOnly}
          onChange={(event) => onChange(event.target.value)}
          autoComplete={secret ? "new-password" : "off"}
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={below === undefined ? undefined : `${id}-below`}
        />
      </div>
      {below === undefined ? null : (
        <span id={`${id}-below`} className={wrong ? "wrong" : "help"}>
          {below}
        </span>
      )}
    </div>
  );
}
