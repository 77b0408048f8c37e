// What the last test of the account came to, and the button that tries it. Each outcome has its own sentence, because each has
// another person who can help.
import type { Account, AccountTest } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { useAge } from "../../foundations/age";
import { pauseKey } from "../../foundations/errors";
import { useT } from "../../i18n/translate";
import type { TillError } from "../../platform";

function Outcome({ account, test }: { account: Account; test: AccountTest }) {
  const t = useT();
  const age = useAge(test.ageMs);
  if (test.word === "works") {
    return (
      <>
        <span className="ready">
          <Icon name="circle-check" />
          {t("account-test-works")}
        </span>
        <span className="small muted tnum">{t("account-test-works-says", { age, count: test.terminals.length })}</span>
      </>
    );
  }
  const word = test.word.replaceAll("_", "-");
  const facts = { issuer: test.issuer ?? t("account-issuer-unknown"), status: String(test.status ?? "–"), host: account.service };
  return (
    <>
      <span className="ready is-failed">
        <Icon name="circle-x" />
        {t(`account-test-${word}`)}
      </span>
      <span className="small muted tnum">
        {t(`account-test-${word}-says`, facts)} <span className="subtle">{age}</span>
      </span>
    </>
  );
}

interface Props {
  account: Account;
  busy: boolean;
  onTest: () => void;
  error: TillError | null;
}

export function AccountTestLine({ account, busy, onTest, error }: Props) {
  const t = useT();
  const untested = account.pause === null ? t("account-not-tested") : `${t(pauseKey(account.pause))}.`;
  return (
    <>
      <div className="tested">
        <div className="tested-outcome" role="status">
          {busy ? (
            <span className="small muted">{t("account-testing")}</span>
          ) : account.last === null ? (
            <span className="small muted">{untested}</span>
          ) : (
            <Outcome account={account} test={account.last} />
          )}
        </div>
        <Button size="sm" busy={busy} onClick={onTest}>
          {t("account-test")}
        </Button>
      </div>
      {error && (
        <div className="account-error">
          <ErrorNotice error={error} />
        </div>
      )}
    </>
  );
}
