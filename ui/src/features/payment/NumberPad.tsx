// Figures for the finger. Types into the field that was used last and never takes the focus from it.
import type { MouseEvent, RefObject } from "react";
import { Icon } from "../../components/Icon";
import { deleteFrom, typeInto } from "../../foundations/field";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

const figures = ["7", "8", "9", "4", "5", "6", "1", "2", "3"] as const;

const keepFocus = (event: MouseEvent) => event.preventDefault();

export function NumberPad({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const t = useT();
  const { language } = useFormat();
  const mark = language === "en" ? "." : ",";
  const type = (text: string) => {
    const { current } = field;
    if (current === null) return;
    if (document.activeElement !== current) current.focus();
    typeInto(current, text);
  };
  const remove = () => {
    if (field.current !== null) deleteFrom(field.current);
  };
  return (
    <div className="pad" role="group" aria-label={t("payment-number-pad")}>
      {[...figures, mark, "0"].map((figure) => (
        <button key={figure} type="button" onMouseDown={keepFocus} onClick={() => type(figure)}>
          {figure}
        </button>
      ))}
      <button type="button" aria-label={t("payment-delete-digit")} onMouseDown={keepFocus} onClick={remove}>
        <Icon name="delete" size="lg" />
      </button>
    </div>
  );
}
