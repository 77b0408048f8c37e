// Between the list of attempts and the cases: two addresses, so that each can be come back to.
import { addressOf } from "../../foundations/route";
import { useT } from "../../i18n/translate";

export function AttemptTabs({ current }: { current: "attempts" | "cases" }) {
  const t = useT();
  return (
    <nav className="attempt-tabs" aria-label={t("attempts-heading")}>
      <a href={addressOf({ screen: "attempts" })} aria-current={current === "attempts" ? "page" : undefined}>
        {t("attempts-tab")}
      </a>
      <a href={addressOf({ screen: "cases" })} aria-current={current === "cases" ? "page" : undefined}>
        {t("cases-tab")}
      </a>
    </nav>
  );
}
