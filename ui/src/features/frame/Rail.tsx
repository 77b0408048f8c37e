// The rail: the screens of the till, how many payments have no known outcome, and how many differences nobody has settled.
import type { ReactNode } from "react";
import { Icon } from "../../components/Icon";
import { Mark } from "../../components/Mark";
import type { IconName } from "../../components/icons";
import { addressOf, type Route } from "../../foundations/route";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

interface StopProps {
  to: Route;
  icon: IconName;
  current: boolean;
  children: ReactNode;
}

function Stop({ to, icon, current, children }: StopProps) {
  return (
    <a href={addressOf(to)} aria-current={current ? "page" : undefined}>
      <Icon name={icon} size="lg" />
      {children}
    </a>
  );
}

/** How many wait, in a figure and in words. */
function Badge({ count, words }: { count: number; words: string }) {
  const t = useT();
  const format = useFormat();
  if (count === 0) return null;
  return (
    <span className="rail-badge">
      <span aria-hidden="true">{format.count(count)}</span>
      <span className="visually-hidden">{t(words, { count, shown: format.count(count) })}</span>
    </span>
  );
}

export function Rail({ route, doubts, differences }: { route: Route; doubts: number; differences: number }) {
  const t = useT();
  const documents = route.screen === "invoices" || route.screen === "invoice" || route.screen === "doubt";
  return (
    <nav className="rail" aria-label={t("common-main")}>
      <span className="rail-mark">
        <Mark />
      </span>
      <Stop to={{ screen: "sell" }} icon="shopping-bag" current={route.screen === "sell"}>
        {t("common-sell")}
      </Stop>
      <Stop to={{ screen: "invoices" }} icon="file-text" current={documents}>
        {t("common-invoices")}
        <Badge count={doubts} words="frame-doubt-badge" />
      </Stop>
      <Stop to={{ screen: "clients" }} icon="users" current={route.screen === "clients" || route.screen === "client"}>
        {t("common-clients")}
      </Stop>
      <Stop to={{ screen: "today" }} icon="calendar-days" current={route.screen === "today"}>
        {t("common-today")}
      </Stop>
      <Stop
        to={{ screen: "attempts" }}
        icon="credit-card"
        current={route.screen === "attempts" || route.screen === "attempt" || route.screen === "cases" || route.screen === "difference"}
      >
        {t("common-attempts")}
        <Badge count={differences} words="frame-difference-badge" />
      </Stop>
      <div className="rail-end">
        <Stop to={{ screen: "help" }} icon="info" current={route.screen === "help"}>
          {t("common-help")}
        </Stop>
        <Stop to={{ screen: "settings", page: "till" }} icon="settings" current={route.screen === "settings"}>
          {t("common-settings")}
        </Stop>
      </div>
    </nav>
  );
}
