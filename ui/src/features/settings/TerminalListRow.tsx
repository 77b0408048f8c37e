// One terminal in the list of the settings: what it is, what it said last and how old that is, when it was reconciled from here.
import type { SettingsTerminal, TerminalWord } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { useAge } from "../../foundations/age";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

const looks = {
  asking: { icon: "refresh-cw", look: "ready is-off" },
  ready: { icon: "circle-check", look: "ready" },
  busy: { icon: "hourglass", look: "ready is-off" },
  held: { icon: "circle-question-mark", look: "ready is-doubt" },
  wrong_currency: { icon: "triangle-alert", look: "ready is-failed" },
  not_connected: { icon: "unlink", look: "ready is-off" },
  needs_reconciliation: { icon: "scale", look: "ready is-off" },
} satisfies Record<TerminalWord, { icon: IconName; look: string }>;

/** Eight digits as people read them. */
export function grouped(number: string): string {
  return number.replace(/^(\d{4})(\d{4})$/u, "$1 $2");
}

/** A word no other list has: no payments any more, or none until somebody has seen to it. */
function State({ terminal }: { terminal: SettingsTerminal }) {
  const t = useT();
  if (terminal.disabled) {
    return (
      <span className="ready is-failed">
        <Icon name="triangle-alert" />
        {t("terminals-disabled")}
      </span>
    );
  }
  if (terminal.retired) {
    return (
      <span className={terminal.heldBy === null ? "ready is-off" : "ready is-doubt"}>
        <Icon name={terminal.heldBy === null ? "power" : "circle-question-mark"} />
        {t(terminal.heldBy === null ? "terminals-retired" : "terminals-retired-held")}
      </span>
    );
  }
  const { icon, look } = looks[terminal.state];
  return (
    <span className={look}>
      <Icon name={icon} />
      {t(`terminal-state-${terminal.state.replaceAll("_", "-")}`)}
    </span>
  );
}

function Reconciled({ terminal }: { terminal: SettingsTerminal }) {
  const t = useT();
  const format = useFormat();
  if (terminal.state === "needs_reconciliation") return <span className="small wrong">{t("terminals-needs-reconciliation")}</span>;
  if (terminal.checkAfterRestore) return <span className="small wrong">{t("restore-terminal")}</span>;
  if (terminal.reconciledAt === null) return <span className="small subtle">{t("terminals-not-reconciled-here")}</span>;
  const at = `${format.date(terminal.reconciledAt)}, ${format.time(terminal.reconciledAt)}`;
  return <span className="small muted tnum">{t("terminals-reconciled", { at })}</span>;
}

interface Props {
  terminal: SettingsTerminal;
  current: boolean;
  onLook: () => void;
  onEdit: () => void;
}

export function TerminalListRow({ terminal, current, onLook, onEdit }: Props) {
  const t = useT();
  const age = useAge(terminal.ageMs ?? 0);
  const said = terminal.ageMs === null ? t("terminals-never-answered") : t("terminals-said", { age });
  return (
    <li className={current ? "term is-current" : "term"}>
      <button className="term-look" type="button" aria-pressed={current} onClick={onLook}>
        <span className="tglyph" aria-hidden="true">
          <Icon name="calculator" size="lg" />
        </span>
        <span className="term-what">
          <span>
            <b className="strong"><Name>{terminal.name}</Name></b> <span className="small subtle">Connect@Cloud</span>
          </span>
          <span className="small subtle tnum">
            {terminal.model === "" ? grouped(terminal.number) : `${grouped(terminal.number)} · ${terminal.model}`}
          </span>
        </span>
        <span className="term-state">
          <State terminal={terminal} />
          {terminal.retired ? null : (
            <>
              <Reconciled terminal={terminal} />
              <span className="small subtle tnum">{said}</span>
            </>
          )}
        </span>
      </button>
      <Button look="quiet" icon="square-pen" label={t("terminals-edit", { name: terminal.name })} onClick={onEdit} />
    </li>
  );
}
