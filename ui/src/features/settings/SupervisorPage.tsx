// The settings page of the supervisor's code. Owns: setting the first one, changing it with the old one, and the way out when it is
// forgotten. Deliberately absent: showing a code, but practice's own, which everybody may know.
import { type FormEvent, useState } from "react";
import type { Supervisor } from "../../api/generated/types";
import { LoadingRows, Name } from "../../components/facts";
import { ErrorNotice, Notice } from "../../components/Notice";
import { Button } from "../../components/Button";
import { TextField } from "../../components/TextField";
import { left, useSince } from "../../foundations/ticking";
import { useAct, useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { NewCode, TwiceTyped } from "../supervisor/NewCode";
import { SaveRow } from "./SaveRow";

function ChangeForm({ wait, onDone }: { wait: number; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const change = useAct("supervisor.change_code");
  const nothing = { old: "", code: "", again: "" };
  const [typed, setTyped] = useState(nothing);
  const [tried, setTried] = useState(false);
  const type = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (change.isPending || wait > 0 || typed.old === "" || typed.code === "" || typed.code !== typed.again) return;
    change.mutate(
      { oldCode: typed.old, code: typed.code },
      {
        onSuccess: () => {
          setTyped(nothing);
          setTried(false);
        },
        onSettled: onDone,
      },
    );
  };
  return (
    <form className="stack" onSubmit={save} noValidate aria-label={t("supervisor-change")}>
      <TextField
        label={t("supervisor-old-code")}
        value={typed.old}
        onChange={(old) => type({ old })}
        secret
        disabled={wait > 0}
        {...(wait > 0 ? { problem: t("supervisor-wait", { time: format.elapsed(wait) }) } : {})}
      />
      <TwiceTyped
        code={typed.code}
        again={typed.again}
        tried={tried}
        onCode={(code) => type({ code })}
        onAgain={(again) => type({ again })}
      />
      <ErrorNotice error={change.error} />
      <SaveRow change={change} />
    </form>
  );
}

function Present({ supervisor, wait, onDone }: { supervisor: Supervisor; wait: number; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const [forgotten, setForgotten] = useState(false);
  const { set, lost } = supervisor;
  const renew = lost || forgotten;
  return (
    <section className="card card-pad stack" aria-labelledby="supervisor-heading">
      <h2 id="supervisor-heading" className="card-title">
        {t("supervisor-heading")}
      </h2>
      <p className="small muted">{t("supervisor-says")}</p>
      {set !== null && (
        <p className="small">
          {t("supervisor-set-by", { date: format.date(set.at) })} <Name>{set.staff}</Name>
        </p>
      )}
      {lost && <Notice tone="failed">{t("error-supervisor-lost")}</Notice>}
      {set === null || renew ? (
        <NewCode
          renew={set !== null}
          onDone={() => {
            setForgotten(false);
            onDone();
          }}
        />
      ) : (
        <ChangeForm wait={wait} onDone={onDone} />
      )}
      {set !== null && !lost && (
        <Button look="quiet" onClick={() => setForgotten(!forgotten)}>
          {t(forgotten ? "supervisor-known" : "supervisor-forgotten")}
        </Button>
      )}
    </section>
  );
}

export function SupervisorPage() {
  const t = useT();
  const asked = useAsk("supervisor.get", {}, { everyMs: 5_000 });
  const supervisor = asked.data;
  const since = useSince(asked.dataUpdatedAt, (supervisor?.waitMs ?? 0) > 0);
  if (supervisor === undefined) return asked.error === null ? <LoadingRows rows={4} /> : <ErrorNotice error={asked.error} />;
  if (supervisor.practiceCode !== null) {
    return (
      <section className="card card-pad stack settings-narrow" aria-labelledby="supervisor-heading">
        <h2 id="supervisor-heading" className="card-title">
          {t("supervisor-heading")}
        </h2>
        <p className="small muted">{t("supervisor-says")}</p>
        <Notice tone="quiet">{t("supervisor-code-practice", { code: supervisor.practiceCode })}</Notice>
      </section>
    );
  }
  return (
    <div className="settings-narrow">
      <Present supervisor={supervisor} wait={left(supervisor.waitMs, since)} onDone={() => void asked.refetch()} />
    </div>
  );
}
