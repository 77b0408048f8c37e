// The practice terminal's window against a simulator that only remembers what it was told.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { printable } from "./Device";
import { SimulatorApp } from "./SimulatorApp";
import type { Act, SimulatorState, SimulatorTerminal } from "./types";

function terminal(part: Partial<SimulatorTerminal>): SimulatorTerminal {
  return {
    id: "70114283",
    name: "Reception 1",
    currency: "EUR",
    connected: true,
    host_reachable: true,
    in_menu: false,
    local_time: "10:46",
    screen: { kind: "idle" },
    lcd: ["Welcome"],
    lights: 0,
    card: null,
    slip: null,
    accepts_card: false,
    can_cancel: false,
    ...part,
  };
}

const card = (id: string, last4: string) => ({ id, last4, chip: true });

function simulator(part: Partial<SimulatorState> = {}) {
  let state: SimulatorState = {
    revision: 1,
    pin: "1234",
    cards: [card("visa_debit", "4821"), card("mastercard_pin", "7730"), card("not_enough_funds", "0051")],
    terminals: [terminal({}), terminal({ id: "70114284", name: "Reception 2" })],
    next: "works",
    next_terminal: null,
    log: [],
    ...part,
  };
  const acts: Act[] = [];
  let tell = () => {};
  return {
    acts,
    change: (next: Partial<SimulatorState>) => {
      state = { ...state, ...next, revision: state.revision + 1 };
      tell();
    },
    platform: {
      state: () => Promise.resolve(state),
      act: (act: unknown) => {
        acts.push(act as Act);
        return Promise.resolve(null);
      },
      onChange: (listener: () => void) => {
        tell = listener;
        return () => {};
      },
    },
  };
}

const button = (name: string) => screen.findByRole("button", { name });

describe("the practice terminal", () => {
  it("holds a card to the terminal in front and presses its keys", async () => {
    const { platform, acts } = simulator();
    render(<SimulatorApp platform={platform} />);
    await userEvent.click(await button("Approved"));
    await userEvent.click(await button("7"));
    await userEvent.click(await button("OK"));
    await userEvent.click(await button("Reception 2"));
    await userEvent.click(await button("Cancel"));
    expect(acts).toEqual([
      { act: "present_card", terminal: "70114283", card: "visa_debit" },
      { act: "key", terminal: "70114283", key: "7" },
      { act: "key", terminal: "70114283", key: "ok" },
      { act: "key", terminal: "70114284", key: "cancel" },
    ]);
  });

  it("shows the terminal that begins to wait for a card", async () => {
    const { platform, change } = simulator();
    render(<SimulatorApp platform={platform} />);
    await button("Approved");
    const waiting = terminal({ id: "70114284", name: "Reception 2", accepts_card: true, lcd: ["Purchase", "149.90 EUR"], screen: { kind: "amount", amount: 14_990 } });
    change({ terminals: [terminal({}), waiting] });
    await waitFor(() => expect(screen.getByText("149.90 EUR")).toBeTruthy());
    expect((await button("Reception 2")).getAttribute("aria-pressed")).toBe("true");
  });

  it("decides the fate of the next payment", async () => {
    const { platform, acts } = simulator();
    render(<SimulatorApp platform={platform} />);
    await userEvent.click(await screen.findByRole("radio", { name: "Answer lost after approval" }));
    expect(acts).toEqual([{ act: "set_next", terminal: null, next: "answer_lost" }]);
  });

  it("says what happened, sums formatted", async () => {
    const event = { seq: 1, local_time: "10:46:02", terminal: "70114283", card_last4: null, reason: null };
    const { platform } = simulator({ log: [{ ...event, code: "till_asked_purchase", amount: 14_990, currency: "EUR" }] });
    render(<SimulatorApp platform={platform} />);
    expect(await screen.findByText("Till asked for €149.90")).toBeTruthy();
  });

  it("says that it is out of reach", async () => {
    const { platform } = simulator();
    render(<SimulatorApp platform={{ ...platform, state: () => Promise.reject(new Error("gone")) }} />);
    expect(await screen.findByText("The practice terminal does not answer.")).toBeTruthy();
  });
});

describe("a slip", () => {
  it("loses what only a printer understands", () => {
    expect(printable("\r\nTerm: 70114283\r\nKØB\r\n\u000e\f")).toBe("Term: 70114283\nKØB");
  });
});
