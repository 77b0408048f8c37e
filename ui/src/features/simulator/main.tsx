// Entry of the practice terminal's window. Language and look come with the address, set by whoever opened the window,
// because this window may ask the till nothing.

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../../api/generated/types";
import { languages, systemLanguage } from "../../i18n/language";
import { LanguageProvider } from "../../i18n/translate";
import { openSimulatorPlatform } from "../../platform/simulator";
import "../../styles/all.css";
import { SimulatorApp } from "./SimulatorApp";
import "./simulator.css";

const SMALLEST_PERCENT = 100;
const LARGEST_PERCENT = 200;

const asked = new URLSearchParams(location.search);
const page = document.documentElement;

function languageAsked(): Language {
  const wanted = asked.get("lang");
  return languages.find((language) => language === wanted) ?? systemLanguage(navigator.languages);
}

const theme = asked.get("theme");
if (theme === "light" || theme === "dark") page.dataset["theme"] = theme;
const percent = Number(asked.get("size"));
if (percent > SMALLEST_PERCENT && percent <= LARGEST_PERCENT) page.style.setProperty("--text-size", `${percent}%`);
page.dataset["practice"] = "practice";

const root = document.getElementById("root");
if (root === null) throw new Error("simulator.html has no #root");
createRoot(root).render(
  <StrictMode>
    <LanguageProvider language={languageAsked()}>
      <SimulatorApp platform={openSimulatorPlatform()} />
    </LanguageProvider>
  </StrictMode>,
);
