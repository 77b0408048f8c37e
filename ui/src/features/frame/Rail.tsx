// The rail: the screens of the till, and how many payments have no known outcome.
import type { ReactNode } from "react";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { addressOf, type Route } from "../../foundations/route";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

/** The product's mark: a paw with a K. */
function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="11" fill="var(--accent)" />
      <g fill="#fff">
        <ellipse cx="11.6" cy="17.2" rx="2.7" ry="3.5" transform="rotate(-20 11.6 17.2)" />
        <ellipse cx="17" cy="12.4" rx="2.8" ry="3.7" transform="rotate(-6 17 12.4)" />
        <ellipse cx="23" cy="12.4" rx="2.8" ry="3.7" transform="rotate(6 23 12.4)" />
        <ellipse cx="28.4" cy="17.2" rx="2.7" ry="3.5" transform="rotate(20 28.4 17.2)" />
        <circle cx="20" cy="24.6" r="7.4" />
      </g>
      <path
        d="M17.3 20.9v7.4M22.9 20.9l-4.1 3.8 4.1 3.6"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

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
      <Stop to={{ screen: "today" }} icon="calendar-days" current={route.screen === "today"}>
        {t("common-today")}
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
