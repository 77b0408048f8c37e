// Keys of the till. Owns: turning a key press into the name used in the tables, and giving it to the topmost listener.
// A single character waits a moment before it acts, because it may be the first of a scanner's burst; see scanner.ts.
import { useLayoutEffect, useRef } from "react";

/** Longest gap between two characters of a scanner, in milliseconds. */
export const burstGapMs = 30;
const characterWaitMs = burstGapMs + 15;

/** The name of a key press: "F9", "Alt+1", "Ctrl+p", "ArrowDown", "+". */
export function keyName(event: KeyboardEvent): string {
  const held = [event.ctrlKey && "Ctrl", event.metaKey && "Meta", event.altKey && "Alt"].filter(Boolean);
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1];
  const key = event.altKey && digit !== undefined ? digit : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return [...held, key].join("+");
}

/** Whether a press would type into what has the focus. */
export function typesInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return target instanceof HTMLInputElement && !["button", "checkbox", "radio", "range", "submit"].includes(target.type);
}

export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Whether a character acts although the focus is in a field. */
export type MayActIn = (field: HTMLElement, name: string) => boolean;

interface Listener {
  keys: KeyMap;
  mayActIn: MayActIn;
  dialogue: boolean;
}

const listeners: Listener[] = [];
let dialogues = 0;

/** A dialogue is up: keys of the screens beneath it rest. Returns how to take it down. */
export function raiseDialogue(): () => void {
  dialogues += 1;
  return () => {
    dialogues -= 1;
  };
}

/** How many dialogues stand above the screens. */
export function dialogueDepth(): number {
  return dialogues;
}

/** Keys that edit: in a field with something in it they belong to the field. */
const editing: ReadonlySet<string> = new Set(["Delete", "Backspace", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"]);

/** Keys that go on acting while they are held. */
const counting: ReadonlySet<string> = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "+", "-"]);

function hasText(field: HTMLElement): boolean {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value !== "" : true;
}

let waiting: ReturnType<typeof setTimeout> | undefined;

function fire(event: KeyboardEvent): void {
  // A held Enter presses nothing after its first press, not even what the browser would press by itself: it must not run from a
  // button through the form that opens in its place.
  if (event.repeat && event.key === "Enter" && !(event.target instanceof HTMLTextAreaElement)) {
    event.preventDefault();
    return;
  }
  const name = keyName(event);
  const heard = listeners.findLast((listener) => (listener.dialogue || dialogues === 0) && name in listener.keys);
  clearTimeout(waiting);
  if (heard === undefined || event.defaultPrevented) return;
  const act = heard.keys[name];
  if (act === undefined) return;
  // A held key acts once, but for those that move or count: a held Enter must not run through two dialogues.
  if (event.repeat && !counting.has(name)) {
    event.preventDefault();
    return;
  }
  const character = event.key.length === 1 && !event.altKey && !event.ctrlKey && !event.metaKey;
  const field = typesInto(event.target) ? (event.target as HTMLElement) : null;
  if (field !== null && editing.has(name) && hasText(field)) return;
  if (field !== null && character && !heard.mayActIn(field, name)) return;
  event.preventDefault();
  if (character) waiting = setTimeout(() => act(event), characterWaitMs);
  else act(event);
}

/** The character that waits was a scanner's last one: it does not act. */
export function forgetCharacter(): void {
  clearTimeout(waiting);
}

if (typeof window !== "undefined") window.addEventListener("keydown", fire);

const never: MayActIn = () => false;

interface KeyOptions {
  /** For characters that a field has no use for: C and K in a sum. */
  mayActIn?: MayActIn;
  enabled?: boolean;
  /** True for the frame's own keys: any screen may take one over, whichever of them was there first. */
  beneath?: boolean;
  /** True for keys of a dialogue: they are heard while one is up, and the screens' keys rest. */
  dialogue?: boolean;
}

/**
 * Listens to keys while the component is mounted. Characters never act while a field is being typed into; keys with a
 * name (F9, Escape) do, unless they edit its text. The last mounted listener wins. `mayActIn` must keep its identity.
 */
export function useKeys(
  keys: KeyMap,
  { enabled = true, dialogue = false, beneath = false, mayActIn = never }: KeyOptions = {},
): void {
  const current = useRef(keys);
  // With the paint and not after it: what the screen shows is what the next press means.
  useLayoutEffect(() => {
    current.current = keys;
  });
  const names = Object.keys(keys).join("\n");
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const bound = Object.fromEntries(
      names.split("\n").map((name) => [name, (event: KeyboardEvent) => current.current[name]?.(event)]),
    );
    const listener = { keys: bound, mayActIn, dialogue };
    if (beneath) listeners.unshift(listener);
    else listeners.push(listener);
    return () => {
      listeners.splice(listeners.indexOf(listener), 1);
    };
  }, [names, enabled, dialogue, beneath, mayActIn]);
}
