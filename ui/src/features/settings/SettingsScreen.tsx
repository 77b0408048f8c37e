// The settings: a list of pages at the left, one page beside it. Owns: which page stands where in the list, and its icon.
// Deliberately absent: what the pages do; each is a file of its own.
import type { ReactNode } from "react";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { Page } from "../../components/Page";
import { addressOf, type SettingsPage } from "../../foundations/route";
import { useT } from "../../i18n/translate";
import { AccountPage } from "./AccountPage";
import { BooksPage } from "./BooksPage";
import { ClinicPage } from "./ClinicPage";
import { DepartmentsPage } from "./DepartmentsPage";
import { PeoplePage } from "./PeoplePage";
import { PriceListPage } from "./PriceListPage";
import { SupervisorPage } from "./SupervisorPage";
import { TerminalsPage } from "./TerminalsPage";
import { TillPage } from "./TillPage";
import { VatPage } from "./VatPage";
import "./settings.css";

interface Entry {
  icon: IconName;
  /** `id`: which of its things the address names. */
  page: (props: { id?: string }) => ReactNode;
  /** The page is as high as the window, and its list scrolls by itself. */
  full?: true;
}

const entries: Record<SettingsPage, Entry> = {
  till: { icon: "settings", page: TillPage },
  people: { icon: "users", page: PeoplePage },
  prices: { icon: "tag", page: PriceListPage, full: true },
  vat: { icon: "percent", page: VatPage },
  supervisor: { icon: "lock", page: SupervisorPage },
  books: { icon: "book-open", page: BooksPage },
  account: { icon: "key-round", page: AccountPage },
  terminals: { icon: "calculator", page: TerminalsPage },
  clinic: { icon: "store", page: ClinicPage },
  departments: { icon: "building-2", page: DepartmentsPage },
};

/** The pages as the list shows them, in groups; a group without a heading stands first. */
const groups: readonly { id: string; heading?: string; pages: readonly SettingsPage[] }[] = [
  { id: "clinic", pages: ["till", "clinic", "departments", "people", "supervisor", "prices", "vat", "books"] },
  { id: "integrations", heading: "settings-integrations", pages: ["account", "terminals"] },
];

function List({ current }: { current: SettingsPage }) {
  const t = useT();
  return (
    <nav className="subnav" aria-label={t("settings-pages")}>
      {groups.map((group) => (
        <div key={group.id} className="subnav-group">
          {group.heading !== undefined && <p className="eyebrow">{t(group.heading)}</p>}
          {group.pages.map((page) => (
            <a key={page} href={addressOf({ screen: "settings", page })} aria-current={page === current ? "page" : undefined}>
              <Icon name={entries[page].icon} />
              {t(`settings-page-${page}`)}
            </a>
          ))}
        </div>
      ))}
    </nav>
  );
}

export function SettingsScreen({ page, id }: { page: SettingsPage; id?: string | undefined }) {
  const t = useT();
  const { page: Content, full } = entries[page];
  return (
    <Page title={t("settings-heading")}>
      <div className={full === true ? "settings settings-full" : "settings"}>
        <List current={page} />
        <div className="settings-page" key={page}>
          <Content {...(id === undefined ? {} : { id })} />
        </div>
      </div>
    </Page>
  );
}
