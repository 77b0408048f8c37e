// The typeface, waited for before the first word is drawn. WebKitGTK asks the system for every further family of a stack at
// every size while the first one is on its way; on a desk with the usual fonts that took longer than drawing the screen.

/** Resolves when the typeface can be drawn with, and also when it can't be had: words in another one beat none. */
export async function typefaceLoaded(): Promise<void> {
  await document.fonts.load('1em "Inter Variable"').catch(() => []);
}
