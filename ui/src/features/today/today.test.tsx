// Today: every figure as the till said it, what waits first, and the way from there to where it is settled.
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { AttemptRow, Day, SessionElsewhere } from "../../api/generated/types";
import { type Answers, fakePlatform } from "../../test/fake-platform";
import { appState, eur, terminal } from "../../test/samples";
import { quietTill } from "../../test/till-samples";
import { App } from "../frame/App";

const inDoubt = {
  id: "attempt-1",
  invoice: { id: "invoice-1", name: "P-2026-000018" },
  terminal: { id: "terminal-1", name: "Reception 1" },
  amount: eur(6_800),
  word: "unknown",
  begunAt: { utcMs: 1_773_302_292_000, offsetMinutes: 120 },
} as const;

const ended: SessionElsewhere = {
  terminal: { id: "terminal-1", name: "Reception 1" },
  session: "118",
  upto: 42,
  purchases: { count: 3, sum: eur(9_000) },
  refunds: { count: 1, sum: eur(500) },
  net: { count: 4, sum: eur(8_500) },
  first: inDoubt.begunAt,
  last: inDoubt.begunAt,
};

const none = { count: 0, sum: eur(0) };

function day(part: Partial<Day> = {}): Day {
  return {
    day: "2026-03-12",
    before: "2026-03-11",
    after: null,
    kinds: [
      { kind: "counter_sale", made: { count: 3, sum: eur(9_990) } },
      { kind: "consultation", made: { count: 2, sum: eur(44_000) } },
    ],
    documents: { count: 5, sum: eur(53_990) },
    unpaid: none,
    credited: none,
    tenders: [
      { tender: "card", terminal: "Reception", taken: { count: 3, sum: eur(40_000) }, refunded: { count: 1, sum: eur(-6_800) }, net: eur(33_200) },
      { tender: "cash", terminal: "", taken: { count: 1, sum: eur(2_000) }, refunded: none, net: eur(2_000) },
    ],
    taken: { count: 4, sum: eur(42_000) },
    refunded: { count: 1, sum: eur(-6_800) },
    net: eur(35_200),
    rounding: eur(1),
    hours: [
      { hour: 8, card: eur(0), cash: eur(0), all: eur(0) },
      { hour: 9, card: eur(33_200), cash: eur(2_000), all: eur(35_200) },
    ],
    top: eur(35_200),
    attempts: [
      { word: "paid", refund: false, count: 3 },
      { word: "failed", refund: false, count: 2 },
      { word: "refunded", refund: true, count: 1 },
    ],
    signatures: [],
    ...part,
  };
}

async function open(part: Partial<Day> = {}, answers: Answers = {}) {
  location.hash = "#/today";
  const till = fakePlatform(quietTill({ "day.get": day(part), ...answers }));
  render(<App platform={till} />);
  await screen.findByRole("heading", { name: "Money" });
  return till;
}

beforeEach(() => {
  location.hash = "";
});

describe("the day", () => {
  it("says what came in and went back, by terminal and drawer", async () => {
    await open();
    const money = within(screen.getByRole("region", { name: "Money" }));
    const rows = money.getAllByRole("row").map((row) => within(row).queryAllByRole("cell").map((cell) => cell.textContent));
    expect(rows).toEqual([[], ["€400.00", "−€68.00", "€332.00"], ["€20.00", "", "€20.00"], ["€420.00", "−€68.00", "€352.00"]]);
    money.getByText("Cash rounding, in the drawer and not in these sums: €0.01");
  });

  it("has the picture's figures in a table too", async () => {
    await open();
    const table = within(screen.getByRole("table", { name: "Taken hour by hour" }));
    table.getByRole("row", { name: "09 €332.00 €20.00" });
  });

  it("counts attempts by the word that stands on the invoice", async () => {
    await open();
    const outcomes = within(screen.getByRole("region", { name: "At the terminals" }));
    expect(outcomes.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["Paid3", "Failed2", "Refunded1"]);
  });

  it("asks for another day and another department", async () => {
    const till = await open({}, { "app.state": { ...appState, departments: [{ id: "d-1", name: "Small animals" }, { id: "d-2", name: "Horses" }] } });
    await userEvent.click(screen.getByRole("button", { name: "Day before" }));
    expect(till.requests("day.get").at(-1)).toEqual({ day: "2026-03-11" });
    await userEvent.click(screen.getByRole("button", { name: "Horses" }));
    expect(till.requests("day.get").at(-1)).toEqual({ day: "2026-03-11", department: "d-2" });
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Day after" }).disabled).toBe(true);
  });
});

describe("what needs attention", () => {
  it("is calm when nothing does", async () => {
    await open();
    screen.getByText("Nothing needs attention.");
  });

  it("says of a refund in doubt not to give it back again", async () => {
    const doubts = [{ ...inDoubt, amount: eur(-6_800) }];
    await open({}, { "app.state": { ...appState, doubts } });
    screen.getByRole("link", { name: "P-2026-000018, −€68.00: whether the money went back is not known. Don’t give it back again." });
  });

  it.each<[string, Partial<Day>, Answers, string, string]>([
    [
      "a payment that a later answer contradicts",
      {},
      { "app.state": { ...appState, doubts: [{ ...inDoubt, word: "needs_attention" }] } },
      "P-2026-000018, €68.00: a later answer contradicts what was recorded. Money may have moved; compare the slips.",
      "#/attempt/attempt-1",
    ],
    [
      "a signature nobody has compared",
      { signatures: [{ attempt: "attempt-1", invoice: inDoubt.invoice, amount: eur(6_800) }] },
      {},
      "P-2026-000018, €68.00: nobody has compared the signature yet.",
      "#/invoice/invoice-1",
    ],
    ["differences", {}, { "app.state": { ...appState, differences: 2 } }, "2 differences between terminals and the books are not settled.", "#/cases"],
    ["card payments that are paused", {}, { "app.state": { ...appState, cardPause: "keychain_locked" } }, "No card payments: The keychain is locked.", "#/settings/account"],
    [
      "a terminal that needs a reconciliation",
      {},
      { "terminal.options": { terminals: [terminal({ state: "needs_reconciliation" })], elsewhere: 0 } },
      "Reception 1 takes no card before a reconciliation.",
      "#/settings/terminals/terminal-1",
    ],
    [
      "a terminal of another currency, also of another department",
      {},
      {
        "terminal.options": ({ everywhere }) => ({
          terminals: everywhere ? [terminal({ state: "wrong_currency", elsewhere: "Horses", selectable: false })] : [],
          elsewhere: 1,
        }),
      },
      "Reception 1 takes another currency than the books.",
      "#/settings/terminals/terminal-1",
    ],
    [
      "a session that nobody compared",
      {},
      { "session.list": { uncompared: [ended], compared: [] } },
      "Reception 1: session 118 ended without a reconciliation from here. 4 payments and refunds, €85.00, were compared by nobody.",
      "#/settings/terminals/terminal-1",
    ],
    [
      "several sessions of a terminal in one line",
      {},
      { "session.list": { uncompared: [ended, { ...ended, session: "119" }], compared: [] } },
      "Reception 1: 2 sessions ended without a reconciliation from here. Nobody compared them.",
      "#/settings/terminals/terminal-1",
    ],
  ])("names %s and leads there", async (_name, part, answers, words, address) => {
    await open(part, answers);
    expect((await screen.findByRole("link", { name: words })).getAttribute("href")).toBe(address);
    expect(screen.queryByText("Nothing needs attention.")).toBeNull();
  });

  it("counts open cases, but for those that stand in the list already", async () => {
    const row: AttemptRow = { ...inDoubt, refund: false, staff: "Riikka", reason: null };
    const aCase = { difference: null, since: inDoubt.begunAt, ageMs: 0, owner: null, closed: false, money: null, booked: [], steps: [] };
    const cases = ["attempt-1", "attempt-2"].map((id) => ({ ...aCase, attempt: { ...row, id } }));
    await open({}, { "case.list": { cases }, "app.state": { ...appState, doubts: [{ ...inDoubt, word: "needs_attention" }] } });
    expect((await screen.findByRole("link", { name: "One case is open." })).getAttribute("href")).toBe("#/cases");
  });

  it("leads to the invoices of the day that still owe, and to the parked sales", async () => {
    const till = await open({ unpaid: { count: 2, sum: eur(12_000) } }, { "app.state": { ...appState, parked: 1 } });
    expect(screen.getByRole("link", { name: "One sale is parked." }).getAttribute("href")).toBe("#/sell");
    await userEvent.click(screen.getByRole("link", { name: "2 invoices of the day still owe €120.00." }));
    await screen.findByRole("heading", { name: "Invoices" });
    expect(till.requests("invoice.list").at(-1)).toEqual({
      filter: { period: { range: "between", first: "2026-03-12", last: "2026-03-12" } },
    });
  });
});
