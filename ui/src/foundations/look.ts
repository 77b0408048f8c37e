// How the window looks: light or dark, text size, which books. Owns: the attributes of the document that the style sheets read.
import type { AppState, BooksKind, Theme } from "../api/generated/types";

interface Look {
  theme: Theme;
  textSizePercent: number;
  books: BooksKind;
}

/** Writes a look onto the document. */
export function applyLook(look: Look, root: HTMLElement = document.documentElement): void {
  if (look.theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = look.theme;
  if (look.books === "real") delete root.dataset["practice"];
  else root.dataset["practice"] = look.books;
  const percent = Math.min(200, Math.max(100, look.textSizePercent));
  root.style.setProperty("--text-size", `${percent}%`);
}

/** The part of the till's state that is a look. */
export function lookOf(app: AppState): Look {
  return { theme: app.theme, textSizePercent: app.textSizePercent, books: app.books };
}
