// A new invoice is a consultation or a counter sale. F4 opens the choice with the consultation taken, so F4 and Enter begin one.
import type { KeyboardEvent } from "react";
import { useRef } from "react";
import type { SaleKind } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { ErrorNotice } from "../../components/Notice";
import { useKeys } from "../../foundations/keys";
import { go } from "../../foundations/route";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";

const kinds = [
  { kind: "consultation", icon: "stethoscope" },
  { kind: "counter_sale", icon: "shopping-bag" },
] as const satisfies readonly { kind: SaleKind; icon: IconName }[];

export function NewInvoice({ onClose }: { onClose: () => void }) {
  const t = useT();
  const start = useAct("sale.new");
  const list = useRef<HTMLDivElement>(null);
  useKeys({ Escape: onClose, F4: onClose }, { dialogue: true });
  const begin = (kind: SaleKind) => {
    if (start.isPending) return;
    start.mutate(
      { kind },
      {
        onSuccess: () => {
          onClose();
          go({ screen: "sell" });
        },
      },
    );
  };
  const move = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const choices = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = choices.findIndex((choice) => choice === document.activeElement);
    choices[(at + (event.key === "ArrowDown" ? 1 : choices.length - 1)) % choices.length]?.focus();
  };
  return (
    <Dialogue labelledBy="new-invoice-heading" className="panel">
      <header className="panel-head">
        <h2 id="new-invoice-heading">{t("new-invoice-heading")}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />
      </header>
      <div className="new-invoice" ref={list} onKeyDown={move}>
        {kinds.map(({ kind, icon }, at) => (
          <button
            key={kind}
            type="button"
            className="option"
            data-autofocus={at === 0 ? "" : undefined}
            disabled={start.isPending}
            onClick={() => begin(kind)}
          >
            <Icon name={icon} size="lg" />
            <span>
              <span className="medium">{t(`kind-${kind.replaceAll("_", "-")}`)}</span>
              <br />
              <span className="small subtle">{t(`new-invoice-${kind.replaceAll("_", "-")}`)}</span>
            </span>
            <span />
          </button>
        ))}
      </div>
      <ErrorNotice error={start.error} />
    </Dialogue>
  );
}
