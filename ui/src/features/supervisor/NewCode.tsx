// A code that is about to be set: typed twice; after the account's password where the old one is of no use any more.
import { useId, useState } from "react";
import { Button } from "../../components/Button";
import { ErrorNotice, Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";

interface Props {
  /** There was a code before: the account's password vouches for the new one. */
  renew: boolean;
  onDone: () => void;
}

/** Both fields of a new code, and what is wrong with the second. */
export function TwiceTyped({ code, again, tried, onCode, onAgain }: {
  code: string;
  again: string;
  tried: boolean;
  onCode: (code: string) => void;
  onAgain: (again: string) => void;
}) {
  const t = useT();
  return (
    <div className="two">
      <TextField label={t("supervisor-new-code")} value={code} onChange={onCode} secret help={t("supervisor-new-code-help")} />
      <TextField
        label={t("supervisor-new-code-again")}
        value={again}
        onChange={onAgain}
        secret
        problem={tried && code !== again ? t("supervisor-codes-differ") : null}
      />
    </div>
  );
}

/** Sets the first code, or another one after a login. Nothing is a form: in a dialogue about money Enter sends nothing. */
export function NewCode({ renew, onDone }: Props) {
  const t = useT();
  const heading = useId();
  const first = useAct("supervisor.set_code");
  const renewal = useAct("supervisor.renew_code");
  const [typed, setTyped] = useState({ password: "", code: "", again: "" });
  const [tried, setTried] = useState(false);
  const busy = first.isPending || renewal.isPending;
  const type = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const set = () => {
    setTried(true);
    if (busy || typed.code === "" || typed.code !== typed.again) return;
    const done = { onSuccess: onDone };
    if (renew) renewal.mutate({ password: typed.password, code: typed.code }, done);
    else first.mutate({ code: typed.code }, done);
  };
  return (
    <section className="stack new-code" aria-labelledby={heading}>
      <h4 id={heading} className="medium">
        {t(renew ? "supervisor-renew" : "supervisor-first")}
      </h4>
      <Notice tone="quiet">{t(renew ? "supervisor-renew-says" : "supervisor-first-says")}</Notice>
      {renew && (
        <TextField label={t("supervisor-account-password")} value={typed.password} onChange={(password) => type({ password })} secret />
      )}
      <TwiceTyped
        code={typed.code}
        again={typed.again}
        tried={tried}
        onCode={(code) => type({ code })}
        onAgain={(again) => type({ again })}
      />
      <ErrorNotice error={first.error ?? renewal.error} />
      <Button busy={busy} onClick={set}>
        {t("supervisor-set")}
      </Button>
    </section>
  );
}
