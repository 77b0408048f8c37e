// Scans outside the sale. A code goes to the sale wherever the focus is; this says so, and the sale is one press away.
import { useState } from "react";
import { Button } from "../../components/Button";
import { ErrorNotice, Notice } from "../../components/Notice";
import { addressOf, type Route } from "../../foundations/route";
import { useScanner } from "../../foundations/scanner";
import { useT } from "../../i18n/translate";
import { ItemDialogue } from "../desk/ItemDialogue";
import { type ScanOutcome, useScanToSale } from "../sell/use-scan";

function ScanSentence({ outcome }: { outcome: ScanOutcome }) {
  const t = useT();
  if (outcome.type === "failed") return null;
  return outcome.type === "added" ? (
    <>
      {t("scan-added", { name: outcome.name })}{" "}
      <a href={addressOf({ screen: "sell" })}>{t("scan-show-sale")}</a>
    </>
  ) : (
    <>{t("scan-unknown", { code: outcome.code })}</>
  );
}

export function ScanNotice({ route }: { route: Route }) {
  const t = useT();
  const scan = useScanToSale();
  const [outcome, setOutcome] = useState<ScanOutcome | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  useScanner((code) => {
    void scan(code).then(setOutcome);
  });
  const quiet = outcome === null || (outcome.type === "added" && route.screen === "sell");
  if (adding !== null) {
    return (
      <ItemDialogue
        item={null}
        begin={{ barcodes: [adding] }}
        save={t("item-save-and-add")}
        onSaved={(item) => {
          setAdding(null);
          void scan(item.form.code).then(setOutcome);
        }}
        onClose={() => setAdding(null)}
      />
    );
  }
  if (quiet) return null;
  const dismiss = <Button look="quiet" icon="x" label={t("common-close")} onClick={() => setOutcome(null)} />;
  return (
    <div className="scan-notice">
      {outcome.type === "failed" ? (
        <ErrorNotice error={outcome.error} actions={dismiss} />
      ) : (
        <Notice
          tone={outcome.type === "added" ? "quiet" : "failed"}
          live="status"
          actions={
            <>
              {outcome.type === "unknown" && (
                <Button size="sm" icon="plus" onClick={() => setAdding(outcome.code)}>
                  {t("item-new-with-barcode")}
                </Button>
              )}
              {dismiss}
            </>
          }
        >
          <ScanSentence outcome={outcome} />
        </Notice>
      )}
    </div>
  );
}
