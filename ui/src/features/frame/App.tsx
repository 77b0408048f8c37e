// The till from its outermost shell inward: the door, the state of the till, its language and look, then the frame.
import type { QueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Language } from "../../api/generated/types";
import { BeginAnew } from "../../components/BeginAnew";
import { Button } from "../../components/Button";
import { dialogueHostId } from "../../components/Dialogue";
import { ErrorNotice } from "../../components/Notice";
import { mendable } from "../../foundations/errors";
import { keep, kept } from "../../foundations/kept";
import { applyLook, lookOf } from "../../foundations/look";
import { TillProvider, useAppState } from "../../foundations/till";
import { languages, spoken } from "../../i18n/language";
import { LanguageProvider, useT } from "../../i18n/translate";
import type { Platform, TillError } from "../../platform";
import { Frame } from "./Frame";

/** Seen once or twice in a clinic's life, so it is not part of what every start loads. */
const StartScreen = lazy(() => import("../start/StartScreen"));

/** Only where it is needed, which is hardly ever. */
const RestoreDialogue = lazy(() => import("../restore/RestoreDialogue"));

/** The till can't say how it is: the books could not be opened, or the program does not answer. */
function Closed({ error, retry }: { error: TillError; retry: () => void }) {
  const t = useT();
  const [restoring, setRestoring] = useState(false);
  const books = error.wire.details["books"];
  return (
    <main className="closed">
      <div className="card card-pad stack">
        <h1>{t("common-product")}</h1>
        {books === "practice" || books === "test" ? <BeginAnew error={error} which={books} /> : <ErrorNotice error={error} />}
        <Button look="primary" icon="refresh-cw" onClick={retry}>
          {t("common-try-again")}
        </Button>
        {books !== "practice" && books !== "test" && mendable.has(error.wire.code) && (
          <Button onClick={() => setRestoring(true)}>{t("restore-start")}</Button>
        )}
      </div>
      {restoring && (
        <Suspense fallback={null}>
          <RestoreDialogue onClose={() => setRestoring(false)} />
        </Suspense>
      )}
    </main>
  );
}

/** No books are open: the start, in the language that was chosen there before. */
function Start() {
  const [chosen, setChosen] = useState(() => languages.find((language) => language === kept("language")) ?? null);
  useEffect(() => applyLook({ theme: "system", textSizePercent: 100, books: "real" }), []);
  const choose = (language: Language) => {
    keep("language", language);
    setChosen(language);
  };
  return (
    <LanguageProvider language={chosen ?? spoken("system")}>
      <Suspense fallback={null}>
        <StartScreen chosen={chosen} onLanguage={choose} />
      </Suspense>
    </LanguageProvider>
  );
}

/** What keeps the till shut. While it is asked again the last answer holds, or a form at the start would be gone every few seconds. */
function useShut({ error, isPending }: ReturnType<typeof useAppState>): TillError | null {
  const [last, setLast] = useState<TillError | null>(null);
  useEffect(() => {
    if (!isPending) setLast(error);
  }, [error, isPending]);
  return isPending ? last : error;
}

function Till() {
  const app = useAppState();
  const state = app.data;
  const shut = useShut(app);
  const nothingOpen = shut?.wire.code === "no_books_open";
  useEffect(() => {
    if (state !== undefined && !nothingOpen) applyLook(lookOf(state));
  }, [state, nothingOpen]);
  if (nothingOpen) return <Start />;
  // Nothing is shown before the till said its language: a form that mounted in another one would keep that one's figures.
  if (state === undefined && shut === null) return null;
  const language = spoken(state?.language ?? "system");
  return (
    <LanguageProvider language={language}>
      {state !== undefined && <Frame key={state.books} app={state} />}
      {/* Outlives the frame: a dialogue of other books finds it while the frame before is on its way out. */}
      <div id={dialogueHostId} />
      {state === undefined && shut !== null && <Closed error={shut} retry={() => void app.refetch()} />}
    </LanguageProvider>
  );
}

export function App({ platform, begun }: { platform: Platform; begun?: QueryClient }) {
  return (
    <TillProvider platform={platform} begun={begun}>
      <Till />
    </TillProvider>
  );
}
