// Ten items one tap away, and the keys that work on the lines, printed above them.
import { Button } from "../../components/Button";
import { Hint, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { useKeys } from "../../foundations/keys";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { groupIcons } from "./item-icon";
import { useSaleActs } from "./use-sale";

/** The digit that goes with Alt: the tenth place is 0. */
const digitOf = (slot: number) => String(slot % 10);

interface Props {
  /** Opens the places, to be filled and moved. */
  onArrange: () => void;
}

export function Favourites({ onArrange }: Props) {
  const t = useT();
  const format = useFormat();
  const acts = useSaleActs();
  const favourites = useAsk("item.favourites", {});
  const places = favourites.data?.places ?? [];
  useKeys(
    Object.fromEntries(places.map(({ slot, item }) => [`Alt+${digitOf(slot)}`, () => void acts.addItem(item.id)])),
    { enabled: places.length > 0 },
  );
  return (
    <div>
      <div className="fav-head">
        <span className="hints" aria-hidden="true">
          <Hint keys={["↑", "↓"]}>{t("sell-hint-line")}</Hint>
          <Hint keys={["+", "−"]}>{t("sell-hint-quantity")}</Hint>
          <Hint keys={["P"]}>{t("sell-hint-patient")}</Hint>
          <Hint keys={["%"]}>{t("sell-hint-discount")}</Hint>
          <Hint keys={["Del"]}>{t("sell-hint-remove")}</Hint>
        </span>
        <span className="fav-end">
          {places.length > 0 && (
            <span className="hints" aria-hidden="true">
              <span>
                {t("sell-favourites")} <kbd>Alt</kbd> <kbd>1</kbd>–<kbd>0</kbd>
              </span>
            </span>
          )}
          <Button look="quiet" icon="square-pen" label={t("favourites-arrange")} onClick={onArrange} />
        </span>
      </div>
      <ul className="tiles" aria-label={t("sell-favourites")}>
        {places.map(({ slot, item }) => (
          <li key={item.id}>
            <button type="button" className="tile" onClick={() => void acts.addItem(item.id)}>
              <Icon name={groupIcons[item.group]} />
              <span className="stack-0">
                <span className="name">
                  <Name>{item.name}</Name>
                </span>
                <span className="price">{format.money(item.price)}</span>
              </span>
              <kbd aria-hidden="true">{digitOf(slot)}</kbd>
            </button>
          </li>
        ))}
      </ul>
      {favourites.data && places.length === 0 && <p className="small subtle">{t("sell-favourites-empty")}</p>}
    </div>
  );
}
