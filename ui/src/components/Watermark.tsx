// The watermark of books that are not real. Owns: one word, slanted, all over its place, under no pointer and in no reader's ear.
// Drawn with the page's own typeface and colour: a picture from outside brings a second document with typefaces of its own, and
// that took longer than all other words of the first screen.
import { useId } from "react";
import { useT } from "../i18n/translate";

/** The first letters of the three drawings of the word in a tile of 416 by 208: one in the middle, and one cut by its edges. */
const places = [
  [18, 118],
  [226, 222],
  [226, 14],
] as const;

/** Fills the positioned element around it. `kind` says what kind of books it stands on. */
export function Watermark({ kind }: { kind: "practice" | "test" }) {
  const t = useT();
  const tile = useId();
  const word = t(kind === "practice" ? "practice-watermark" : "practice-test-watermark");
  return (
    <svg className={word.length > 8 ? "watermark is-long" : "watermark"} aria-hidden="true">
      <pattern id={tile} width="416" height="208" patternUnits="userSpaceOnUse">
        {places.map(([x, y]) => (
          <text key={`${x} ${y}`} transform={`translate(${x} ${y}) rotate(-20)`}>
            {word}
          </text>
        ))}
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${tile})`} />
    </svg>
  );
}
