// The way out of the clinic's network: straight, or through one HTTP proxy. Kept per installation, because another computer may
// stand in another network. Deliberately absent: a proxy's own password.
import type { FormEvent } from "react";
import { useState } from "react";
import type { Proxy } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";

const MOST_PORT = 65_535;

/** A port as typed; null if it is none. */
function portOf(typed: string): number | null {
  const trimmed = typed.trim();
  const port = /^\d{1,5}$/u.test(trimmed) ? Number.parseInt(trimmed, 10) : 0;
  return port > 0 && port <= MOST_PORT ? port : null;
}

export function ProxyCard({ proxy }: { proxy: Proxy | null }) {
  const t = useT();
  const [host, setHost] = useState(proxy?.host ?? "");
  const [port, setPort] = useState(proxy === null ? "" : String(proxy.port));
  const [tried, setTried] = useState(false);
  const set = useAct("account.set_proxy");
  const clear = useAct("account.clear_proxy");
  const busy = set.isPending || clear.isPending;
  const number = portOf(port);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!busy && number !== null) set.mutate({ host: host.trim(), port: number });
  };
  const straight = () => {
    clear.mutate({}, {
      onSuccess: () => {
        setHost("");
        setPort("");
        setTried(false);
      },
    });
  };
  return (
    <section className="card" aria-labelledby="proxy-heading">
      <div className="card-head">
        <h2 id="proxy-heading">{t("proxy-heading")}</h2>
        <span className="end small subtle">{proxy === null ? t("proxy-none") : t("proxy-used")}</span>
      </div>
      <form onSubmit={submit} noValidate>
        <div className="proxy-fields">
          <TextField label={t("proxy-host")} value={host} onChange={setHost} />
          <TextField
            label={t("proxy-port")}
            value={port}
            onChange={setPort}
            inputMode="numeric"
            problem={tried && number === null ? t("proxy-port-wrong") : null}
          />
        </div>
        <div className="account-save">
          <p className="small muted grow">{t("proxy-says")}</p>
          {proxy === null ? null : (
            <Button look="quiet" onClick={straight} busy={clear.isPending}>
              {t("proxy-clear")}
            </Button>
          )}
          <Button submit busy={set.isPending} disabled={host.trim() === ""}>
            {t("proxy-set")}
          </Button>
        </div>
        {(set.error ?? clear.error) && (
          <div className="account-error">
            <ErrorNotice error={set.error ?? clear.error} />
          </div>
        )}
      </form>
    </section>
  );
}
