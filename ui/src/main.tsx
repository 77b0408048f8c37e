// The till's window. The first answers, their language and the typeface are fetched side by side, so that the first screen is
// drawn once.
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "./styles/all.css";
import { App } from "./features/frame/App";
import { askFirst } from "./foundations/first-questions";
import { applyLook, lookOf } from "./foundations/look";
import { newQueryClient } from "./foundations/till";
import { typefaceLoaded } from "./foundations/typeface";
import { loadBundle, spoken } from "./i18n/language";
import { openPlatform } from "./platform";

const platform = openPlatform();
const begun = newQueryClient();

/** Puts the look and the language onto the document while it is still empty: later it would have to be laid out once more. */
async function dress(): Promise<void> {
  const app = await askFirst(begun, platform);
  if (app === undefined) return;
  applyLook(lookOf(app));
  const language = spoken(app.language);
  await loadBundle(language);
  document.documentElement.lang = language;
}

// A catalogue that can't be had is the language provider's to say.
await Promise.all([dress().catch(() => undefined), typefaceLoaded()]);

const root = document.getElementById("root");
// At once, effects and focus included: left to React's own schedule, the window shows an empty page first and the screen twice.
if (root !== null) flushSync(() => createRoot(root).render(<App platform={platform} begun={begun} />));
