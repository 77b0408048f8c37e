// The barcode scanner, which types faster than any hand and ends with Enter or Tab. Owns: telling its burst from typing, wherever the
// focus is, so that a scan never presses a button, never moves the focus and never stays in a field that somebody is editing. A code of
// one or two characters can't be told from a hand: the price list takes no such barcode.
import { useEffect, useLayoutEffect, useRef } from "react";
import { writeField } from "./field";
import { burstGapMs, forgetCharacter, typesInto } from "./keys";

/** Two keys at once may be a hand; three keys and Enter, each within the gap, are none. */
const shortest = 3;

/** What a scanner sends after a code; some send both. */
const suffixes: ReadonlySet<string> = new Set(["Enter", "Tab"]);
/** A sum typed by a quick hand or by a number pad: no barcode has a decimal mark. */
const looksLikeSum = /^\d+[.,]\d{1,2}$/u;

/** Keys without a character that stand inside a burst. */
const withinCode: ReadonlySet<string> = new Set(["Shift", "CapsLock"]);

interface Burst {
  text: string;
  last: number;
  field: HTMLInputElement | HTMLTextAreaElement | null;
  before: string;
}

function editedField(target: EventTarget | null): HTMLInputElement | HTMLTextAreaElement | null {
  if (!typesInto(target)) return null;
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
}

/** Recognises bursts in a stream of key presses; `scanned` gets the code. Returns the listener to install in the capture phase. */
export function burstListener(scanned: (code: string) => void): (event: KeyboardEvent) => void {
  let burst: Burst | null = null;
  let endedAt = Number.NEGATIVE_INFINITY;
  const isCode = (text: string) => text.length >= shortest && !looksLikeSum.test(text);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      burst = null;
      return;
    }
    const near = burst !== null && event.timeStamp - burst.last <= burstGapMs;
    if (suffixes.has(event.key)) {
      const whole = near ? burst : null;
      burst = null;
      const since = event.timeStamp - endedAt;
      const second = since >= 0 && since <= burstGapMs;
      if (!second && (whole === null || !isCode(whole.text))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      endedAt = event.timeStamp;
      if (whole === null) return;
      forgetCharacter();
      if (whole.field !== null) writeField(whole.field, whole.before);
      scanned(whole.text);
      return;
    }
    if (event.key.length !== 1) {
      // A scanner holds Shift for capitals and sends no other key between its characters; an arrow or Backspace is a hand's.
      if (!withinCode.has(event.key)) burst = null;
      return;
    }
    if (near && burst !== null) {
      burst = { ...burst, text: burst.text + event.key, last: event.timeStamp };
    } else {
      const field = editedField(event.target);
      burst = { text: event.key, last: event.timeStamp, field, before: field?.value ?? "" };
    }
    // A space inside a code would press the button that has the focus.
    if (event.key === " " && near && editedField(event.target) === null) event.preventDefault();
  };
}

/** Who takes a scan before anybody else: a form that asks for codes. The one opened last comes first. */
const takers: ((code: string) => void)[] = [];

/** While mounted, scans come here instead of going to the sale. */
export function useScanTaker(take: (code: string) => void): void {
  const current = useRef(take);
  useLayoutEffect(() => {
    current.current = take;
  });
  useEffect(() => {
    const taker = (code: string) => current.current(code);
    takers.push(taker);
    return () => {
      takers.splice(takers.indexOf(taker), 1);
    };
  }, []);
}

/** Hears scans anywhere in the window while mounted, unless somebody takes them. */
export function useScanner(scanned: (code: string) => void): void {
  const current = useRef(scanned);
  useLayoutEffect(() => {
    current.current = scanned;
  });
  useEffect(() => {
    const listener = burstListener((code) => (takers.at(-1) ?? current.current)(code));
    addEventListener("keydown", listener, { capture: true });
    return () => removeEventListener("keydown", listener, { capture: true });
  }, []);
}
