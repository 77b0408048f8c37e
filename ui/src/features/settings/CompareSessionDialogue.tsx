// A session that ended elsewhere beside its slip, typed by whoever has it. What the books have is not shown here, so that the figures come from
// the slip; nothing is prefilled and no button is the default.
import { useId, useState } from "react";
import type { SessionElsewhere } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { Name } from "../../components/facts";
import { ErrorNotice, Notice } from "../../components/Notice";
import { usePress } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { SlipField } from "../doubt/SlipFields";
import { Tick } from "../doubt/Tick";
import { emptySlip, slipTotals, type TypedSide, typedCount, typedSum } from "./session-slip";

interface SideProps {
  /** Which figures: the end of their labels' keys. */
  of: "purchases" | "refunds" | "net";
  typed: TypedSide;
  tried: boolean;
  onType: (typed: TypedSide) => void;
}

function Side({ of, typed, tried, onType }: SideProps) {
  const t = useT();
  const noCount = tried && typedCount(typed.count) === null;
  const noSum = tried && typedSum(typed.sum, of === "net") === null;
  return (
    <div className="two">
      <SlipField
        label={t(`session-count-${of}`)}
        problem={noCount ? "session-count-missing" : null}
        value={typed.count}
        onChange={(count) => onType({ ...typed, count })}
      />
      <SlipField
        label={t(`session-sum-${of}`)}
        problem={noSum ? "session-sum-missing" : null}
        value={typed.sum}
        onChange={(sum) => onType({ ...typed, sum })}
      />
    </div>
  );
}

export function CompareSessionDialogue({ session, onDone }: { session: SessionElsewhere; onDone: () => void }) {
  const t = useT();
  const heading = useId();
  const press = usePress("session.compare", `${session.terminal.id} ${session.session} ${session.upto}`);
  const [slip, setSlip] = useState(emptySlip);
  const [tried, setTried] = useState(false);
  const record = () => {
    setTried(true);
    const said = slipTotals(slip, session.net.sum.currency);
    if (said === null || press.busy) return;
    press.press({ terminal: session.terminal.id, session: session.session, upto: session.upto, said }, onDone);
  };
  return (
    <Dialogue labelledBy={heading} focus="self" className="dialogue evidence-dialogue">
      <header>
        <h3 id={heading}>{t("session-compare")}</h3>
        <span className="small muted">
          {t("session-name", { session: session.session })} · <Name>{session.terminal.name}</Name>
        </span>
      </header>
      <div className="body">
        <Notice tone="quiet">{t("session-compare-says")}</Notice>
        <Tick label={t("session-only-total")} ticked={slip.onlyTotal} onChange={(onlyTotal) => setSlip({ ...slip, onlyTotal })} />
        {slip.onlyTotal ? (
          <Side of="net" typed={slip.net} tried={tried} onType={(net) => setSlip({ ...slip, net })} />
        ) : (
          <>
            <Side of="purchases" typed={slip.purchases} tried={tried} onType={(purchases) => setSlip({ ...slip, purchases })} />
            <Side of="refunds" typed={slip.refunds} tried={tried} onType={(refunds) => setSlip({ ...slip, refunds })} />
          </>
        )}
        <ErrorNotice error={press.error} />
      </div>
      <footer>
        <Button size="lg" className="is-lesser" onClick={onDone}>
          {t("doubt-back")}
        </Button>
        <Button size="lg" busy={press.busy} onClick={record}>
          {t("session-record")}
        </Button>
      </footer>
    </Dialogue>
  );
}
