// The cards a client may hold to the terminal. One press holds the card to the selected terminal; what it does with it is the terminal's affair.

import { useId } from "react";
import { Icon } from "../../components/Icon";
import { useT } from "../../i18n/translate";
import { tray, type TrayCard } from "./cards";
import type { CardId, SimulatorCard, SimulatorTerminal } from "./types";

interface CardButtonProps {
  card: TrayCard;
  last4: string;
  chip: boolean;
  held: boolean;
  onPresent: () => void;
}

function CardButton({ card, last4, chip, held, onPresent }: CardButtonProps) {
  const t = useT();
  const name = useId();
  const text = useId();
  const digits = useId();
  return (
    <button
      className={held ? "pcard-btn is-held" : "pcard-btn"}
      type="button"
      aria-labelledby={name}
      aria-describedby={`${text} ${digits}`}
      onClick={onPresent}
    >
      <span className={`pcard ${card.look}`} aria-hidden="true">
        <span className="pc-top">
          {chip ? <i className="chipmark" /> : <Icon name="smartphone-nfc" />}
          <Icon name="nfc" />
        </span>
        <span className="pc-num tnum">···· {last4}</span>
      </span>
      <span className="pc-name" id={name}>
        {t(card.name)}
      </span>
      <span className="small subtle" id={text}>
        {t(card.text)}
      </span>
      <span className="visually-hidden" id={digits}>
        {t("sim-card-ending", { digits: last4 })}
      </span>
    </button>
  );
}

interface CardTrayProps {
  cards: readonly SimulatorCard[];
  terminal: SimulatorTerminal;
  pin: string;
  onPresent: (card: CardId) => void;
}

/** The tray, and the PIN every card has. */
export function CardTray({ cards, terminal, pin, onPresent }: CardTrayProps) {
  const t = useT();
  const heading = useId();
  const known = new Map(cards.map((card) => [card.id, card]));
  return (
    <section aria-labelledby={heading}>
      <h1 id={heading}>{t("sim-cards")}</h1>
      <p className="muted tray-text">{t(terminal.accepts_card ? "sim-cards-text" : "sim-cards-wait")}</p>
      <div className="tray" role="group" aria-label={t("sim-cards-label")}>
        {tray.map((card) => {
          const facts = known.get(card.id);
          return facts === undefined ? null : (
            <CardButton
              key={card.id}
              card={card}
              last4={facts.last4}
              chip={facts.chip}
              held={terminal.card === card.id}
              onPresent={() => onPresent(card.id)}
            />
          );
        })}
      </div>
      <p className="notice small pin-note">
        <Icon name="hash" size="sm" />
        <span>{t("sim-pin-note", { pin })}</span>
      </p>
    </section>
  );
}
