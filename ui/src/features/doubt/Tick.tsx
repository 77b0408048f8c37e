// One thing a person saw or did, ticked. Nothing is ticked before them.

import { Icon } from "../../components/Icon";

/** A checkbox as wide as its words. */
export function Tick({ label, ticked, onChange }: { label: string; ticked: boolean; onChange: (ticked: boolean) => void }) {
  return (
    <button className="option" type="button" role="checkbox" aria-checked={ticked} onClick={() => onChange(!ticked)}>
      <span className="checkbox">{ticked ? <Icon name="check" size="sm" /> : null}</span>
      <span className="medium">{label}</span>
      <span />
    </button>
  );
}
