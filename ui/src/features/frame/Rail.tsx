// The rail: the screens of the till, how many payments have no outcome that is known and stands, and how many differences nobody has
// settled.
import type { ReactNode } from "react";
import type { AppState } from "../../api/generated/types";
import { Icon } from "../../components/Icon";
import { Mark } from "../../components/Mark";
import type { IconName } from "../../components/icons";
import { addressOf, type Route } from "../../foundations/route";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { apartByOutcome } from "./Banners";

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

/** How many wait, in one figure, and what for in words. */
function Badge({ waits }: { waits: readonly { count: number; words: string }[] }) {
  const t = useT();
  const format = useFormat();
  const some = waits.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return (
    <span className="rail-badge">
      <span aria-hidden="true">{format.count(some.reduce((all, { count }) => all + count, 0))}</span>
      <span className="visually-hidden">{some.map(({ count, words }) => t(words, { count, shown: format.count(count) })).join(", ")}</span>
    </span>
  );
}

export function Rail({ route, doubts, differences }: { route: Route; doubts: AppState["doubts"]; differences: number }) {
  const t = useT();
  const { unknown, contradicted } = apartByOutcome(doubts);
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
        <Badge
          waits={[
            { count: unknown.length, words: "frame-doubt-badge" },
            { count: contradicted.length, words: "frame-contradicted-badge" },
          ]}
        />
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
        <Badge waits={[{ count: differences, words: "frame-difference-badge" }]} />
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
