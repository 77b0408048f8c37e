// The start: what is shown while no books are. Owns: the scene, the language of whoever looks at it, the doors, and the form behind them.
import { lazy, Suspense, useEffect, useState } from "react";
import type { Language } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Mark } from "../../components/Mark";
import { ErrorNotice } from "../../components/Notice";
import { Segment } from "../../components/Segment";
import { useReadySignal } from "../../foundations/ready";
import { useAsk } from "../../foundations/till";
import { languageNames, languages } from "../../i18n/language";
import { useSpeech } from "../../i18n/translate";
import { Doors } from "./Doors";
import type { Purpose } from "./draft";
import { More } from "./More";
import { Scene } from "./Scene";
import { SetUp } from "./SetUp";
import "./start.css";

/** A clinic restores once or never. */
const RestoreDialogue = lazy(() => import("../restore/RestoreDialogue"));

interface Props {
  /** The language somebody chose here; null: nobody did. */
  chosen: Language | null;
  onLanguage: (language: Language) => void;
}

export default function StartScreen({ chosen, onLanguage }: Props) {
  const { t, language } = useSpeech();
  const state = useAsk("start.state", {});
  const [setUp, setSetUp] = useState<Purpose | null>(null);
  const [restoring, setRestoring] = useState(false);
  useReadySignal();
  useEffect(() => {
    document.title = t("common-document-title", { screen: t("start-title") });
  }, [t]);
  const start = state.data;
  return (
    <main className="start">
      <Scene />
      <header className="start-top">
        <p className="brand">
          <Mark />
          {t("common-product")}
        </p>
        <Segment
          label={t("setup-language")}
          wrap
          options={languages.map((id) => ({ id, label: <span lang={id}>{languageNames[id]}</span> }))}
          value={language}
          onChange={onLanguage}
        />
      </header>
      <div className="start-middle">
        <ErrorNotice error={state.error} />
        {start !== undefined && setUp === null && <Doors start={start} chosen={chosen} onSetUp={() => setSetUp("real")} />}
        {start !== undefined && setUp !== null && <SetUp purpose={setUp} start={start} onLeave={() => setSetUp(null)} />}
      </div>
      {setUp === null && (
        <footer className="start-foot">
          <span className="plate">{t("start-foot")}</span>
          <Button size="sm" onClick={() => setRestoring(true)}>
            {t("restore-start")}
          </Button>
          {start !== undefined && <More start={start} onSetUp={() => setSetUp("test")} />}
        </footer>
      )}
      {restoring && (
        <Suspense fallback={null}>
          <RestoreDialogue onClose={() => setRestoring(false)} />
        </Suspense>
      )}
    </main>
  );
}
