// One screen inside the frame: top bar, content, action bar. The top bar always says which terminal and who.
import type { ReactNode } from "react";
import { useEffect } from "react";
import { useT } from "../i18n/translate";
import { useFrame } from "../foundations/frame";
import { addressOf, type Route } from "../foundations/route";
import { Icon } from "./Icon";
import { Name } from "./facts";
import { TerminalPill } from "./TerminalPill";
import { Watermark } from "./Watermark";

interface Props {
  /** The screen's name, or an invoice number. */
  title: string;
  /** Where this screen was opened from. */
  back?: { to: Route; label: string };
  /** Status chips beside the title. */
  chips?: ReactNode;
  /** Quiet words beside the title. */
  aside?: string;
  /** Buttons before the terminal's pill. */
  tools?: ReactNode;
  /** The action bar's content; no bar without it. */
  actions?: ReactNode;
  /** True when only parts of the content scroll, never the whole. */
  fixed?: boolean;
  children: ReactNode;
}

/** Who is at the till, and the way to change it. */
function Who() {
  const t = useT();
  const { app, pickStaff } = useFrame();
  const member = app.staff.find((one) => one.id === app.signedIn);
  return (
    <button
      className="who"
      type="button"
      onClick={pickStaff}
      aria-label={member ? t("staff-change", { name: member.name }) : t("staff-heading")}
    >
      <span className={member ? "avatar" : "avatar avatar-sand"} aria-hidden="true">
        {member?.initials ?? "?"}
      </span>
      {member ? <Name>{member.name}</Name> : t("staff-nobody")} <Icon name="chevron-down" size="sm" />
    </button>
  );
}

export function Page({ title, back, chips, aside, tools, actions, fixed = false, children }: Props) {
  const t = useT();
  const { app } = useFrame();
  useEffect(() => {
    document.title = t("common-document-title", { screen: title });
  }, [t, title]);
  return (
    <main className="page">
      <header className="topbar">
        {back && (
          <a className="crumb" href={addressOf(back.to)}>
            <Icon name="chevron-left" />
            {back.label}
          </a>
        )}
        <h1 className="tnum">{title}</h1>
        {chips}
        {aside !== undefined && <span className="subtle topbar-aside">{aside}</span>}
        <div className="topbar-end">
          {tools}
          <TerminalPill />
          <Who />
        </div>
      </header>
      <div className={fixed ? "content is-fixed" : "content"}>
        {children}
        {app.books !== "real" && <Watermark kind={app.books} />}
      </div>
      {actions && <footer className="actionbar">{actions}</footer>}
    </main>
  );
}
