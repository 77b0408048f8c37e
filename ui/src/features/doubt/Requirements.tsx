// What "not charged" still needs, as a list that counts down. Shown on the choice and again above the two observations.

import type { Doubt } from "../../api/generated/types";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { type Requirement, requirements } from "./evidence";

const signs = { met: "check", waiting: "clock", note: "unlink", person: "key-round" } satisfies Record<Requirement["kind"], IconName>;

/** Each line with a tick or a clock, and its words. */
export function Requirements({ doubt, since }: { doubt: Doubt; since: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="need">
      {requirements(doubt, since).map((line) => (
        <li key={line.key} className={`is-${line.kind}`}>
          <Icon name={signs[line.kind]} size="sm" />
          <span className="tnum">{t(line.key, line.leftMs === undefined ? line.args : { time: format.elapsed(line.leftMs) })}</span>
        </li>
      ))}
    </ul>
  );
}
