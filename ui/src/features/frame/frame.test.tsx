// The frame: who, which books, what is in doubt, what still runs; and the words in the right language.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { AppState, AttemptSummary, StartState } from "../../api/generated/types";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { appState, attempt, doubt, eur } from "../../test/samples";
import { quietTill } from "../../test/till-samples";
import { App } from "./App";

function open(app: Partial<AppState> = {}, answers: Answers = {}) {
  const till = fakePlatform(quietTill({ "app.state": { ...appState, ...app }, ...answers }));
  render(<App platform={till} />);
  return till;
}

const inDoubt: AttemptSummary = {
  id: "attempt-9",
  invoice: { id: "invoice-9", name: "P-2026-000017" },
  terminal: { id: "terminal-1", name: "Reception 1" },
  amount: eur(24_990),
  word: "unknown",
  begunAt: { utcMs: 1_773_302_292_000, offsetMinutes: 120 },
};

describe("who is at the till", () => {
  it("is asked while nobody is, by one tap, and can't be left", async () => {
    const till = open({ signedIn: null }, { "staff.sign_in": appState });
    const dialogue = await screen.findByRole("dialog", { name: "Who is at the till?" });
    await userEvent.keyboard("{Escape}");
    expect(within(dialogue).queryByRole("button", { name: "Close" })).toBeNull();
    await userEvent.click(within(dialogue).getByRole("button", { name: "Riikka" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(till.requests("staff.sign_in")).toEqual([{ staff: "staff-1" }]);
  });

  it("keeps the focus inside and gives it back", async () => {
    open();
    await screen.findByRole("combobox");
    const who = screen.getByRole("button", { name: /At the till: Riikka/u });
    who.focus();
    await userEvent.click(who);
    const dialogue = await screen.findByRole("dialog");
    expect(document.getElementById("frame")?.inert).toBe(true);
    for (let press = 0; press < 4; press += 1) {
      await userEvent.tab();
      expect(dialogue.contains(document.activeElement)).toBe(true);
    }
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.activeElement).toBe(who);
    expect(document.getElementById("frame")?.inert).toBe(false);
  });
});

describe("books that are not real", () => {
  it("say so above everything, with the way to the practice terminal", async () => {
    const till = open({}, { "practice.show_terminal": {} });
    const banner = await screen.findByText("Practice mode.");
    expect(banner).toBeTruthy();
    expect(document.documentElement.dataset["practice"]).toBe("practice");
    await userEvent.click(screen.getByRole("button", { name: "Practice terminal" }));
    expect(till.requests("practice.show_terminal")).toHaveLength(1);
  });

  it("are nowhere on real books", async () => {
    open({ books: "real" });
    await screen.findByRole("main");
    expect(screen.queryByText("Practice mode.")).toBeNull();
    expect(document.documentElement.dataset["practice"]).toBeUndefined();
  });
});

describe("doubt", () => {
  it("is said on every screen with its invoice and sum, and counted in the rail", async () => {
    open({ doubts: [inDoubt, { ...inDoubt, id: "attempt-10" }] });
    expect(await screen.findByText(/2 payments have no known outcome/u)).toBeTruthy();
    expect(screen.getByText("P-2026-000017, €249.90")).toBeTruthy();
    expect(screen.getByRole("link", { name: /Invoices.*2 outcomes not known/u })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Resolve" }).getAttribute("href")).toBe("#/doubt/attempt-9");
  });

  it("of a refund says what not to give back again", async () => {
    const refund = { ...inDoubt, id: "attempt-10", amount: { minor: -6_800, currency: "EUR" } } as const;
    const till = open({ doubts: [refund] });
    expect(await screen.findByText("Whether one refund reached the card is not known. Don’t give the money back again.")).toBeTruthy();
    till.answer("app.state", { ...appState, doubts: [inDoubt, refund] });
    till.hint({ topic: "doubts" });
    expect(await screen.findByText(/2 payments and refunds have no known outcome/u)).toBeTruthy();
  });

  it("that was contradicted is said apart from outcomes nobody knows, and leads to its case", async () => {
    const contradicted = { ...inDoubt, id: "attempt-11", invoice: { id: "invoice-11", name: "P-2026-000011" }, word: "needs_attention" } as const;
    const refund = { ...contradicted, id: "attempt-12", amount: { minor: -6_800, currency: "EUR" } } as const;
    const till = open({ doubts: [contradicted, inDoubt] });
    expect(await screen.findByText("One payment has no known outcome. Don’t take it again.")).toBeTruthy();
    expect(screen.getByText("One payment needs attention: an answer contradicts what was recorded.")).toBeTruthy();
    expect(screen.getAllByRole("link", { name: "Resolve" }).map((link) => link.getAttribute("href"))).toEqual([
      "#/doubt/attempt-9",
      "#/attempt/attempt-11",
    ]);
    expect(screen.getByRole("link", { name: /Invoices.*one outcome not known, one needs attention/u })).toBeTruthy();
    till.answer("app.state", { ...appState, doubts: [contradicted, refund] });
    till.hint({ topic: "doubts" });
    expect(await screen.findByText("2 payments and refunds need attention: answers contradict what was recorded.")).toBeTruthy();
    expect(screen.queryByText(/known outcome/u)).toBeNull();
    till.answer("app.state", { ...appState, doubts: [refund] });
    till.hint({ topic: "doubts" });
    expect(await screen.findByText("One refund needs attention: an answer contradicts what was recorded.")).toBeTruthy();
  });

  it("appears when a hint says so", async () => {
    const till = open();
    await screen.findByRole("main");
    expect(screen.queryByText(/no known outcome/u)).toBeNull();
    till.answer("app.state", { ...appState, doubts: [inDoubt] });
    till.hint({ topic: "doubts" });
    expect(await screen.findByText(/One payment has no known outcome/u)).toBeTruthy();
  });

  it("opens its own screen", async () => {
    location.hash = "#/doubt/attempt-1";
    const till = open({ doubts: [inDoubt] }, { "doubt.get": doubt() });
    await waitFor(() => expect(till.requests("doubt.get")[0]).toEqual({ attempt: "attempt-1" }));
    expect(screen.queryByRole("link", { name: "Resolve" })).toBeNull();
  });
});

describe("starting", () => {
  it("takes up an attempt that still runs, above its invoice", async () => {
    const running = { ...inDoubt, id: "attempt-1", invoice: { id: "invoice-1", name: "P-2026-000018" }, word: "waiting" } as const;
    const till = open({ running }, { "attempt.get": attempt() });
    expect(await screen.findByRole("dialog")).toBeTruthy();
    expect(till.requests("attempt.get")[0]).toEqual({ attempt: "attempt-1" });
    expect(till.requests("invoice.get")[0]).toEqual({ invoice: "invoice-1" });
  });

  it("says ready once, after the first screen is drawn", async () => {
    // The frames that the test before this one still waits for are none of this one's.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => frames.push(callback));
    let answer: (sale: typeof emptySale & { kind: "counter_sale" }) => void = () => {};
    const till = open(
      {},
      {
        "sale.current": () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      },
    );
    await waitFor(() => expect(till.requests("sale.current")).toHaveLength(1));
    expect(frames).toEqual([]);
    await act(async () => answer({ ...emptySale, kind: "counter_sale" }));
    await screen.findByRole("combobox");
    await waitFor(() => expect(frames).toHaveLength(1));
    expect(till.requests("app.ready")).toEqual([]);
    await act(async () => {
      while (frames.length > 0) frames.shift()?.(0);
    });
    expect(till.requests("app.ready")).toHaveLength(1);
    till.hint({ topic: "sale" });
    await waitFor(() => expect(till.requests("sale.current").length).toBeGreaterThan(1));
    expect(frames).toEqual([]);
    vi.unstubAllGlobals();
  });

  it("shows books that can't be opened in words, and tries again when asked", async () => {
    const till = open(
      {},
      {
        "app.state": () => {
          throw wireError("books_damaged");
        },
      },
    );
    expect((await screen.findByRole("alert")).textContent).toMatch(/damaged/u);
    till.answer("app.state", appState);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("combobox")).toBeTruthy();
  });

  it("begins practice anew where its file does not open, and restores a clinic's", async () => {
    const begun: StartState = { shown: "practice", found: ["practice"], hour: 9, countries: [], testService: "" };
    const shut = (books: string) => () => {
      throw wireError("books_damaged", "no", { books });
    };
    const till = open({}, { "app.state": shut("practice"), "start.begin_anew": () => begun });
    const anew = await screen.findByRole("button", { name: "Begin practice anew" });
    expect(screen.getByText(/Nothing is deleted/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Restore a backup" })).toBeNull();
    till.answer("app.state", { ...appState, books: "practice" });
    await userEvent.click(anew);
    expect(await screen.findByRole("combobox")).toBeTruthy();
    expect(till.requests("start.begin_anew")).toEqual([{ which: "practice", language: null }]);
    cleanup();
    open({}, { "app.state": shut("real") });
    expect(await screen.findByRole("button", { name: "Restore a backup" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /anew/u })).toBeNull();
  });
});

describe("language and look", () => {
  it("speaks the till's language from the first word", async () => {
    open({ language: "fi", theme: "dark", textSizePercent: 150 });
    await screen.findByRole("combobox");
    expect(document.documentElement.lang).toBe("fi");
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    expect(document.documentElement.style.getPropertyValue("--text-size")).toBe("150%");
    expect(screen.queryByText("Payment")).toBeNull();
  });

  it("changes at once", async () => {
    location.hash = "#/settings";
    const till = open({}, { "settings.change": (change) => ({ ...appState, ...change }) });
    await userEvent.click(await screen.findByRole("button", { name: "Svenska" }));
    await waitFor(() => expect(document.documentElement.lang).toBe("sv"));
    await userEvent.click(screen.getByRole("button", { name: "125\u00A0%" }));
    expect(till.requests("settings.change")).toEqual([{ language: "sv" }, { textSizePercent: 125 }]);
  });

  it("goes back to the system's language, and shows which is chosen", async () => {
    location.hash = "#/settings";
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["nn-NO", "en"]);
    const till = open({ language: "fi" }, { "settings.change": (change) => ({ ...appState, ...change }) });
    const group = await screen.findByRole("group", { name: "Kieli" });
    const chosen = () => screen.getAllByRole("button", { pressed: true }).map((button) => button.textContent);
    expect(chosen()).toContain("Suomi");
    await userEvent.click(within(group).getByRole("button", { name: "Järjestelmän mukaan" }));
    await waitFor(() => expect(document.documentElement.lang).toBe("nb"));
    expect(till.requests("settings.change")).toEqual([{ language: "system" }]);
    expect(chosen()).not.toContain("Norsk bokmål");
    expect(chosen().filter((name) => name === "Som systemet")).toHaveLength(2);
  });
});

describe("keys", () => {
  it("of the screens rest while a dialogue is up", async () => {
    const till = open({ signedIn: null });
    await screen.findByRole("dialog");
    fireEvent.keyDown(document.body, { key: "F4" });
    fireEvent.keyDown(document.body, { key: "F9" });
    expect(till.requests("sale.new")).toEqual([]);
    expect(till.requests("sale.finalise")).toEqual([]);
  });

  it("F4 begins an invoice from anywhere: Enter a consultation, the arrow a counter sale", async () => {
    for (const [keys, kind] of [
      ["{Enter}", "consultation"],
      ["{ArrowDown}{Enter}", "counter_sale"],
    ] as const) {
      location.hash = "#/settings";
      const till = open({}, { "sale.new": () => ({ ...emptySale, kind }) });
      await screen.findByRole("button", { name: "Dark" });
      fireEvent.keyDown(document.body, { key: "F4" });
      await screen.findByRole("dialog", { name: "New invoice" });
      await userEvent.keyboard(keys);
      expect(await screen.findByRole("combobox")).toBeTruthy();
      expect(till.requests("sale.new")).toEqual([{ kind }]);
      expect(screen.queryByRole("dialog")).toBeNull();
      cleanup();
    }
  });

  it("F4 begins nothing when it was pressed by mistake", async () => {
    location.hash = "#/settings";
    const till = open();
    await screen.findByRole("button", { name: "Dark" });
    fireEvent.keyDown(document.body, { key: "F4" });
    await screen.findByRole("dialog", { name: "New invoice" });
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(till.requests("sale.new")).toEqual([]);
  });

  it("says that the clock was set back, on every screen", async () => {
    open({ clockSetBack: { utcMs: Date.UTC(2026, 2, 12, 8, 0), offsetMinutes: 120 } });
    expect(await screen.findByText(/clock was set back: the last entry in the books is from 12 Mar 2026/u)).toBeTruthy();
  });
});

const emptySale = {
  id: "sale-2",
  client: null,
  patient: null,
  vet: null,
  notes: "",
  lines: [],
  discount: null,
  totals: { vatRows: [], net: eur(0), vat: eur(0), gross: eur(0), discount: eur(0) },
  boughtBefore: [],
};

describe("closing the till while a card payment is under way", () => {
  it("says why the window stays, each time anew, until the payment has an outcome", async () => {
    const till = open({ closeRefused: 1 });
    const says = async () => await screen.findByRole("alertdialog", { name: "A card payment is running" });
    expect(within(await says()).getByText(/not sent a second time, and not lost/u)).toBeTruthy();
    await userEvent.click(within(await says()).getByRole("button", { name: "Go on" }));
    expect(screen.queryByRole("alertdialog")).toBeNull();
    till.answer("app.state", { ...appState, closeRefused: 2 });
    act(() => till.hint({ topic: "app" }));
    await says();
    till.answer("app.state", { ...appState, closeRefused: null });
    act(() => till.hint({ topic: "app" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  });
});
