// What a scanner may send for an item. While this is on screen a scan adds its code here instead of going to the sale; it types into
// no field and presses nothing.
import type { KeyboardEvent } from "react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { TextField } from "../../components/TextField";
import { useScanTaker } from "../../foundations/scanner";
import { useT } from "../../i18n/translate";

interface Props {
  barcodes: readonly string[];
  problem: string | null;
  onChange: (barcodes: string[]) => void;
}

export function Barcodes({ barcodes, problem, onChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const add = (code: string) => {
    const bare = code.trim();
    if (bare !== "" && !barcodes.includes(bare)) onChange([...barcodes, bare]);
  };
  useScanTaker(add);
  const take = () => {
    add(typed);
    setTyped("");
  };
  // In this field Enter puts the code on the list; the form is saved by an Enter elsewhere, or by its button.
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || typed.trim() === "") return;
    event.preventDefault();
    take();
  };
  return (
    <div className="field" onKeyDown={enter}>
      {barcodes.length > 0 && (
        <ul className="barcodes" aria-label={t("item-barcodes")}>
          {barcodes.map((code) => (
            <li key={code} className="barcode">
              <span className="tnum long">{code}</span>
              <Button
                look="quiet"
                icon="x"
                label={t("item-barcode-remove", { code })}
                onClick={() => onChange(barcodes.filter((each) => each !== code))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="desk-add">
        <TextField label={t("item-barcode-add")} help={t("item-barcode-says")} value={typed} problem={problem} onChange={setTyped} />
        <Button icon="plus" disabled={typed.trim() === ""} onClick={take}>
          {t("common-add")}
        </Button>
      </div>
    </div>
  );
}
