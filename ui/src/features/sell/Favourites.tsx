// Ten items one tap away, and the keys that work on the lines, printed above them.
import { Hint, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { useKeys } from "../../foundations/keys";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { groupIcons } from "./item-icon";
import { useSaleActs } from "./use-sale";

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] as const;

export function Favourites() {
  const t = useT();
  const format = useFormat();
  const acts = useSaleActs();
  const favourites = useAsk("item.favourites", {});
  const items = favourites.data?.items.slice(0, digits.length) ?? [];
  useKeys(
    Object.fromEntries(
      items.map((item, index) => [`Alt+${digits[index] ?? ""}`, () => void acts.addItem(item.id)]),
    ),
    { enabled: items.length > 0 },
  );
  return (
    <div>
      <div className="fav-head" aria-hidden="true">
        <span className="hints">
          <Hint keys={["↑", "↓"]}>{t("sell-hint-line")}</Hint>
          <Hint keys={["+", "−"]}>{t("sell-hint-quantity")}</Hint>
          <Hint keys={["P"]}>{t("sell-hint-patient")}</Hint>
          <Hint keys={["%"]}>{t("sell-hint-discount")}</Hint>
          <Hint keys={["Del"]}>{t("sell-hint-remove")}</Hint>
        </span>
        {items.length > 0 && (
          <span className="hints">
            <span>
              {t("sell-favourites")} <kbd>Alt</kbd> <kbd>1</kbd>–<kbd>0</kbd>
            </span>
          </span>
        )}
      </div>
      <ul className="tiles" aria-label={t("sell-favourites")}>
        {items.map((item, index) => (
          <li key={item.id}>
            <button type="button" className="tile" onClick={() => void acts.addItem(item.id)}>
              <Icon name={groupIcons[item.group]} />
              <span className="stack-0">
                <span className="name">
                  <Name>{item.name}</Name>
                </span>
                <span className="price">{format.money(item.price)}</span>
              </span>
              <kbd aria-hidden="true">{digits[index]}</kbd>
            </button>
          </li>
        ))}
      </ul>
      {favourites.data && items.length === 0 && <p className="small subtle">{t("sell-favourites-empty")}</p>}
    </div>
  );
}
