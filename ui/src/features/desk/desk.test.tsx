// The desk's forms: what they send, what they say, and that one press makes one thing.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Client } from "../../api/generated/types";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { clientCard, clientRow, finnishVat, itemEntry, staffEntry } from "../../test/desk-samples";
import { renderWith } from "../../test/render";
import { eur } from "../../test/samples";
import { client as card, found, line, quietTill, sale } from "../../test/till-samples";
import { App } from "../frame/App";
import { initialsOf } from "./StaffDialogue";

function open(hash: string, answers: Answers = {}) {
  location.hash = hash;
  const till = fakePlatform(
    quietTill({
      "client.list": { rows: [], next: null },
      "client.get": clientCard(),
      "staff.list": { staff: [staffEntry()] },
      "item.list": { items: [], next: null },
      "vat.classes": finnishVat,
      ...answers,
    }),
  );
  renderWith(till, <App platform={till} />);
  return till;
}

/** Fills a field in one stroke: keys at a test's speed would be a scanner's. */
async function fill(field: Element, text: string): Promise<void> {
  await userEvent.click(field);
  await userEvent.paste(text);
}

/** Types as a scanner does: faster than any hand, then Enter. */
function scan(code: string, into: Element): void {
  let at = 1_000_000;
  for (const key of [...code, "Enter"]) {
    at += 5;
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: at });
    act(() => {
      into.dispatchEvent(event);
    });
  }
}

beforeEach(() => {
  location.hash = "";
});

describe("a new client", () => {
  it("is sent as typed, once for two quick presses, and then shown", async () => {
    let answer: (client: Client) => void = () => {};
    const till = open("#/clients", { "client.add": () => new Promise<Client>((resolve) => (answer = resolve)) });
    await userEvent.click((await screen.findAllByRole("button", { name: "New client" }))[0] as HTMLElement);
    const dialogue = await screen.findByRole("dialog", { name: "New client" });
    expect(document.activeElement).toBe(within(dialogue).getByLabelText("Name"));
    await userEvent.paste("Ilona Virta");
    await fill(within(dialogue).getByLabelText("Telephone"), "040 555 1");
    await userEvent.keyboard("{Enter}{Enter}");
    await userEvent.click(within(dialogue).getByRole("button", { name: "Save" }));
    const sent = till.requests("client.add");
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      form: { name: "Ilona Virta", company: false, businessId: "", phone: "040 555 1", email: "", address: "" },
      sameName: false,
    });
    await act(async () => answer(clientCard()));
    expect(await screen.findByRole("heading", { level: 1, name: "Ilona Virta" })).toBeTruthy();
    expect(location.hash).toBe("#/client/client-9");
  });

  it("of a company asks for its number, and shows what is wrong at its field", async () => {
    const till = open("#/clients", {
      "client.add": () => {
        throw wireError("field_missing", "no", { field: "business_id" });
      },
    });
    await userEvent.click((await screen.findAllByRole("button", { name: "New client" }))[0] as HTMLElement);
    const dialogue = await screen.findByRole("dialog", { name: "New client" });
    await userEvent.click(within(dialogue).getByRole("button", { name: "Company" }));
    await fill(within(dialogue).getByLabelText("Name"), "Talli Oy");
    await userEvent.keyboard("{Enter}");
    const field = await within(dialogue).findByLabelText("Business ID");
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    expect(within(dialogue).queryByRole("alert")).toBeNull();
    // What was typed is still there, and a change lets go of the objection.
    expect(within(dialogue).getByLabelText<HTMLInputElement>("Name").value).toBe("Talli Oy");
    await fill(field, "1");
    expect(field.getAttribute("aria-invalid")).toBe("false");
    expect(till.requests("client.add")).toHaveLength(1);
  });

  it("with a name in use is asked about, and kept when it is wanted so", async () => {
    const till = open("#/clients", {
      "client.add": ({ sameName }) => {
        if (!sameName) throw wireError("same_name", "no", { field: "name", which: "1187" });
        return clientCard();
      },
    });
    await userEvent.click((await screen.findAllByRole("button", { name: "New client" }))[0] as HTMLElement);
    await userEvent.paste("Aino Korhonen");
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText(/Client 1187 has the same name/u)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Use this name all the same" }));
    await waitFor(() => expect(location.hash).toBe("#/client/client-9"));
    const [first, second] = till.requests("client.add");
    expect(second).toMatchObject({ sameName: true, key: first?.key });
  });

  it("begins with what was searched for in vain", async () => {
    open("#/clients");
    await fill(await screen.findByRole("searchbox"), "Zsófia");
    await userEvent.click(await screen.findByRole("button", { name: /New client “Zsófia”/u }));
    const dialogue = await screen.findByRole("dialog", { name: "New client" });
    expect(within(dialogue).getByLabelText<HTMLInputElement>("Name").value).toBe("Zsófia");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("the list and the card", () => {
  it("show what is owed, and lead from one to the other", async () => {
    const rows = [clientRow({ owes: eur(4200) }), clientRow({ id: "client-10", name: "Talli Oy", company: true, patients: [] })];
    const till = open("#/clients", { "client.list": { rows, next: "77" } });
    const table = await screen.findByRole("table", { name: "Clients" });
    expect(within(table).getByText("€42.00")).toBeTruthy();
    expect(within(table).getByText("Company")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /Next page/u }));
    await waitFor(() => expect(till.requests("client.list").at(-1)).toEqual({ after: "77" }));
    await userEvent.click(within(await screen.findByRole("table", { name: "Clients" })).getByRole("link", { name: "Ilona Virta" }));
    expect(await screen.findByText("Every invoice is paid.")).toBeTruthy();
  });

  it("change a patient's state without throwing it away", async () => {
    const till = open("#/client/client-9", { "patient.change": { id: "patient-9", name: "Turre", species: "dog" } });
    await userEvent.click(await screen.findByRole("button", { name: "Change Turre" }));
    const dialogue = await screen.findByRole("dialog", { name: "Change the patient’s card" });
    await userEvent.click(within(dialogue).getByRole("button", { name: "Deceased" }));
    await userEvent.click(within(dialogue).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(till.requests("patient.change")).toEqual([{ patient: "patient-9", form: { name: "Turre", species: "dog", state: "deceased" } }]);
  });

  it("begin an invoice with the client on it", async () => {
    const till = open("#/client/client-9", {
      "sale.new": sale({ id: "sale-7", kind: "consultation" }),
      "sale.set_client": sale({ id: "sale-7", client: card }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "New invoice" }));
    await waitFor(() => expect(location.hash).toBe("#/sell"));
    expect(till.requests("sale.set_client")).toEqual([{ sale: "sale-7", client: "client-9" }]);
  });
});

describe("a client's card", () => {
  it("leads to the client's invoices, and the list from there to everybody's", async () => {
    const till = open("#/client/client-9", { "client.get": clientCard() });
    await userEvent.click(await screen.findByRole("button", { name: "Invoices of this client" }));
    await screen.findByRole("heading", { name: "Invoices" });
    await waitFor(() => expect(till.requests("invoice.list").at(-1)).toEqual({ filter: { client: "client-9" } }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Consultation");
    await userEvent.click(screen.getByRole("button", { name: "Of every client" }));
    await waitFor(() => expect(till.requests("invoice.list").at(-1)).toEqual({ filter: { kind: "consultation" } }));
  });

  it("says of a company's number that fits nowhere that a digit may be wrong, and saves it all the same", async () => {
    const till = open("#/client/client-9", {
      "client.get": clientCard({ form: { ...clientCard().form, company: true, businessId: "1234567-1" } }),
      "client.check_business_id": ({ typed }) => ({ doubtful: typed !== "1234567-1" }),
      "client.change": clientCard(),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Change" }));
    const field = await screen.findByLabelText("Business ID");
    await userEvent.clear(field);
    await fill(field, "1234567-2");
    expect(screen.queryByText(/a digit may be wrong/u)).toBeNull();
    await userEvent.tab();
    expect(await screen.findByText(/a digit may be wrong/u)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(till.requests("client.change")[0]?.form.businessId).toBe("1234567-2"));
  });
});

describe("from within a sale", () => {
  it("a new client goes onto it", async () => {
    const till = open("#/sell", { "client.add": clientCard(), "sale.set_client": sale({ client: card }) });
    await userEvent.click(await screen.findByRole("button", { name: "New client" }));
    await userEvent.paste("Ilona Virta");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(till.requests("sale.set_client")).toEqual([{ sale: "sale-1", client: "client-9" }]));
    expect(location.hash).toBe("#/sell");
  });

  it("a new patient goes onto it", async () => {
    const till = open("#/sell", {
      "sale.current": sale({ client: card }),
      "patient.add": { id: "patient-9", name: "Turre", species: "dog" },
      "sale.set_patient": sale({ client: card, patient: "patient-9" }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "New patient" }));
    await userEvent.paste("Turre");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(till.requests("sale.set_patient")).toEqual([{ sale: "sale-1", line: null, patient: "patient-9" }]));
  });

  it("the chosen patient's card is changed, and the sale is where it was", async () => {
    const [patient] = clientCard().patients;
    if (patient === undefined) throw new Error("the sample has a patient");
    const named = { ...card, id: "client-9", patients: [{ id: patient.id, name: patient.name, species: patient.species }] };
    const till = open("#/sell", {
      "sale.current": sale({ client: named, patient: patient.id }),
      "client.get": clientCard(),
      "patient.change": { id: patient.id, name: "Turre", species: "dog" },
    });
    await userEvent.click(await screen.findByRole("button", { name: `Change ${patient.name}` }));
    const dialogue = await screen.findByRole("dialog", { name: "Change the patient’s card" });
    await userEvent.clear(within(dialogue).getByLabelText("Name"));
    await fill(within(dialogue).getByLabelText("Name"), "Turre");
    await userEvent.click(within(dialogue).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(till.requests("patient.change")[0]).toMatchObject({ patient: patient.id, form: { name: "Turre" } }));
    expect(location.hash).toBe("#/sell");
  });

  it("the item of the selected line is changed", async () => {
    const till = open("#/sell", { "sale.current": sale({ lines: [line()] }), "item.get": itemEntry(), "item.change": itemEntry() });
    await userEvent.click(await screen.findByRole("row", { name: new RegExp(line().name, "u") }));
    await userEvent.click(screen.getByRole("button", { name: `Change the item ${line().name}` }));
    await screen.findByRole("dialog", { name: "Change the item" });
    expect(till.requests("item.get")).toEqual([{ item: line().item }]);
  });

  it("a new vet takes charge of the consultation, and one who is named is changed", async () => {
    const added = staffEntry({ id: "staff-9", form: { name: "Venla Vet", initials: "VV", vet: true, active: true } });
    const till = open("#/sell", {
      "sale.current": sale({ kind: "consultation", vet: "staff-1" }),
      "staff.list": { staff: [staffEntry()] },
      "staff.add": { staff: [staffEntry(), added] },
      "sale.set_vet": sale({ kind: "consultation", vet: "staff-9" }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "New vet" }));
    await fill(within(await screen.findByRole("dialog", { name: "New vet" })).getByLabelText("Name"), "Venla Vet");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(till.requests("staff.add")[0]?.form).toMatchObject({ name: "Venla Vet", vet: true }));
    await waitFor(() => expect(till.requests("sale.set_vet")).toEqual([{ sale: "sale-1", vet: "staff-9" }]));
    till.answer("sale.current", sale({ kind: "consultation", vet: "staff-1" }));
    till.hint({ topic: "sale" });
    await userEvent.click(await screen.findByRole("button", { name: "Change Riikka" }));
    expect(within(await screen.findByRole("dialog")).getByLabelText<HTMLInputElement>("Name").value).toBe("Riikka");
  });

  it("an item is added also when the search found others", async () => {
    open("#/sell", { "search.find": ({ text }) => found(text, { items: [itemEntry().hit] }) });
    await fill(await screen.findByRole("combobox"), "Red");
    await screen.findByRole("option", { name: /Red/u });
    await userEvent.click(screen.getByRole("button", { name: "New item" }));
    expect(within(await screen.findByRole("dialog", { name: "New item" })).getByLabelText<HTMLInputElement>("Name").value).toBe("Red");
  });

  it("what the search did not find may be added, a row of digits as a barcode", async () => {
    const till = open("#/sell", {
      "search.find": ({ text }) => found(text),
      "item.add": itemEntry(),
      "sale.add_item": sale(),
    });
    await fill(await screen.findByRole("combobox"), "2100000000012");
    await userEvent.click(await screen.findByRole("button", { name: "New item with this barcode" }));
    const dialogue = await screen.findByRole("dialog", { name: "New item" });
    expect(within(dialogue).getByText("2100000000012")).toBeTruthy();
    await fill(within(dialogue).getByLabelText("Code"), "S-1");
    await fill(within(dialogue).getByLabelText("Name"), "Red collar");
    await fill(within(dialogue).getByLabelText("Price of one, VAT included"), "12,90");
    await userEvent.click(within(dialogue).getByRole("button", { name: "Save and add to the sale" }));
    await waitFor(() => expect(till.requests("sale.add_item").map((request) => request.item)).toEqual(["item-9"]));
    expect(till.requests("item.add")[0]?.form).toMatchObject({ code: "S-1", barcodes: ["2100000000012"], price: eur(1290) });
  });

  it("a scanned code that nobody has offers a new item with it, and the scan adds it afterwards", async () => {
    let known = false;
    const till = open("#/clients", {
      "search.find": ({ text }) =>
        known ? found(text, { items: [itemEntry().hit], exactItem: "item-9" }) : found(text),
      "item.add": () => {
        known = true;
        return itemEntry();
      },
      "sale.add_item": sale(),
    });
    scan("2100000000012", await screen.findByRole("searchbox"));
    await userEvent.click(await screen.findByRole("button", { name: "New item with this barcode" }));
    const dialogue = await screen.findByRole("dialog", { name: "New item" });
    await fill(within(dialogue).getByLabelText("Code"), "S-1");
    await fill(within(dialogue).getByLabelText("Name"), "Red collar");
    await fill(within(dialogue).getByLabelText("Price of one, VAT included"), "12,90");
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText(/Added to the sale: Red collar/u)).toBeTruthy();
    expect(till.requests("sale.add_item")).toHaveLength(1);
    expect(location.hash).toBe("#/clients");
  });
});

describe("an item's form", () => {
  async function newItem(answers: Answers = {}) {
    const till = open("#/settings/prices", { "item.add": itemEntry(), ...answers });
    await userEvent.click((await screen.findAllByRole("button", { name: "New item" }))[0] as HTMLElement);
    const dialogue = await screen.findByRole("dialog", { name: "New item" });
    return { till, dialogue };
  }

  it("lets the VAT class follow the group until another is chosen", async () => {
    const { dialogue } = await newItem();
    const vat = within(within(dialogue).getByRole("group", { name: "VAT" }));
    const pressed = () => vat.getAllByRole("button").map((button) => button.getAttribute("aria-pressed"));
    expect(pressed()).toEqual(["true", "false"]);
    await userEvent.click(within(dialogue).getByRole("button", { name: "medicine" }));
    expect(pressed()).toEqual(["false", "true"]);
    await userEvent.click(vat.getByRole("button", { name: /25.5/u }));
    await userEvent.click(within(dialogue).getByRole("button", { name: "food" }));
    expect(pressed()).toEqual(["true", "false"]);
  });

  it.each([
    ["1,234", /two ways|decimals|thousands/iu],
    ["12,345,6", /./u],
    ["-5", /./u],
    ["", /./u],
    ["twelve", /./u],
  ])("sends no price typed as %j", async (typed, words) => {
    const { till, dialogue } = await newItem();
    const price = within(dialogue).getByLabelText("Price of one, VAT included");
    await fill(within(dialogue).getByLabelText("Code"), "S-1");
    await fill(within(dialogue).getByLabelText("Name"), "Sock");
    if (typed !== "") await fill(price, typed);
    await userEvent.click(within(dialogue).getByRole("button", { name: "Save" }));
    expect(price.getAttribute("aria-invalid")).toBe("true");
    const note = document.getElementById(price.getAttribute("aria-describedby") ?? "");
    expect(note?.textContent).toMatch(words);
    expect(till.requests("item.add")).toEqual([]);
  });

  it("takes a scan as a barcode, wherever the focus is, and puts it neither into a field nor onto the sale", async () => {
    const { till, dialogue } = await newItem({ "search.find": ({ text }) => found(text) });
    const name = within(dialogue).getByLabelText<HTMLInputElement>("Name");
    await fill(name, "Sock");
    scan("2100000000029", name);
    expect(await within(dialogue).findByText("2100000000029")).toBeTruthy();
    expect(name.value).toBe("Sock");
    const save = within(dialogue).getByRole("button", { name: "Save" });
    save.focus();
    scan("2100000000036", save);
    expect(await within(dialogue).findByText("2100000000036")).toBeTruthy();
    // The same code twice is one code.
    scan("2100000000036", save);
    expect(within(dialogue).getAllByText("2100000000036")).toHaveLength(1);
    expect(till.requests("item.add")).toEqual([]);
    expect(till.requests("search.find")).toEqual([]);
    await userEvent.click(within(dialogue).getByRole("button", { name: "Remove the barcode 2100000000029" }));
    await fill(within(dialogue).getByLabelText("Add a barcode"), "OWN-1");
    await userEvent.keyboard("{Enter}");
    expect(within(dialogue).getByText("OWN-1")).toBeTruthy();
    expect(till.requests("item.add")).toEqual([]);
  });

  it("says whose a code or barcode is", async () => {
    const { dialogue } = await newItem({
      "item.add": () => {
        throw wireError("barcode_taken", "no", { field: "barcode", barcode: "2100000000012", name: "Red collar" });
      },
    });
    await fill(within(dialogue).getByLabelText("Price of one, VAT included"), "5");
    await userEvent.keyboard("{Enter}");
    expect(await within(dialogue).findByText(/“Red collar” has the barcode 2100000000012 already/u)).toBeTruthy();
  });
});

describe("staff", () => {
  it("get their initials from their name until somebody types others", async () => {
    const till = open("#/settings/people", { "staff.add": { staff: [staffEntry()] } });
    await userEvent.click(await screen.findByRole("button", { name: "New member of staff" }));
    const dialogue = await screen.findByRole("dialog");
    await userEvent.paste("Vilma Vuori");
    expect(within(dialogue).getByLabelText<HTMLInputElement>(/Initials/u).value).toBe("VV");
    await userEvent.click(within(within(dialogue).getByRole("group", { name: "Veterinarian" })).getByRole("button", { name: "Yes" }));
    await userEvent.click(within(dialogue).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(till.requests("staff.add")[0]?.form).toEqual({ name: "Vilma Vuori", initials: "VV", vet: true, active: true });
  });

  it("can't all leave, and the form says why", async () => {
    open("#/settings/people", {
      "staff.change": () => {
        throw wireError("last_staff", "no", { field: "active" });
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Change Riikka" }));
    const dialogue = await screen.findByRole("dialog");
    await userEvent.click(within(within(dialogue).getByRole("group", { name: "Works here" })).getByRole("button", { name: "No" }));
    fireEvent.submit(dialogue.querySelector("form") as HTMLFormElement);
    expect((await within(dialogue).findByRole("alert")).textContent).toMatch(/Somebody must be able to stand at the till/u);
  });

  it.each([
    ["Riikka", "R"],
    ["Vilma von Vuori", "VV"],
    ["  ", ""],
    ["åsa öberg", "ÅÖ"],
  ])("%j are %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe("favourites", () => {
  const places = [{ slot: 1, item: itemEntry().hit }];

  it("stand in their places, empty ones too, and move", async () => {
    const till = open("#/settings/prices", { "item.favourites": { places }, "item.set_favourite": { places: [] } });
    await userEvent.click(await screen.findByRole("button", { name: "Favourites" }));
    const list = await screen.findByRole("list", { name: "Favourites" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(10);
    expect(within(list).getAllByText("Empty")).toHaveLength(9);
    await userEvent.click(screen.getByRole("button", { name: "Move Red collar one place later" }));
    await waitFor(() => expect(till.requests("item.set_favourite")).toEqual([{ slot: 2, item: "item-9" }]));
  });

  it("answer to the digit of their place in the sale", async () => {
    const till = open("#/sell", { "item.favourites": { places: [{ slot: 10, item: itemEntry().hit }] }, "sale.add_item": sale() });
    await screen.findByRole("button", { name: /Red collar/u });
    fireEvent.keyDown(document.body, { key: "1", code: "Digit1", altKey: true });
    fireEvent.keyDown(document.body, { key: "0", code: "Digit0", altKey: true });
    await waitFor(() => expect(till.requests("sale.add_item").map((request) => request.item)).toEqual(["item-9"]));
  });
});

describe("the VAT page", () => {
  it("shows every class with its days and its source, and changes nothing", async () => {
    const till = open("#/settings/vat");
    const reduced = await screen.findByRole("region", { name: "First reduced rate" });
    expect(within(reduced).getByText("1 Jan 2025 to 31 Dec 2025")).toBeTruthy();
    expect(within(reduced).getByText("1 Jan 2026 to no end known")).toBeTruthy();
    expect(within(reduced).getByText(/Unless an item says otherwise: medicine, food/u)).toBeTruthy();
    expect(within(screen.getByRole("main")).queryAllByRole("textbox")).toEqual([]);
    expect(till.asked.filter(({ name }) => name === "item.change")).toEqual([]);
  });
});

vi.setConfig({ testTimeout: 20_000 });
