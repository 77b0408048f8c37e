// A sentence that stays until its cause is gone. Never a toast: what concerns money must not vanish by itself.
import type { ReactNode } from "react";
import { errorKey, errorLook } from "../foundations/errors";
import { useBooksCurrency } from "../foundations/frame";
import { useFormat } from "../foundations/use-format";
import { useT } from "../i18n/translate";
import type { TillError } from "../platform";
import { Icon } from "./Icon";
import type { IconName } from "./icons";

export type NoticeTone = "quiet" | "doubt" | "failed" | "paid";

const signs = { quiet: "info", doubt: "circle-question-mark", failed: "triangle-alert", paid: "circle-check" } satisfies Record<
  NoticeTone,
  IconName
>;

interface NoticeProps {
  tone: NoticeTone;
  children: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  /** Read aloud at once (errors) or when there is time. */
  live?: "alert" | "status";
  id?: string;
}

export function Notice({ tone, children, actions, live, id }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={live} id={id}>
      <Icon name={signs[tone]} />
      <div className="grow">{children}</div>
      {actions}
    </div>
  );
}

/** Facts of an error that are sums in minor units, so that the sentence gets them formatted. */
const sums: ReadonlySet<string> = new Set(["due", "left", "lower", "upper"]);
/** Facts that are milliseconds, shown as minutes and seconds. */
const lengths: ReadonlySet<string> = new Set(["wait"]);

/** Turns an error into its sentence, its sums formatted. */
export function useErrorWords(): (error: TillError) => string {
  const t = useT();
  const format = useFormat();
  const currency = useBooksCurrency();
  return ({ wire }) => {
    const args = Object.fromEntries(
      Object.entries(wire.details).map(([name, value]) => {
        if (!/^-?\d+$/u.test(value)) return [name, value];
        const number = Number.parseInt(value, 10);
        if (lengths.has(name)) return [name, format.elapsed(number)];
        return [name, sums.has(name) ? format.money({ minor: number, currency }) : value];
      }),
    );
    return t(errorKey(wire), args);
  };
}

/** The sentence of an error, its code small at the end. */
export function ErrorText({ error }: { error: TillError }) {
  const words = useErrorWords();
  return (
    <>
      {words(error)} <span className="subtle small">{error.wire.code}</span>
    </>
  );
}

interface ErrorNoticeProps {
  error: TillError | null | undefined;
  /** What is to be said beside the error's own sentence. */
  says?: string;
  actions?: ReactNode;
  id?: string;
}

/** An error beside its cause; nothing when there is none. */
export function ErrorNotice({ error, says, actions, id }: ErrorNoticeProps) {
  if (!error) return null;
  const tone = errorLook(error.wire).severity === "doubt" ? "doubt" : "failed";
  return (
    <Notice tone={tone} live="alert" {...(id === undefined ? {} : { id })} actions={actions}>
      <ErrorText error={error} />
      {says !== undefined && <p>{says}</p>}
    </Notice>
  );
}
