// A group of large choices of which one is taken: arrows move the choice, Tab enters and leaves the group as one stop.
// What can't be chosen stays visible, says why in words, and is skipped by the arrows.

import type { KeyboardEvent, ReactNode } from "react";
import { useRef } from "react";
import { isolate } from "../i18n/translate";

/** One choice. */
export interface RadioOption<V extends string> {
  value: V;
  name: string;
  /** A second line in small print. */
  note?: string;
  /** What stands at the right end. */
  end?: ReactNode;
  disabled?: boolean;
}

interface RadioOptionsProps<V extends string> {
  label: string;
  value: V | null;
  options: readonly RadioOption<V>[];
  onChange: (value: V) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The group. Exactly one choice takes part in the Tab order: the taken one, else the first that can be taken. */
export function RadioOptions<V extends string>({ label, value, options, onChange }: RadioOptionsProps<V>) {
  const group = useRef<HTMLDivElement>(null);
  const open = options.filter((option) => option.disabled !== true);
  const stop = open.find((option) => option.value === value) ?? open[0];

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || open.length === 0) return;
    event.preventDefault();
    const from = open.findIndex((option) => option.value === value);
    const next = open[(Math.max(from, 0) + (from < 0 ? 0 : step) + open.length) % open.length];
    if (next === undefined) return;
    onChange(next.value);
    const index = options.indexOf(next);
    group.current?.querySelectorAll<HTMLButtonElement>('[role="radio"]')[index]?.focus();
  };

  return (
    <div role="radiogroup" aria-label={label} ref={group} onKeyDown={move}>
      {options.map((option) => (
        <button
          key={option.value}
          className={option.disabled === true ? "option is-off" : "option"}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          disabled={option.disabled === true}
          tabIndex={option === stop ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          <span className="radio" />
          <span>
            <span className="medium">{isolate(option.name)}</span>
            {option.note === undefined ? null : (
              <>
                <br />
                <span className="small subtle tnum">{option.note}</span>
              </>
            )}
          </span>
          {option.end ?? <span />}
        </button>
      ))}
    </div>
  );
}
