// A discount on a line or on the whole sale: how much and why. The reduced sum is made in Rust.
import { useState } from "react";
import type { Discount, DiscountReason, Sale, SaleLine } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { Segment } from "../../components/Segment";
import { useKeys } from "../../foundations/keys";
import { parseMoney } from "../../foundations/parse-money";
import { useFormat } from "../../foundations/use-format";
import { type Translate, useT } from "../../i18n/translate";
import { parseShare } from "./search";

const reasons = ["regular_client", "campaign", "damaged", "staff", "goodwill"] as const satisfies readonly DiscountReason[];

interface Props {
  sale: Sale;
  line: SaleLine | undefined;
  onSet: (line: string | null, discount: Discount | null) => void;
  onClose: () => void;
}

type By = Discount["by"];

interface Draft {
  by: By;
  typed: string;
  reason: DiscountReason;
}

/** The typed value as a discount, or the key of what is wrong with it. */
export function readDiscount(draft: Draft, currency: Sale["totals"]["gross"]["currency"]): Discount | { wrong: string } {
  const { by, typed, reason } = draft;
  if (by === "percent") {
    const basisPoints = parseShare(typed);
    return basisPoints === null ? { wrong: "sell-discount-percent-wrong" } : { by, basisPoints, reason };
  }
  const parsed = parseMoney(typed);
  if (!parsed.ok) return { wrong: `payment-sum-wrong-${parsed.why.replaceAll("_", "-")}` };
  if (parsed.minor === 0) return { wrong: "payment-sum-wrong-zero" };
  return { by, amount: { minor: parsed.minor, currency }, reason };
}

function useDraft(current: Discount | null) {
  const format = useFormat();
  const typed = () => {
    if (current === null) return "";
    return current.by === "percent" ? format.percent(current.basisPoints).replace(/\s*%$/u, "") : format.moneyInput(current.amount.minor);
  };
  return useState<Draft>({ by: current?.by ?? "percent", typed: typed(), reason: current?.reason ?? "regular_client" });
}

const reasonWords = (t: Translate) =>
  reasons.map((reason) => ({ id: reason, label: t(`discount-reason-${reason.replaceAll("_", "-")}`) }));

function Editor({ current, currency, onSet, onClose }: {
  current: Discount | null;
  currency: Sale["totals"]["gross"]["currency"];
  onSet: (discount: Discount | null) => void;
  onClose: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const [draft, setDraft] = useDraft(current);
  const [tried, setTried] = useState(false);
  const read = readDiscount(draft, currency);
  const wrong = tried && "wrong" in read ? read.wrong : null;
  const submit = () => {
    setTried(true);
    if (!("wrong" in read)) onSet(read);
  };
  const label = t(draft.by === "percent" ? "sell-discount-value-percent" : "sell-discount-value-amount");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Segment
        label={t("sell-discount-kind")}
        options={[
          { id: "percent", label: t("sell-discount-percent") },
          { id: "amount", label: t("sell-discount-amount") },
        ]}
        value={draft.by}
        onChange={(by) => setDraft({ ...draft, by, typed: "" })}
      />
      <div className="field">
        <label htmlFor="discount-value">{label}</label>
        <span className={wrong === null ? "input" : "input is-wrong"}>
          <input
            id="discount-value"
            data-autofocus=""
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            value={draft.typed}
            aria-invalid={wrong !== null}
            aria-describedby={wrong === null ? undefined : "discount-wrong"}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setDraft({ ...draft, typed: event.target.value })}
          />
        </span>
        {wrong !== null && (
          <p className="wrong" id="discount-wrong" role="alert">
            {t(wrong, { example: format.moneyInput(1250) })}
          </p>
        )}
      </div>
      <div className="field">
        <span className="label">{t("sell-discount-reason")}</span>
        <Segment
          label={t("sell-discount-reason")}
          wrap
          options={reasonWords(t)}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
      </div>
      <footer className="panel-foot">
        <Button look="primary" icon="check" submit keycap="Enter">
          {t("common-ok")}
        </Button>
        <Button look="quiet" keycap="Esc" onClick={onClose}>
          {t("common-cancel")}
        </Button>
        {current !== null && <Button onClick={() => onSet(null)}>{t("sell-discount-take-away")}</Button>}
      </footer>
    </form>
  );
}

export function DiscountDialogue({ sale, line, onSet, onClose }: Props) {
  const t = useT();
  const [whole, setWhole] = useState(line === undefined);
  useKeys({ Escape: onClose }, { dialogue: true });
  const target = whole ? undefined : line;
  const current = target ? target.discount : sale.discount;
  return (
    <Dialogue labelledBy="discount-heading" className="panel">
      <header className="panel-head">
        <h2 id="discount-heading">{t("sell-discount-heading")}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />
      </header>
      {line && (
        <Segment
          label={t("sell-discount-on")}
          wrap
          options={[
            { id: "line", label: line.name },
            { id: "whole", label: t("sell-discount-whole") },
          ]}
          value={whole ? "whole" : "line"}
          onChange={(id) => setWhole(id === "whole")}
        />
      )}
      <Editor
        key={target?.id ?? "whole"}
        current={current}
        currency={sale.totals.gross.currency}
        onSet={(discount) => {
          onSet(target?.id ?? null, discount);
          onClose();
        }}
        onClose={onClose}
      />
    </Dialogue>
  );
}
