// Card or cash: one choice of two, by finger, arrow keys, C or K.
import type { KeyboardEvent } from "react";
import { useRef } from "react";
import type { Tender } from "../../api/generated/types";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { useT } from "../../i18n/translate";

interface Choice {
  tender: Tender;
  icon: IconName;
  name: string;
  says: string;
  keycap: string;
  off: boolean;
}

interface Props {
  /** Null while nothing is chosen. */
  value: Tender | null;
  onChange: (tender: Tender) => void;
  /** Why card can't be taken; null when it can. */
  cardOff: string | null;
  cashSays: string;
}

export function TenderChoice({ value, onChange, cardOff, cashSays }: Props) {
  const t = useT();
  const group = useRef<HTMLDivElement>(null);
  const choices: readonly Choice[] = [
    {
      tender: "card",
      icon: "credit-card",
      name: t("payment-card"),
      says: cardOff ?? t("payment-card-says"),
      keycap: "C",
      off: cardOff !== null,
    },
    { tender: "cash", icon: "banknote", name: t("payment-cash"), says: cashSays, keycap: "K", off: false },
  ];
  // The group is reached by Tab at what is chosen, else at the first that can be.
  const reached = choices.find((choice) => choice.tender === value && !choice.off) ?? choices.find((choice) => !choice.off);
  const move = (event: KeyboardEvent) => {
    if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    const other = choices.find((choice) => choice.tender !== value && !choice.off);
    if (other === undefined) return;
    onChange(other.tender);
    group.current?.querySelector<HTMLElement>(`[data-tender="${other.tender}"]`)?.focus();
  };
  return (
    <div className="field">
      <span className="label" id="tender-label">
        {t("payment-type")}
      </span>
      <div className="types" role="radiogroup" aria-labelledby="tender-label" ref={group} onKeyDown={move}>
        {choices.map((choice) => (
          <button
            key={choice.tender}
            type="button"
            className="type"
            role="radio"
            data-tender={choice.tender}
            aria-checked={choice.tender === value}
            disabled={choice.off}
            tabIndex={choice === reached ? 0 : -1}
            onClick={() => onChange(choice.tender)}
          >
            <Icon name={choice.icon} size="lg" />
            <span>
              <span className="strong">{choice.name}</span>
              <br />
              <span className="small muted">{choice.says}</span>
            </span>
            <kbd aria-hidden="true">{choice.keycap}</kbd>
          </button>
        ))}
      </div>
    </div>
  );
}
