// Which keys act, when, and for whom.
import { act, fireEvent, render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keyName, type KeyMap, type MayActIn, raiseDialogue, useKeys } from "./keys";
import { burstListener } from "./scanner";

const nothing: MayActIn = () => false;
const onlyK: MayActIn = (_field, name) => name === "k";

function Listener({ keys, dialogue = false, mayActIn = nothing }: { keys: KeyMap; dialogue?: boolean; mayActIn?: MayActIn }) {
  useKeys(keys, { dialogue, mayActIn });
  return <input aria-label="field" />;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const settle = () => act(() => vi.runAllTimers());

describe("the name of a key", () => {
  it.each([
    [{ key: "F9" }, "F9"],
    [{ key: "P" }, "p"],
    [{ key: "%" }, "%"],
    [{ key: "p", ctrlKey: true }, "Ctrl+p"],
    [{ key: "¡", code: "Digit1", altKey: true }, "Alt+1"],
    [{ key: "0", code: "Numpad0", altKey: true }, "Alt+0"],
    [{ key: "ArrowDown" }, "ArrowDown"],
  ])("%o is %s", (init, name) => {
    expect(keyName(new KeyboardEvent("keydown", init))).toBe(name);
  });
});

describe("a character", () => {
  it("that was a scanner's last does not act", () => {
    const patient = vi.fn();
    render(<Listener keys={{ p: patient }} />);
    const listen = burstListener(() => {});
    window.addEventListener("keydown", listen, { capture: true });
    for (const key of ["A", "B", "p", "Enter"]) {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, "timeStamp", { value: 1000 });
      document.body.dispatchEvent(event);
    }
    window.removeEventListener("keydown", listen, { capture: true });
    settle();
    expect(patient).not.toHaveBeenCalled();
  });

  it("acts after a moment outside fields", () => {
    const plus = vi.fn();
    render(<Listener keys={{ "+": plus }} />);
    fireEvent.keyDown(document.body, { key: "+" });
    expect(plus).not.toHaveBeenCalled();
    settle();
    expect(plus).toHaveBeenCalledTimes(1);
  });

  it("does nothing when more follow at once, as in a scan", () => {
    const letter = vi.fn();
    render(<Listener keys={{ p: letter }} />);
    for (const key of "p-1102") fireEvent.keyDown(document.body, { key });
    settle();
    expect(letter).not.toHaveBeenCalled();
  });

  it("is typed, not obeyed, in a field, unless the field takes no such character", () => {
    const plus = vi.fn();
    const letter = vi.fn();
    const view = render(<Listener keys={{ "+": plus, k: letter }} mayActIn={onlyK} />);
    const field = view.getByLabelText("field");
    expect(fireEvent.keyDown(field, { key: "+" })).toBe(true);
    expect(fireEvent.keyDown(field, { key: "k" })).toBe(false);
    settle();
    expect(plus).not.toHaveBeenCalled();
    expect(letter).toHaveBeenCalledTimes(1);
  });
});

describe("a held Enter", () => {
  it("presses neither a button nor a form after its first press, whoever listens", () => {
    const submit = vi.fn();
    const view = render(
      <form onSubmit={submit}>
        <input aria-label="sum" />
        <button type="submit">OK</button>
      </form>,
    );
    for (const target of [view.getByLabelText("sum"), view.getByText("OK"), document.body]) {
      expect(fireEvent.keyDown(target, { key: "Enter" })).toBe(true);
      expect(fireEvent.keyDown(target, { key: "Enter", repeat: true })).toBe(false);
    }
  });
});

describe("a named key", () => {
  it("acts from a field too, and goes to whoever came last", () => {
    const [first, last] = [vi.fn(), vi.fn()];
    const view = render(
      <>
        <Listener keys={{ F9: first }} />
        <Listener keys={{ F9: last }} />
      </>,
    );
    fireEvent.keyDown(view.getAllByLabelText("field")[0] as HTMLElement, { key: "F9" });
    expect(last).toHaveBeenCalledTimes(1);
    expect(first).not.toHaveBeenCalled();
  });

  it("that is held acts once, unless it moves", () => {
    const [enter, down] = [vi.fn(), vi.fn()];
    render(<Listener keys={{ Enter: enter, ArrowDown: down }} />);
    fireEvent.keyDown(document.body, { key: "Enter", repeat: true });
    expect(enter).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: "Enter" });
    expect(enter).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(document.body, { key: "ArrowDown", repeat: true });
    expect(down).toHaveBeenCalledTimes(1);
  });

  it("that edits belongs to a field with something in it", () => {
    const remove = vi.fn();
    const view = render(<Listener keys={{ Delete: remove }} />);
    const field = view.getByLabelText("field");
    fireEvent.change(field, { target: { value: "dent" } });
    expect(fireEvent.keyDown(field, { key: "Delete" })).toBe(true);
    expect(remove).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: "" } });
    fireEvent.keyDown(field, { key: "Delete" });
    expect(remove).toHaveBeenCalledTimes(1);
  });

  it("rests under a dialogue, whose own keys work", () => {
    const [screenKey, dialogueKey] = [vi.fn(), vi.fn()];
    render(
      <>
        <Listener keys={{ Escape: dialogueKey }} dialogue />
        <Listener keys={{ Escape: screenKey, F9: screenKey }} />
      </>,
    );
    const lower = raiseDialogue();
    fireEvent.keyDown(document.body, { key: "Escape" });
    fireEvent.keyDown(document.body, { key: "F9" });
    expect(dialogueKey).toHaveBeenCalledTimes(1);
    expect(screenKey).not.toHaveBeenCalled();
    lower();
    fireEvent.keyDown(document.body, { key: "F9" });
    expect(screenKey).toHaveBeenCalledTimes(1);
  });

  it("that somebody already answered is left alone", () => {
    const key = vi.fn();
    render(<Listener keys={{ Enter: key }} />);
    const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
    event.preventDefault();
    document.body.dispatchEvent(event);
    expect(key).not.toHaveBeenCalled();
  });
});
