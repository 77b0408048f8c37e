// Which languages there are, and how one is chosen and loaded.
import { FluentBundle, type FluentResource } from "@fluent/bundle";
import english from "virtual:catalogue/en";
import type { Language, LanguageChoice } from "../api/generated/types";

export const languages = ["en", "fi", "sv", "nb", "da"] as const satisfies readonly Language[];

/** Each language by its own name, so that nobody has to read a foreign word to find theirs. */
export const languageNames = {
  en: "English",
  fi: "Suomi",
  sv: "Svenska",
  nb: "Norsk bokmål",
  da: "Dansk",
} satisfies Record<Language, string>;

/** The parsed messages of a catalogue. */
type Messages = FluentResource["body"];

const loaders = {
  en: () => Promise.resolve({ default: english }),
  fi: () => import("virtual:catalogue/fi"),
  sv: () => import("virtual:catalogue/sv"),
  nb: () => import("virtual:catalogue/nb"),
  da: () => import("virtual:catalogue/da"),
} satisfies Record<Language, () => Promise<{ default: Messages }>>;

/** The system's language as one of ours; Norwegian in any spelling is bokmål, everything unknown is English. */
export function systemLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split("-")[0] ?? "";
    const ours = primary === "no" || primary === "nn" ? "nb" : primary;
    const found = languages.find((language) => language === ours);
    if (found !== undefined) return found;
  }
  return "en";
}

/** The language to speak for a choice: the chosen one, or the system's. */
export function spoken(choice: LanguageChoice, wanted: readonly string[] = navigator.languages): Language {
  return choice === "system" ? systemLanguage(wanted) : choice;
}

/** A bundle without isolation marks: sums are copied from the screen, and names that need it are isolated one by one. */
function bundleOf(language: Language, messages: Messages): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource({ body: messages });
  return bundle;
}

export const englishBundle = bundleOf("en", english);

const loaded = new Map<Language, FluentBundle>([["en", englishBundle]]);

/** The bundle of a language if it is here already. */
export const bundleHere = (language: Language): FluentBundle | undefined => loaded.get(language);

/** The bundle of a language. A catalogue that can't be had leaves English standing alone. */
export async function loadBundle(language: Language): Promise<FluentBundle> {
  const here = loaded.get(language);
  if (here !== undefined) return here;
  const bundle = bundleOf(language, (await loaders[language]()).default);
  loaded.set(language, bundle);
  return bundle;
}
