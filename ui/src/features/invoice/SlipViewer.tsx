// The terminal's slips as they were kept: fixed width, text only, unchanged.
import { useState } from "react";
import type { Slips } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { LoadingRows } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { Segment } from "../../components/Segment";
import { useKeys } from "../../foundations/keys";
import { useAsk } from "../../foundations/till";
import { useT } from "../../i18n/translate";

type Copy = keyof Slips;

export function SlipViewer({ attempt, onClose }: { attempt: string; onClose: () => void }) {
  const t = useT();
  const slips = useAsk("attempt.slips", { attempt });
  const [copy, setCopy] = useState<Copy>("customer");
  useKeys({ Escape: onClose }, { dialogue: true });
  return (
    <Dialogue labelledBy="slip-heading" className="panel">
      <header className="panel-head">
        <h2 id="slip-heading">{t("slip-heading")}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />
      </header>
      <Segment
        label={t("slip-heading")}
        options={[
          { id: "customer", label: t("slip-customer") },
          { id: "merchant", label: t("slip-merchant") },
        ]}
        value={copy}
        onChange={setCopy}
      />
      {slips.isPending && <LoadingRows rows={8} />}
      <ErrorNotice error={slips.error} />
      {slips.data &&
        (slips.data[copy] === "" ? (
          <p className="muted">{t("slip-none")}</p>
        ) : (
          <pre className="slip-paper" tabIndex={0}>
            {slips.data[copy]}
          </pre>
        ))}
    </Dialogue>
  );
}
