// Time is on the events, so nothing here waits.
import { beforeEach, describe, expect, it } from "vitest";
import { burstListener } from "./scanner";

let scanned: string[];
let field: HTMLInputElement;
let button: HTMLButtonElement;
let listen: (event: KeyboardEvent) => void;
let now: number;

beforeEach(() => {
  scanned = [];
  now = 1000;
  document.body.innerHTML = "";
  field = document.createElement("input");
  button = document.createElement("button");
  document.body.append(field, button);
  listen = burstListener((code) => scanned.push(code));
});

/** One key press after `gap` milliseconds; a character also lands in the field, as a browser does it. */
function press(key: string, gap: number, target: HTMLElement): KeyboardEvent {
  now += gap;
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  Object.defineProperties(event, { timeStamp: { value: now }, target: { value: target } });
  listen(event);
  if (target === field && key.length === 1 && !event.defaultPrevented) field.value += key;
  return event;
}

function type(text: string, gap: number, target: HTMLElement): KeyboardEvent {
  for (const key of text) press(key, gap, target);
  return press("Enter", gap, target);
}

describe("a scanner's burst", () => {
  it("is a code, and its Enter presses nothing", () => {
    const enter = type("6412345678908", 5, button);
    expect(scanned).toEqual(["6412345678908"]);
    expect(enter.defaultPrevented).toBe(true);
  });

  it("leaves an edited field as it was", () => {
    field.value = "12.5";
    type("6412345678908", 5, field);
    expect(scanned).toEqual(["6412345678908"]);
    expect(field.value).toBe("12.5");
  });

  it.each([
    ["a button", "K-1"],
    ["a button", "7 12"],
    ["a field", "123"],
  ])("over %s is a code however short: %s", (place, code) => {
    field.value = "49.90";
    const enter = type(code, 5, place === "a field" ? field : button);
    expect(scanned).toEqual([code]);
    expect(enter.defaultPrevented).toBe(true);
    expect(field.value).toBe("49.90");
  });

  it("ends with Tab as well, or with both, and moves no focus and presses nothing", () => {
    for (const key of "F-2041") press(key, 5, field);
    expect(press("Tab", 5, field).defaultPrevented).toBe(true);
    expect(press("Enter", 5, button).defaultPrevented).toBe(true);
    expect(scanned).toEqual(["F-2041"]);
    expect(field.value).toBe("");
    expect(press("Tab", 500, field).defaultPrevented).toBe(false);
    expect(press("Enter", 500, button).defaultPrevented).toBe(false);
  });

  it("does not press a button with a space inside the code", () => {
    press("A", 500, button);
    expect(press(" ", 5, button).defaultPrevented).toBe(true);
  });

  it.each([
    ["a hand typing", "6412345678908", 80],
    ["a quick short word", "dent", 40],
    ["two keys at once", "12", 5],
    ["a sum from the number pad", "149.90", 10],
    ["a sum with a comma", "1149,90", 10],
  ])("is not %s", (_name, text, gap) => {
    const enter = type(text, gap, field);
    expect(scanned).toEqual([]);
    expect(enter.defaultPrevented).toBe(false);
    expect(field.value).toBe(text);
  });

  it("does not take a slow first key for part of the code", () => {
    press("p", 500, button);
    type("F-2041-7", 5, button);
    now += 1000;
    press("x", 500, button);
    type("123456", 100, button);
    expect(scanned).toEqual(["pF-2041-7"]);
  });

  it.each(["ArrowDown", "Backspace", "Escape"])("ends where a hand presses %s", (key) => {
    for (const character of "3 nail trim") press(character, 5, field);
    press(key, 5, field);
    expect(press("Enter", 5, field).defaultPrevented).toBe(false);
    expect(scanned).toEqual([]);
  });

  it("goes on where the scanner holds Shift for a capital", () => {
    press("p", 5, button);
    press("Shift", 5, button);
    type("F20417", 5, button);
    expect(scanned).toEqual(["pF20417"]);
  });

  it("ends where a held key begins", () => {
    for (const key of "64123456") press(key, 5, button);
    const event = new KeyboardEvent("keydown", { key: "1", altKey: true });
    Object.defineProperty(event, "timeStamp", { value: now + 5 });
    listen(event);
    expect(press("Enter", 5, button).defaultPrevented).toBe(false);
    expect(scanned).toEqual([]);
  });
});
