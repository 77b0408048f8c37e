// The list of invoices: what it asks for, what its rows say, and the keys that go from a row to its page or its payment.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { DraftRow, InvoiceRow } from "../../api/generated/types";
import { type Answers, fakePlatform } from "../../test/fake-platform";
import { appState, eur } from "../../test/samples";
import { clientRow, staffEntry } from "../../test/desk-samples";
import { counts, invoice, misu, musti, page, quietTill, sale } from "../../test/till-samples";
import { App } from "../frame/App";
import { between, everything, wireFilter } from "./list";

const at = { utcMs: 1_773_307_860_000, offsetMinutes: 120 };

function row(part: Partial<InvoiceRow> = {}): InvoiceRow {
  return {
    id: "invoice-1",
    number: "2026-000318",
    kind: "consultation",
    status: "due",
    inDoubt: false,
    needsAttention: false,
    finalisedAt: at,
    today: true,
    client: "Eero Lahtinen",
    patients: [musti, misu],
    vet: "Dr Mäkelä",
    staff: "Riikka",
    total: eur(44_990),
    due: eur(44_990),
    payable: eur(44_990),
    ...part,
  };
}

const draft: DraftRow = {
  id: "sale-9",
  kind: "consultation",
  parkedAt: at,
  client: "Saara Niemi",
  patients: [misu],
  vet: null,
  total: eur(18_650),
};

async function open(answers: Answers = {}) {
  location.hash = "#/invoices";
  const till = fakePlatform(quietTill(answers));
  render(<App platform={till} />);
  await screen.findByRole("heading", { name: "Invoices" });
  return till;
}

beforeEach(() => {
  location.hash = "";
});

describe("a row", () => {
  it("says who, for whom, which vet and what is owed", async () => {
    await open({ "invoice.list": page({ rows: [row({ due: eur(14_990), status: "partly_paid" })] }) });
    const cells = (await screen.findAllByRole("cell")).map((cell) => cell.textContent);
    expect(cells.slice(0, 3)).toEqual(["2026-000318", "11:31", "Eero Lahtinen"]);
    expect(cells[3]).toMatch(/Musti.*Misu/u);
    expect(cells.slice(4, 8)).toEqual(["Consultation", "Dr Mäkelä", "€449.90", "€149.90"]);
    expect(cells[8]).toMatch(/Partly paid/u);
  });

  it("of another day shows the day, and what is to be given back as such", async () => {
    await open({
      "invoice.list": page({
        rows: [row({ today: false, client: null, patients: [], vet: null, status: "credited", due: eur(-3490), payable: eur(0) })],
      }),
    });
    const cells = (await screen.findAllByRole("cell")).map((cell) => cell.textContent);
    expect(cells.slice(1, 4)).toEqual(["12 Mar 2026", "No client", "–"]);
    expect(cells[7]).toBe("−€34.90to give back");
    expect(cells[8]).toBe("Credited");
  });

  it.each([
    [false, "Outcome not known"],
    [true, "Needs attention"],
  ])("in doubt carries its mark instead of its state", async (needsAttention, words) => {
    await open({ "invoice.list": page({ rows: [row({ inDoubt: true, needsAttention, status: "paid" })] }) });
    const listed = within(await screen.findByRole("table"));
    expect(listed.getByText(words)).toBeTruthy();
    expect(listed.queryByText("Paid")).toBeNull();
  });
});

describe("keys", () => {
  it("go from the search into the rows, and F9 from a row to its payment form", async () => {
    const till = await open({
      "invoice.list": page({ rows: [row({ id: "invoice-7", payable: eur(0), due: eur(0) }), row()] }),
      "invoice.get": invoice(),
    });
    await screen.findByRole("table");
    fireEvent.keyDown(document.body, { key: "F2" });
    const search = screen.getByRole("searchbox");
    search.focus();
    await userEvent.keyboard("{ArrowDown}{F9}");
    expect(location.hash).toBe("#/invoices");
    await userEvent.keyboard("{ArrowDown}{F9}");
    expect(await screen.findByRole("textbox", { name: "Sum" })).toBeTruthy();
    expect(till.requests("invoice.get")[0]).toEqual({ invoice: "invoice-1" });
  });

  it("and the button of a row do the same", async () => {
    await open({ "invoice.list": page({ rows: [row()] }), "invoice.get": invoice() });
    await userEvent.click(await screen.findByRole("button", { name: "Payment for 2026-000318" }));
    expect(await screen.findByRole("textbox", { name: "Sum" })).toBeTruthy();
  });
});

describe("drafts", () => {
  it("stand above the rows without a number, and opening one takes it up again", async () => {
    const till = await open({
      "invoice.list": page({ drafts: [draft], rows: [row()] }),
      "sale.resume": sale({ id: "sale-9", kind: "consultation" }),
    });
    const rows = within(await screen.findByRole("table")).getAllByRole("row");
    expect(rows[1]?.textContent).toMatch(/no number yet.*Saara Niemi.*Draft/u);
    await userEvent.click(screen.getByRole("button", { name: "no number yet" }));
    await waitFor(() => expect(till.requests("sale.resume")).toEqual([{ sale: "sale-9" }]));
    expect(await screen.findByRole("combobox", { name: /Search items/u })).toBeTruthy();
  });

  it("that are being rung up are there already", async () => {
    const till = await open({ "invoice.list": page({ drafts: [{ ...draft, parkedAt: null }] }) });
    await userEvent.click(await screen.findByRole("button", { name: "no number yet" }));
    expect(await screen.findByRole("combobox", { name: /Search items/u })).toBeTruthy();
    expect(till.requests("sale.resume")).toEqual([]);
  });
});

describe("narrowing", () => {
  const clinic = {
    ...appState,
    departments: [
      { id: "department-1", name: "Small animals" },
      { id: "department-2", name: "Horses" },
    ],
  };

  it("finds what those who left have made", async () => {
    const left = staffEntry({ id: "staff-9", form: { name: "Aino", initials: "A", vet: false, active: false } });
    const till = await open({ "staff.list": { staff: [staffEntry(), left] } });
    await screen.findByRole("option", { name: "Aino (has left)" });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Staff" }), "Aino (has left)");
    await waitFor(() => expect(till.requests("invoice.list").at(-1)).toEqual({ filter: { staff: "staff-9" } }));
  });

  it("asks the till for what is chosen, counts it, and comes back as it was left", async () => {
    const till = await open({ "app.state": clinic, "invoice.list": page({ rows: [row()] }), "invoice.get": invoice() });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Days" }), "Last 7 days");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Department" }), "Horses");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Consultation");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Staff" }), "Riikka");
    await userEvent.click(screen.getByRole("button", { name: /^Due/u }));
    await userEvent.type(screen.getByRole("searchbox"), " ee ");
    const narrowed = {
      state: "due",
      period: { range: "last_7_days" },
      department: "department-2",
      kind: "consultation",
      staff: "staff-1",
      text: "ee",
    } as const;
    await waitFor(() => expect(till.requests("invoice.list").at(-1)).toEqual({ filter: narrowed }));
    const { state: _state, ...beside } = narrowed;
    expect(till.requests("invoice.counts").at(-1)).toEqual({ filter: beside });
    await userEvent.click(screen.getByRole("link", { name: "2026-000318" }));
    await screen.findByRole("heading", { name: "P-2026-000018" });
    location.hash = "#/invoices";
    await screen.findByRole("searchbox");
    expect(till.requests("invoice.list").at(-1)).toEqual({ filter: narrowed });
    await userEvent.click(screen.getByRole("button", { name: "Show everything" }));
    await waitFor(() => expect(till.requests("invoice.list").at(-1)).toEqual({ filter: {} }));
  });

  it("shows the counts and what is owed as the till says them", async () => {
    await open({
      "invoice.list": page({ rows: [row()] }),
      "invoice.counts": counts({
        all: 1041,
        states: [
          { state: "draft", count: 3 },
          { state: "due", count: 6 },
        ],
        stillDue: eur(124_780),
      }),
    });
    expect((await screen.findByRole("button", { name: /^All/u })).textContent).toBe("All 1,041");
    expect(screen.getByRole("button", { name: /^Due/u }).textContent).toBe("Due 6");
    expect(screen.getByText("€1,247.80")).toBeTruthy();
    expect(screen.getByText("1–1 of 1,038")).toBeTruthy();
  });

  it("counts nothing where the text finds too many, and says how far it searched", async () => {
    await open({
      "invoice.list": page({ rows: [row()], older: "1:1", cutOff: true }),
      "invoice.counts": counts({ counted: false, stillDue: null }),
    });
    expect((await screen.findByRole("button", { name: /^All/u })).textContent?.trim()).toBe("All");
    await waitFor(() => expect(screen.getByText(/fits very many clients/u)).toBeTruthy());
  });

  it.each([
    ["2026-03-12", "2026-03-10", { range: "between", first: "2026-03-10", last: "2026-03-12" }],
    ["2026-03-12", "2026-03-12", { range: "between", first: "2026-03-12", last: "2026-03-12" }],
    ["2026-03-12", "", null],
    ["12.3.2026", "2026-03-12", null],
  ])("days %s and %s", (first, last, period) => {
    expect(between(first, last)).toEqual(period);
  });

  it("leaves out what narrows nothing", () => {
    expect(wireFilter(everything)).toEqual({});
    expect(wireFilter({ ...everything, client: { id: "client-1", name: "Eero" }, text: "  " })).toEqual({ client: "client-1" });
  });
});

describe("whose invoices", () => {
  const rows = [clientRow({ id: "client-1", name: "Eero Lahtinen" }), clientRow({ id: "client-2", name: "Eeva Laine" })];
  const clients: Answers = {
    "client.list": ({ text = "" }) => ({ rows: rows.filter((each) => each.name.toLowerCase().includes(text)), next: text === "" ? "2" : null }),
  };
  const picker = () => screen.getByRole("dialog", { name: "Invoices of which client?" });

  it("is chosen by typing and Enter, which takes nobody unasked, and the filter keeps the focus", async () => {
    const till = await open(clients);
    await userEvent.click(screen.getByRole("button", { name: "Client: All clients" }));
    await within(picker()).findByRole("option", { name: /Eero Lahtinen/u });
    expect(within(picker()).getByText("Only the first clients are shown. More letters find others.")).toBeTruthy();
    await userEvent.keyboard("{Enter}");
    expect(picker()).toBeTruthy();
    await userEvent.type(screen.getByRole("combobox", { name: /^Name, number/u }), "ev");
    await waitFor(() => expect(within(picker()).getAllByRole("option")).toHaveLength(1));
    expect(within(picker()).getByRole("option", { selected: true }).textContent).toMatch(/Eeva Laine/u);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(till.requests("invoice.list").at(-1)).toEqual({ filter: { client: "client-2" } }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Client: Eeva Laine" }));
  });

  it("is chosen by arrow or by hand, kept by Escape, and everybody's again by one press", async () => {
    const till = await open(clients);
    await userEvent.click(screen.getByRole("button", { name: "Client: All clients" }));
    await within(picker()).findByRole("option", { name: /Eero Lahtinen/u });
    await userEvent.keyboard("{ArrowUp}{Enter}");
    await waitFor(() => expect(till.requests("invoice.list").at(-1)).toEqual({ filter: { client: "client-2" } }));
    await userEvent.click(screen.getByRole("button", { name: "Client: Eeva Laine" }));
    await userEvent.click(await within(picker()).findByRole("option", { name: /Eero Lahtinen/u }));
    await waitFor(() => expect(till.requests("invoice.list").at(-1)).toEqual({ filter: { client: "client-1" } }));
    await userEvent.click(screen.getByRole("button", { name: "Client: Eero Lahtinen" }));
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Client: Eero Lahtinen" }));
    await userEvent.click(within(picker()).getByRole("button", { name: "All clients" }));
    await waitFor(() => expect(till.requests("invoice.list").at(-1)).toEqual({ filter: {} }));
  });

  it("says that nobody was found", async () => {
    await open(clients);
    await userEvent.click(screen.getByRole("button", { name: "Client: All clients" }));
    await userEvent.type(screen.getByRole("combobox", { name: /^Name, number/u }), "zz");
    expect(await within(picker()).findByText("No client matches “zz”.")).toBeTruthy();
  });
});

describe("pages", () => {
  it("go older and newer by the places the till names, and say which rows they are", async () => {
    const till = await open({
      "invoice.counts": counts({ all: 3 }),
      "invoice.list": (query) => {
        if (query.older === "2:2") return page({ rows: [row({ id: "c", number: "C" })], newer: "1:1" });
        if (query.newer === "1:1") return page({ rows: [row({ id: "a", number: "A" }), row({ id: "b", number: "B" })], older: "2:2" });
        return page({ rows: [row({ id: "a", number: "A" }), row({ id: "b", number: "B" })], older: "2:2" });
      },
    });
    expect(await screen.findByText("1–2 of 3")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Newer" }).disabled).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Older" }));
    expect(await screen.findByText("3–3 of 3")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Older" }).disabled).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Newer" }));
    expect(await screen.findByText("1–2 of 3")).toBeTruthy();
    expect(till.requests("invoice.list").at(-1)).toEqual({ filter: {}, newer: "1:1" });
  });

  it("say what belongs here while there is nothing", async () => {
    await open();
    expect(await screen.findByText("Finalised sales stand here.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Start a sale" }));
    expect(await screen.findByRole("dialog", { name: "New invoice" })).toBeTruthy();
  });
});
