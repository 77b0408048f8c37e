// Words for the screens. Owns: looking a key up in the chosen language, then in English, then showing the key itself.
// Numbers, money and dates come in already formatted (foundations/format.ts); a bare number only selects a plural.
import type { FluentBundle } from "@fluent/bundle";
import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { Language } from "../api/generated/types";
import { bundleHere, englishBundle, loadBundle } from "./language";

export type Args = Readonly<Record<string, string | number>>;
export type Translate = (key: string, args?: Args) => string;

const controls = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** A text from outside, made harmless to the sentence around it: its own direction marks go, a right-to-left text is isolated. */
export function isolate(text: string): string {
  const bare = text.replace(controls, "");
  return rightToLeft.test(bare) ? `\u2068${bare}\u2069` : bare;
}

function safe(args: Args | undefined): Record<string, string | number> | undefined {
  if (args === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === "string" ? isolate(value) : value]),
  );
}

/** Key → words, from the first bundle that has it. */
export function translator(bundles: readonly FluentBundle[]): Translate {
  return (key, args) => {
    for (const bundle of bundles) {
      const pattern = bundle.getMessage(key)?.value;
      if (pattern) return bundle.formatPattern(pattern, safe(args), []);
    }
    return key;
  };
}

interface Speech {
  language: Language;
  t: Translate;
  has: (key: string) => boolean;
}

function speechOf(language: Language, bundles: readonly FluentBundle[]): Speech {
  return { language, t: translator(bundles), has: (key) => bundles.some((bundle) => bundle.hasMessage(key)) };
}

const SpeechContext = createContext<Speech>(speechOf("en", [englishBundle]));

interface Loaded {
  language: Language;
  bundles: readonly FluentBundle[];
}

/** A language's bundle, and English for what it lacks. */
function withEnglish(language: Language, bundle: FluentBundle | undefined): Loaded | null {
  if (bundle === undefined) return null;
  return { language, bundles: bundle === englishBundle ? [bundle] : [bundle, englishBundle] };
}

/** Speaks one language to everything below. Shows nothing until its catalogue is there, so that no screen flashes in English. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const [loaded, setLoaded] = useState(() => withEnglish(language, bundleHere(language)));
  const missing = loaded?.language !== language;
  useEffect(() => {
    if (!missing) return undefined;
    let gone = false;
    const show = (next: Loaded | null) => {
      if (!gone) setLoaded(next);
    };
    loadBundle(language).then(
      (bundle) => show(withEnglish(language, bundle)),
      () => show(withEnglish(language, englishBundle)),
    );
    return () => {
      gone = true;
    };
  }, [language, missing]);
  // Before anything is painted: the hyphens follow the page's language.
  useLayoutEffect(() => {
    if (loaded !== null) document.documentElement.lang = loaded.language;
  }, [loaded]);
  const speech = useMemo(() => (loaded === null ? null : speechOf(loaded.language, loaded.bundles)), [loaded]);
  if (speech === null) return null;
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** Looks a key up in the language of the till. */
export function useT(): Translate {
  return useContext(SpeechContext).t;
}

/** The language in use, and whether a key is there (for key families whose codes come from outside). */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

/** A message as an element's text. */
export function T({ id, args }: { id: string; args?: Args }) {
  const t = useT();
  return <>{args === undefined ? t(id) : t(id, args)}</>;
}
