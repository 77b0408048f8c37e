// The two doors: practise first, or open the clinic. Owns: their keys, P and C. A clinic that stands here already is one press away.
import type { ReactNode } from "react";
import type { StartState } from "../../api/generated/types";
import { BeginAnew } from "../../components/BeginAnew";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { ErrorNotice } from "../../components/Notice";
import { useKeys } from "../../foundations/keys";
import { useAct } from "../../foundations/till";
import type { Language } from "../../api/generated/types";
import { useT } from "../../i18n/translate";
import { isBegun } from "./draft";

interface DoorProps {
  practice?: boolean;
  icon: IconName;
  title: string;
  promises: readonly string[];
  children: ReactNode;
}

function Door({ practice = false, icon, title, promises, children }: DoorProps) {
  return (
    <section className={practice ? "card door practice" : "card door"} aria-label={title}>
      <span className="glyph">
        <Icon name={icon} size="xl" />
      </span>
      <h2>{title}</h2>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>
            <Icon name="check" size="sm" />
            {promise}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

/** From which hour on which greeting holds. */
const greetings = [
  [18, "start-greeting-evening"],
  [12, "start-greeting-day"],
  [5, "start-greeting-morning"],
  [0, "start-greeting-evening"],
] as const;

interface Props {
  start: StartState;
  /** The language somebody chose here; null: nobody did. */
  chosen: Language | null;
  onSetUp: () => void;
}

export function Doors({ start, chosen, onSetUp }: Props) {
  const t = useT();
  const practise = useAct("start.practise");
  const show = useAct("start.show");
  const busy = practise.isPending || show.isPending;
  const there = start.found.includes("real");
  const toPractice = () => {
    if (!busy) practise.mutate({ language: chosen });
  };
  const toClinic = () => {
    if (busy) return;
    if (there) show.mutate({ which: "real" });
    else onSetUp();
  };
  useKeys({ p: toPractice, c: toClinic });
  const greeting = greetings.find(([from]) => start.hour >= from)?.[1] ?? "start-greeting-day";
  return (
    <section className="welcome">
      <h1>{t(greeting)}</h1>
      <p>{t("start-says")}</p>
      <div className="doors">
        <Door
          practice
          icon="graduation-cap"
          title={t("start-practise")}
          promises={[t("start-practise-clinic"), t("start-practise-terminal"), t("start-practise-safe")]}
        >
          <Button size="lg" className="btn-practice btn-block" keycap="P" busy={practise.isPending} onClick={toPractice}>
            {t("start-practise-open")}
          </Button>
        </Door>
        <Door
          icon="store"
          title={t(there ? "start-clinic-there" : "start-clinic")}
          promises={[t("start-clinic-quick"), t("start-clinic-terminals"), t("start-clinic-pause")]}
        >
          <Button look="primary" size="lg" className="btn-block" keycap="C" busy={show.isPending} onClick={toClinic}>
            {t(there ? "start-clinic-back" : isBegun("real") ? "start-clinic-go-on" : "start-clinic-set-up")}
          </Button>
        </Door>
      </div>
      <BeginAnew error={practise.error} which="practice" language={chosen} />
      <ErrorNotice error={practise.error === null ? show.error : null} />
    </section>
  );
}
