// Where a supervisor types the code that something needs. Owns: the field, the first code where there is none yet, a new one where the
// old one can't be checked any more, and how long nobody may try after wrong ones.
// Deliberately absent: what the code is for. Its caller sends it, once, with what needs it; here it is kept while it is typed.
import { type ReactNode, useId } from "react";
import type { Supervisor } from "../../api/generated/types";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { left, useSince } from "../../foundations/ticking";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { NewCode } from "./NewCode";

/** Milliseconds nobody may try, counted down between two answers. */
function useWait(supervisor: Supervisor | undefined, answeredAt: number): number {
  const waiting = (supervisor?.waitMs ?? 0) > 0;
  const since = useSince(answeredAt, waiting);
  return supervisor === undefined ? 0 : left(supervisor.waitMs, since);
}

interface Asked {
  code: string;
  type: (code: string) => void;
  /** Something may be sent: there is a code, one was typed, and nobody has to wait. */
  ready: boolean;
  /** The field, or what has to happen before there can be one. */
  field: ReactNode;
}

interface Props {
  code: string;
  onCode: (code: string) => void;
  /** The last answer was that the code can't be checked any more. */
  lost: boolean;
}

/** Asks the till how things stand with the code, and shows the field or what comes before it. */
export function useSupervisorCode({ code, onCode, lost }: Props): Asked {
  const asked = useAsk("supervisor.get", {}, { everyMs: 5_000 });
  const supervisor = asked.data;
  const wait = useWait(supervisor, asked.dataUpdatedAt);
  const usable = supervisor !== undefined && (supervisor.practiceCode !== null || (supervisor.set !== null && !supervisor.lost && !lost));
  const field =
    supervisor === undefined ? (
      <ErrorNotice error={asked.error} />
    ) : usable ? (
      <CodeField supervisor={supervisor} wait={wait} code={code} onCode={onCode} />
    ) : (
      <NewCode renew={supervisor.set !== null} onDone={() => void asked.refetch()} />
    );
  return { code, type: onCode, ready: usable && wait === 0 && code !== "", field };
}

function CodeField({ supervisor, wait, code, onCode }: { supervisor: Supervisor; wait: number; code: string; onCode: (code: string) => void }) {
  const t = useT();
  const format = useFormat();
  const note = useId();
  return (
    <div className="supervisor-code">
      <TextField
        label={t("supervisor-code")}
        value={code}
        onChange={onCode}
        secret
        disabled={wait > 0}
        help={supervisor.practiceCode === null ? t("supervisor-code-help") : t("supervisor-code-practice", { code: supervisor.practiceCode })}
      />
      <p className="small wrong row" id={note} role="status">
        {wait === 0 ? null : (
          <>
            <Icon name="clock" size="sm" /> {t("supervisor-wait", { time: format.elapsed(wait) })}
          </>
        )}
      </p>
    </div>
  );
}
