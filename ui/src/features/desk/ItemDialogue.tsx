// An item of the price list: added or changed, from the settings or out of a sale. The VAT class follows the group until somebody
// chooses another; its rate is shown, because that is what a person knows it by.
import { useState } from "react";
import type { ItemEntry, ItemForm, ItemGroup, VatClassEntry } from "../../api/generated/types";
import { LoadingRows } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { Segment } from "../../components/Segment";
import { TextField } from "../../components/TextField";
import { useFrame } from "../../foundations/frame";
import { parseMoney } from "../../foundations/parse-money";
import { useAct, useAsk, usePress } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { Barcodes } from "./Barcodes";
import { FormDialogue } from "./FormDialogue";
import { changing, useDraft, useProblems } from "./use-form";

export const groups = ["procedure", "medicine", "supply", "food", "lab"] as const satisfies readonly ItemGroup[];
const fields = ["code", "name", "price", "vat_class", "barcode"] as const;

/** What is typed: the price is still a text. */
type Draft = Omit<ItemForm, "price"> & { price: string };

interface Props {
  /** What to change; null adds an item. */
  item: ItemEntry | null;
  /** What a new item begins with. */
  begin?: Partial<Pick<ItemForm, "name" | "code" | "barcodes">>;
  /** What Save says, if it does more than that. */
  save?: string;
  onSaved: (item: ItemEntry) => void;
  onClose: () => void;
}

function useSave(item: ItemEntry | null, draft: Draft, onSaved: (item: ItemEntry) => void) {
  const { app } = useFrame();
  const add = usePress("item.add", JSON.stringify(draft));
  const change = useAct("item.change");
  const [tried, setTried] = useState(false);
  const price = parseMoney(draft.price);
  const save = (sameName: boolean) => {
    setTried(true);
    if (!price.ok) return;
    const form: ItemForm = { ...draft, price: { minor: price.minor, currency: app.currency } };
    if (item === null) add.press({ form, sameName }, onSaved);
    else if (!change.isPending) change.mutate({ item: item.id, form, sameName }, { onSuccess: onSaved });
  };
  const forget = () => {
    add.forget();
    change.reset();
    setTried(false);
  };
  const wrongPrice = tried && !price.ok ? `payment-sum-wrong-${price.why.replaceAll("_", "-")}` : null;
  return { save, busy: add.busy || change.isPending, error: item === null ? add.error : change.error, wrongPrice, forget };
}

function VatChoice({ classes, value, onChange }: {
  classes: readonly VatClassEntry[];
  value: Draft["vatClass"];
  onChange: (value: Draft["vatClass"]) => void;
}) {
  const t = useT();
  const format = useFormat();
  const today = classes.filter((each) => each.basisPoints !== null);
  return (
    <Segment
      label={t("item-vat")}
      wrap
      options={today.map((each) => ({
        id: each.class,
        label: (
          <span className="tnum">
            {format.percent(each.basisPoints ?? 0)} <span className="small subtle">{t(`vat-class-${each.class}`)}</span>
          </span>
        ),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** The class a group stands in by the country's own table. */
function classOf(classes: readonly VatClassEntry[], group: ItemGroup): Draft["vatClass"] {
  return classes.find((each) => each.groups.includes(group))?.class ?? "standard";
}

function Form({ item, begin, classes, save, onSaved, onClose }: Props & { classes: readonly VatClassEntry[] }) {
  const t = useT();
  const format = useFormat();
  const initial: Draft =
    item === null
      ? { code: "", name: "", group: "supply", vatClass: classOf(classes, "supply"), price: "", barcodes: [], hidden: false, ...begin }
      : { ...item.form, price: format.moneyInput(item.form.price.minor) };
  const { draft, put } = useDraft<Draft>(initial);
  const saving = useSave(item, draft, onSaved);
  const set = changing(put, saving.forget);
  const problems = useProblems(saving.error, fields);
  const follows = draft.vatClass === classOf(classes, draft.group);
  const setGroup = (group: ItemGroup) => set(follows ? { group, vatClass: classOf(classes, group) } : { group });
  const price = saving.wrongPrice === null ? problems.of("price") : t(saving.wrongPrice, { example: format.moneyInput(1250) });
  return (
    <FormDialogue
      title={t(item === null ? "item-new" : "item-change")}
      {...(save === undefined ? {} : { save })}
      wide
      busy={saving.busy}
      problems={problems}
      sameNameKey="item-same-name"
      onSave={saving.save}
      onClose={onClose}
    >
      <div className="desk-pair desk-pair-narrow">
        <TextField
          label={t("item-code")}
          autoFocusHere
          value={draft.code}
          problem={problems.of("code")}
          onChange={(code) => set({ code })}
        />
        <TextField label={t("item-name")} value={draft.name} problem={problems.of("name")} onChange={(name) => set({ name })} />
      </div>
      <div className="field">
        <span className="label">{t("item-group")}</span>
        <Segment
          label={t("item-group")}
          wrap
          options={groups.map((id) => ({ id, label: t(`group-${id}`) }))}
          value={draft.group}
          onChange={setGroup}
        />
      </div>
      <div className="field">
        <span className="label">{t("item-vat")}</span>
        <VatChoice classes={classes} value={draft.vatClass} onChange={(vatClass) => set({ vatClass })} />
        {problems.of("vat_class") !== null && <span className="wrong">{problems.of("vat_class")}</span>}
      </div>
      <div className="desk-pair">
        <TextField
          label={t("item-price")}
          inputMode="decimal"
          {...(item === null ? {} : { help: t("item-price-says") })}
          value={draft.price}
          problem={price}
          onChange={(typed) => set({ price: typed })}
        />
        {item !== null && (
          <div className="field">
            <span className="label">{t("item-sold")}</span>
            <Segment
              label={t("item-sold")}
              options={[
                { id: "sold", label: t("common-yes") },
                { id: "hidden", label: t("item-hidden") },
              ]}
              value={draft.hidden ? "hidden" : "sold"}
              onChange={(id) => set({ hidden: id === "hidden" })}
            />
          </div>
        )}
      </div>
      <Barcodes barcodes={draft.barcodes} problem={problems.of("barcode")} onChange={(barcodes) => set({ barcodes })} />
    </FormDialogue>
  );
}

export function ItemDialogue(props: Props) {
  const vat = useAsk("vat.classes", {});
  if (vat.data !== undefined) return <Form {...props} classes={vat.data.classes} />;
  return vat.error === null ? <LoadingRows rows={1} /> : <ErrorNotice error={vat.error} />;
}
