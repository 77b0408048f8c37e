// The parked sales; one tap takes one up again, and the present one is parked in its place if it has lines.
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { LoadingRows, Name } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { useKeys } from "../../foundations/keys";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { useSaleActs } from "./use-sale";

export function ParkedDialogue({ onClose }: { onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const acts = useSaleActs();
  const parked = useAsk("sale.parked", {});
  useKeys({ Escape: onClose }, { dialogue: true });
  return (
    <Dialogue labelledBy="parked-heading" className="panel">
      <header className="panel-head">
        <h2 id="parked-heading">{t("sell-parked-heading")}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />
      </header>
      {parked.isPending && <LoadingRows rows={3} />}
      <ErrorNotice error={parked.error} />
      {parked.data?.sales.length === 0 && <p>{t("sell-parked-empty")}</p>}
      <ul className="stack-1">
        {parked.data?.sales.map((sale, index) => (
          <li key={sale.id}>
            <button
              type="button"
              className="option parked"
              data-autofocus={index === 0 || undefined}
              onClick={() => {
                void acts.resume(sale.id);
                onClose();
              }}
            >
              <span>
                <span className="medium">{sale.client === null ? t("sell-parked-no-client") : <Name>{sale.client}</Name>}</span>
                <br />
                <span className="small subtle">
                  {t("sell-parked-facts", {
                    count: sale.lines,
                    shown: format.count(sale.lines),
                    time: format.time(sale.parkedAt),
                  })}
                </span>
              </span>
              <span className="tnum strong">{format.money(sale.gross)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialogue>
  );
}
