// The rail: the screens of the till, and how many payments have no known outcome.
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

export function Rail({ route, doubts }: { route: Route; doubts: number }) {
  const t = useT();
  const format = useFormat();
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
        {doubts > 0 && (
          <span className="rail-badge">
            <span aria-hidden="true">{format.count(doubts)}</span>
            <span className="visually-hidden">{t("frame-doubt-badge", { count: doubts, shown: format.count(doubts) })}</span>
          </span>
        )}
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
        current={route.screen === "attempts" || route.screen === "attempt" || route.screen === "cases"}
      >
        {t("common-attempts")}
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
