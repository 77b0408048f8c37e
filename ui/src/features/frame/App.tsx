// The till from its outermost shell inward: the door, the state of the till, its language and look, then the frame.
import { useEffect } from "react";
import { Button } from "../../components/Button";
import { ErrorNotice } from "../../components/Notice";
import { applyLook, lookOf } from "../../foundations/look";
import { TillProvider, useAppState } from "../../foundations/till";
import { spoken } from "../../i18n/language";
import { LanguageProvider, useT } from "../../i18n/translate";
import type { Platform, TillError } from "../../platform";
import { Frame } from "./Frame";

/** The till can't say how it is: the books could not be opened, or the program does not answer. */
function Closed({ error, retry }: { error: TillError; retry: () => void }) {
  const t = useT();
  return (
    <main className="closed">
      <div className="card card-pad stack">
        <h1>{t("common-product")}</h1>
        <ErrorNotice error={error} />
        <Button look="primary" icon="refresh-cw" onClick={retry}>
          {t("common-try-again")}
        </Button>
      </div>
    </main>
  );
}

function Till() {
  const app = useAppState();
  const state = app.data;
  useEffect(() => {
    if (state !== undefined) applyLook(lookOf(state));
  }, [state]);
  // Nothing is shown before the till said its language: a form that mounted in another one would keep that one's figures.
  if (state === undefined && app.error === null) return null;
  const language = spoken(state?.language ?? "system");
  return (
    <LanguageProvider language={language}>
      {state !== undefined && <Frame app={state} />}
      {state === undefined && app.error !== null && <Closed error={app.error} retry={() => void app.refetch()} />}
    </LanguageProvider>
  );
}

export function App({ platform }: { platform: Platform }) {
  return (
    <TillProvider platform={platform}>
      <Till />
    </TillProvider>
  );
}
