// What this computer keeps between two starts although there are no books yet: the language of the start screen and the half-filled
// form. Owns: reading and writing one small text under a name. Deliberately absent: anything a till has in its books.

/** What was kept; null if nothing was, or if it can't be read. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`klinikassa-${name}`);
  } catch {
    return null;
  }
}

/** Keeps a text, or forgets it. A store that refuses is no reason to stop: the form is still on the screen. */
export function keep(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(`klinikassa-${name}`);
    else localStorage.setItem(`klinikassa-${name}`, text);
  } catch {
    // Nothing is lost that the screen does not still show.
  }
}
