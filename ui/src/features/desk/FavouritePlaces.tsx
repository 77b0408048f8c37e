// The ten places of the favourites: put an item there, move it one place, take it away. Moving onto another swaps the two.
import { useState } from "react";
import type { Favourite, ItemEntry } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { LoadingRows, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { useKeys } from "../../foundations/keys";
import { useAct, useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { groupIcons } from "../sell/item-icon";

const slots = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Search for an item and take it. */
function ItemPicker({ slot, onPick, onClose }: { slot: number; onPick: (item: ItemEntry) => void; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const [text, setText] = useState("");
  const wanted = text.trim();
  const found = useAsk("item.list", { hidden: false, ...(wanted === "" ? {} : { text: wanted }) }, { keep: true });
  useKeys({ Escape: onClose }, { dialogue: true });
  return (
    <Dialogue labelledBy="pick-heading" className="panel desk-form">
      <header className="panel-head">
        <h2 id="pick-heading">{t("favourite-pick", { place: String(slot) })}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />
      </header>
      <label className="input">
        <Icon name="search" />
        <span className="visually-hidden">{t("items-search")}</span>
        <input
          data-autofocus=""
          type="search"
          autoComplete="off"
          maxLength={200}
          placeholder={t("items-search")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <ErrorNotice error={found.error} />
      {found.data?.items.length === 0 && <p className="muted">{t("items-nothing-found", { text: wanted })}</p>}
      <ul className="picks" aria-labelledby="pick-heading">
        {found.data?.items.slice(0, 20).map((item) => (
          <li key={item.id}>
            <button type="button" className="pick" onClick={() => onPick(item)}>
              <Icon name={groupIcons[item.form.group]} />
              <span className="grow">
                <Name>{item.form.name}</Name> <span className="small subtle tnum">{item.form.code}</span>
              </span>
              <span className="tnum">{format.money(item.form.price)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialogue>
  );
}

interface PlaceProps {
  slot: number;
  held: Favourite | undefined;
  busy: boolean;
  onPick: () => void;
  onMove: (to: number) => void;
  onClear: () => void;
}

function Place({ slot, held, busy, onPick, onMove, onClear }: PlaceProps) {
  const t = useT();
  const format = useFormat();
  const place = String(slot);
  return (
    <li className="place">
      <kbd aria-hidden="true">{slot % 10}</kbd>
      {held === undefined ? (
        <span className="grow subtle">{t("favourite-empty")}</span>
      ) : (
        <span className="grow">
          <span className="medium">
            <Name>{held.item.name}</Name>
          </span>{" "}
          <span className="small subtle tnum">{format.money(held.item.price)}</span>
        </span>
      )}
      {held !== undefined && (
        <>
          <Button
            look="quiet"
            icon="chevron-left"
            label={t("favourite-earlier", { name: held.item.name })}
            disabled={busy || slot === 1}
            onClick={() => onMove(slot - 1)}
          />
          <Button
            look="quiet"
            icon="chevron-right"
            label={t("favourite-later", { name: held.item.name })}
            disabled={busy || slot === slots.length}
            onClick={() => onMove(slot + 1)}
          />
          <Button look="quiet" icon="x" label={t("favourite-clear", { place })} disabled={busy} onClick={onClear} />
        </>
      )}
      <Button size="sm" disabled={busy} aria-label={t("favourite-choose", { place })} onClick={onPick}>
        {t(held === undefined ? "favourite-set" : "favourite-replace")}
      </Button>
    </li>
  );
}

/** The ten places as a list. */
function Places({ labelledBy }: { labelledBy: string }) {
  const favourites = useAsk("item.favourites", {});
  const set = useAct("item.set_favourite");
  const [picking, setPicking] = useState<number | null>(null);
  const put = (slot: number, item: string | null) => {
    if (!set.isPending) set.mutate({ slot, item });
  };
  const heldBy = (slot: number) => favourites.data?.places.find((place) => place.slot === slot);
  return (
    <>
      <ErrorNotice error={favourites.error ?? set.error} />
      {favourites.isPending && <LoadingRows rows={5} />}
      {favourites.data && (
        <ol className="places" aria-labelledby={labelledBy}>
          {slots.map((slot) => {
            const held = heldBy(slot);
            return (
              <Place
                key={slot}
                slot={slot}
                held={held}
                busy={set.isPending}
                onPick={() => setPicking(slot)}
                onMove={(to) => held && put(to, held.item.id)}
                onClear={() => put(slot, null)}
              />
            );
          })}
        </ol>
      )}
      {picking !== null && (
        <ItemPicker
          slot={picking}
          onPick={(item) => {
            put(picking, item.id);
            setPicking(null);
          }}
          onClose={() => setPicking(null)}
        />
      )}
    </>
  );
}

/** The places on a page. */
export function FavouritePlaces() {
  const t = useT();
  return (
    <section className="card settings-narrow" aria-labelledby="places-heading">
      <div className="card-head">
        <h2 id="places-heading">{t("sell-favourites")}</h2>
      </div>
      <p className="card-says small muted">{t("favourite-says")}</p>
      <Places labelledBy="places-heading" />
    </section>
  );
}

/** The places above a sale, which stays as it is. */
export function FavouritesDialogue({ onClose }: { onClose: () => void }) {
  const t = useT();
  useKeys({ Escape: onClose }, { dialogue: true });
  return (
    <Dialogue labelledBy="places-heading" className="panel desk-form places-dialogue">
      <header className="panel-head">
        <h2 id="places-heading">{t("sell-favourites")}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />
      </header>
      <p className="small muted">{t("favourite-says")}</p>
      <div className="places-scroll">
        <Places labelledBy="places-heading" />
      </div>
    </Dialogue>
  );
}
