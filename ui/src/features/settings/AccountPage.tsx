// The settings page of the account at the card service. Owns: typing user name and password, the last test in words, the proxy.
// Deliberately absent: showing a password. What was typed leaves this page when it is saved and never comes back.
import type { FormEvent } from "react";
import { useState } from "react";
import type { Account } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice, Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { useAct, useAsk } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { AccountTestLine } from "./AccountTestLine";
import { ProxyCard } from "./ProxyCard";
import "./integrations.css";

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

/** Where the password is: a word, or a field once it is to be replaced. */
function PasswordField({ account, typed, onChange, replacing, onReplace }: {
  account: Account;
  typed: string;
  onChange: (typed: string) => void;
  replacing: boolean;
  onReplace: () => void;
}) {
  const t = useT();
  // Nobody has asked the keychain before there is an account, and so nothing is in it. What is locked away is there.
  const asked = account.password === "not_asked" && account.username !== null;
  const kept = account.password === "kept" || asked || account.pause === "keychain_locked";
  if (replacing || !(kept || account.fixed)) {
    return <TextField label={t("account-password")} value={typed} onChange={onChange} secret ref={replacing ? focusOnce : null} />;
  }
  return (
    <div className="field">
      <span className="label">{t("account-password")}</span>
      <div className="input">
        <Icon name="lock" size="sm" />
        <span className="grow muted">{t(account.fixed ? "account-password-fixed" : "account-password-kept")}</span>
        {account.fixed ? null : (
          <Button look="quiet" size="sm" className="in-field" onClick={onReplace}>
            {t("account-replace")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Which service these books talk to. Real books have no choice, and nothing here suggests one. */
function ServiceField({ account, typed, onChange }: { account: Account; typed: string; onChange: (typed: string) => void }) {
  const t = useT();
  if (account.serviceCanChange) {
    return <TextField label={t("account-service")} value={typed} onChange={onChange} help={t("account-service-test")} />;
  }
  return (
    <div className="field">
      <span className="label">{t("account-service")}</span>
      <div className="input">
        <span className="grow">{t(account.fixed ? "account-service-practice" : "account-service-production")}</span>
      </div>
      <span className="help wrap-anywhere">{account.service}</span>
    </div>
  );
}

function useForm(account: Account) {
  const [username, setUsername] = useState(account.username ?? "");
  const [service, setService] = useState(account.service);
  const [password, setPassword] = useState("");
  const [replacing, setReplacing] = useState(false);
  const test = useAct("account.test");
  const save = useAct("account.change");
  const changed = {
    ...(username.trim() === (account.username ?? "") ? {} : { username }),
    ...(password === "" ? {} : { password }),
    ...(account.serviceCanChange && service.trim() !== account.service ? { testService: service.trim() } : {}),
  };
  const dirty = Object.keys(changed).length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending || !dirty) return;
    save.mutate(changed, {
      onSuccess: () => {
        setPassword("");
        setReplacing(false);
        test.mutate({});
      },
    });
  };
  return { username, setUsername, service, setService, password, setPassword, replacing, setReplacing, test, save, dirty, submit };
}

function AccountCard({ account }: { account: Account }) {
  const t = useT();
  const form = useForm(account);
  return (
    <section className="card" aria-labelledby="account-heading">
      <div className="card-head">
        <h2 id="account-heading">{t("account-heading")}</h2>
        <span className="end small subtle">{t("account-one")}</span>
      </div>
      <form onSubmit={form.submit} noValidate>
        <div className="account-fields">
          <ServiceField account={account} typed={form.service} onChange={form.setService} />
          <TextField label={t("account-username")} value={form.username} onChange={form.setUsername} readOnly={account.fixed} />
          <PasswordField
            account={account}
            typed={form.password}
            onChange={form.setPassword}
            replacing={form.replacing}
            onReplace={() => form.setReplacing(true)}
          />
        </div>
        <div className="account-save">
          <p className="small muted grow">{t(account.fixed ? "account-fixed-says" : "account-says")}</p>
          {account.fixed ? null : (
            <Button look="primary" submit busy={form.save.isPending} disabled={!form.dirty}>
              {t("account-save")}
            </Button>
          )}
        </div>
        {form.save.error && (
          <div className="account-error">
            <ErrorNotice error={form.save.error} />
          </div>
        )}
      </form>
      <AccountTestLine account={account} busy={form.test.isPending} onTest={() => form.test.mutate({})} error={form.test.error} />
    </section>
  );
}

export function AccountPage() {
  const t = useT();
  const account = useAsk("account.get", {}, { everyMs: 15_000 });
  if (account.data === undefined) {
    return account.error === null ? <LoadingRows rows={4} /> : <ErrorNotice error={account.error} />;
  }
  return (
    <div className="account-page">
      <AccountCard account={account.data} key={account.data.fixed ? "fixed" : "own"} />
      {account.data.fixed ? null : <ProxyCard proxy={account.data.proxy} />}
      <Notice tone="quiet">{t("account-from-nets")}</Notice>
    </div>
  );
}
