// The counter sale under a quick hand, a scanner and a slow till.
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Found, Invoice, Sale } from "../../api/generated/types";
import { type Answers, fakePlatform, wireError } from "../../test/fake-platform";
import { client, found, invoice, item, line, misu, musti, quietTill, sale } from "../../test/till-samples";
import { go } from "../../foundations/route";
import { App } from "../frame/App";
import { chosen, parseQuantity, parseShare, parseWanted } from "./search";
import { neighbour, touchedLine } from "./use-sale";

function open(answers: Answers = {}) {
  const till = fakePlatform(quietTill(answers));
  render(<App platform={till} />);
  return till;
}

const searchField = () => screen.findByRole<HTMLInputElement>("combobox", { name: /Search items/u });

/** Types like a scanner: characters 5 ms apart and Enter. */
function scan(code: string, target: Element): void {
  let timeStamp = 10_000;
  for (const key of [...code, "Enter"]) {
    timeStamp += 5;
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: timeStamp });
    fireEvent(target, event);
  }
}

describe("what is typed", () => {
  it.each([
    ["dent", 1000, "dent"],
    ["3 × dent", 3000, "dent"],
    ["3x dent", 3000, "dent"],
    ["12*hay", 12_000, "hay"],
    ["1,5 × hay", 1500, "hay"],
    ["3 ×", 3000, ""],
    ["3 x-ray", 1000, "3 x-ray"],
    ["x-ray", 1000, "x-ray"],
  ])("%s means %i thousandths of “%s”", (typed, quantityThousandths, text) => {
    expect(parseWanted(typed)).toEqual({ quantityThousandths, text });
  });

  it.each([
    ["1", 1000],
    ["1,5", 1500],
    ["0.001", 1],
    ["0", null],
    ["1,2345", null],
    ["-1", null],
    ["abc", null],
  ])("%s is the quantity %s", (typed, thousandths) => {
    expect(parseQuantity(typed)).toBe(thousandths);
  });

  it.each([
    ["10", 1000],
    ["12,5 %", 1250],
    ["100", 10_000],
    ["100,01", null],
    ["0", null],
    ["", null],
  ])("%s is the share %s", (typed, basisPoints) => {
    expect(parseShare(typed)).toBe(basisPoints);
  });
});

describe("what Enter takes", () => {
  const [first, second] = [item({ id: "a" }), item({ id: "b" })];
  const answer = found("nail", { items: [first, second], exactItem: "b" });
  it("is an exact code, else the first", () => {
    expect(chosen(answer, null)).toEqual({ type: "item", item: second, similar: false });
    expect(chosen({ ...answer, exactItem: null }, null)).toEqual({ type: "item", item: first, similar: false });
    expect(chosen(found("nail"), null)).toBeUndefined();
  });
  it("is what the hand marked, or nothing when that is gone", () => {
    expect(chosen(answer, { type: "item", item: first, similar: false })).toEqual({ type: "item", item: first, similar: false });
    expect(chosen(answer, { type: "item", item: item({ id: "gone" }), similar: false })).toBeUndefined();
  });
});

describe("the selection", () => {
  const two = [line({ id: "a" }), line({ id: "b" })];
  it("goes to what was added or changed", () => {
    expect(touchedLine(sale({ lines: two }), sale({ lines: [...two, line({ id: "c" })] }))).toBe("c");
    expect(touchedLine(sale({ lines: two }), sale({ lines: [line({ id: "a", quantityThousandths: 2000 }), line({ id: "b" })] }))).toBe("a");
    expect(touchedLine(sale({ lines: two }), sale({ lines: two }))).toBeNull();
  });
  it("goes to a neighbour when its line goes", () => {
    expect(neighbour(two, "a")).toBe("b");
    expect(neighbour(two, "b")).toBe("a");
    expect(neighbour([line({ id: "a" })], "a")).toBeNull();
  });
});

describe("searching", () => {
  it("adds what is marked, three of it, and is empty for the next", async () => {
    const hits = [item(), item({ id: "item-2", name: "Nail trim, dog" })];
    const till = open({
      "search.find": ({ text }) => found(text, { items: hits }),
      "sale.add_item": sale({ lines: [line()] }),
    });
    const field = await searchField();
    await userEvent.type(field, "3 × nail");
    await screen.findByRole("option", { name: /Nail trim, dog/u });
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(till.requests("sale.add_item")).toEqual([{ sale: "sale-1", item: "item-2", quantityThousandths: 3000 }]));
    expect(field.value).toBe("");
    expect(document.activeElement).toBe(field);
  });

  it("takes an exact code before anything similar", async () => {
    const hits = [item({ id: "similar", name: "P-1310 spare part" }), item({ id: "exact" })];
    const till = open({
      "search.find": ({ text }) => found(text, { items: hits, exactItem: "exact" }),
      "sale.add_item": sale({ lines: [line()] }),
    });
    await userEvent.type(await searchField(), "P-1310{Enter}");
    await waitFor(() => expect(till.requests("sale.add_item").map((request) => request.item)).toEqual(["exact"]));
  });

  it("waits with Enter for the answer to what stands there, not to half of it", async () => {
    const late: ((answer: Found) => void)[] = [];
    const till = open({
      "search.find": () => new Promise<Found>((resolve) => late.push(resolve)),
      "sale.add_item": sale({ lines: [line()] }),
    });
    await userEvent.type(await searchField(), "dent{Enter}");
    expect(till.requests("sale.add_item")).toEqual([]);
    const asked = till.requests("search.find").map((request) => request.text);
    expect(asked.at(-1)).toBe("dent");
    await act(async () => {
      for (const [index, answer] of late.entries()) answer(found(asked[index] ?? "", { items: [item({ id: `for-${asked[index]}` })] }));
    });
    await waitFor(() => expect(till.requests("sale.add_item").map((request) => request.item)).toEqual(["for-dent"]));
  });

  it("leaves the rows of the last answer as they are until the next one comes", async () => {
    const late: ((answer: Found) => void)[] = [];
    open({ "search.find": () => new Promise<Found>((resolve) => late.push(resolve)) });
    const search = await screen.findByRole("combobox");
    await userEvent.type(search, "n");
    late.shift()?.(found("n", { items: [item()] }));
    const list = await screen.findByRole("listbox");
    const marks = () => [...list.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks()).toEqual(["N"]);
    await userEvent.type(search, "a");
    expect((search as HTMLInputElement).value).toBe("na");
    expect(marks()).toEqual(["N"]);
    late.shift()?.(found("na", { items: [item()] }));
    await waitFor(() => expect(marks()).toEqual(["Na"]));
  });

  it("shows what is only similar apart, and takes it only when the hand has moved there", async () => {
    const till = open({
      "search.find": ({ text }) => found(text, { similarItems: [item(), item({ id: "item-2", name: "Nail file" })] }),
      "sale.add_item": sale({ lines: [line()] }),
    });
    const field = await searchField();
    await userEvent.type(field, "nial{Enter}");
    const similar = await screen.findByRole("group", { name: "Similar" });
    expect(within(similar).getAllByRole("option").map((option) => option.getAttribute("aria-selected"))).toEqual(["false", "false"]);
    expect(screen.getByText(/Nothing found for “nial”. Perhaps/u)).toBeTruthy();
    expect(till.requests("sale.add_item")).toEqual([]);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(till.requests("sale.add_item").map((request) => request.item)).toEqual(["item-1"]));
  });

  it("goes round the results with the arrows, from either end", async () => {
    open({ "search.find": ({ text }) => found(text, { items: [item()], similarItems: [item({ id: "item-2", name: "Nail file" })] }) });
    await userEvent.type(await searchField(), "nail");
    await screen.findByRole("option", { name: /Nail file/u });
    const selected = () => screen.getAllByRole("option").map((option) => option.getAttribute("aria-selected"));
    expect(selected()).toEqual(["true", "false"]);
    await userEvent.keyboard("{ArrowUp}");
    expect(selected()).toEqual(["false", "true"]);
    await userEvent.keyboard("{ArrowDown}");
    expect(selected()).toEqual(["true", "false"]);
  });

  it("says so when nothing is found, and keeps what was typed", async () => {
    const till = open({ "search.find": ({ text }) => found(text) });
    const field = await searchField();
    await userEvent.type(field, "zzz{Enter}");
    expect(await screen.findByText(/Nothing found for “zzz”/u)).toBeTruthy();
    expect(field.value).toBe("zzz");
    expect(till.requests("sale.add_item")).toEqual([]);
  });

  it("names a client with the patient that was looked for", async () => {
    const till = open({
      "search.find": ({ text }) => found(text, { clients: [client] }),
      "sale.set_client": sale({ client }),
      "sale.set_patient": sale({ client, patient: misu.id }),
    });
    await userEvent.type(await searchField(), "mis");
    await userEvent.click(await screen.findByRole("option", { name: /Test Client/u }));
    await waitFor(() => expect(till.requests("sale.set_patient")).toEqual([{ sale: "sale-1", line: null, patient: misu.id }]));
    expect(till.requests("sale.set_client")).toEqual([{ sale: "sale-1", client: client.id }]);
  });

  it("asks for which patient on Alt Enter", async () => {
    const till = open({
      "sale.current": sale({ client, patient: musti.id }),
      "search.find": ({ text }) => found(text, { items: [item()] }),
      "sale.add_item": sale({ client, lines: [line()] }),
    });
    await userEvent.type(await searchField(), "nail");
    await screen.findByRole("option", { name: /Nail trim/u });
    await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
    const dialogue = await screen.findByRole("dialog", { name: "For which patient?" });
    await userEvent.click(within(dialogue).getByRole("button", { name: "Misu" }));
    await waitFor(() =>
      expect(till.requests("sale.add_item")).toEqual([{ sale: "sale-1", item: "item-1", quantityThousandths: 1000, patient: misu.id }]),
    );
  });
});

describe("the lines", () => {
  const rung = (quantityThousandths: number) => sale({ lines: [line({ quantityThousandths })] });

  it("counts every press of a quick hand", async () => {
    let held = 1000;
    const till = open({
      "sale.current": rung(1000),
      "sale.set_quantity": ({ quantityThousandths }) => {
        held = quantityThousandths;
        return rung(held);
      },
    });
    const more = await screen.findByRole("button", { name: "One more" });
    fireEvent.click(more);
    fireEvent.click(more);
    fireEvent.click(more);
    await waitFor(() => expect(held).toBe(4000));
    expect(till.requests("sale.set_quantity").map((request) => request.quantityThousandths)).toEqual([2000, 3000, 4000]);
  });

  it("obeys its keys from the empty search field, and leaves them to a search that has begun", async () => {
    const till = open({
      "sale.current": rung(1000),
      "sale.set_quantity": rung(2000),
      "sale.remove_line": sale(),
      "search.find": ({ text }) => found(text),
    });
    await screen.findByRole("button", { name: "One more" });
    const field = await searchField();
    await userEvent.type(field, "a+");
    await userEvent.keyboard("{Home}{Delete}");
    expect(field.value).toBe("+");
    expect(till.requests("sale.set_quantity")).toEqual([]);
    expect(till.requests("sale.remove_line")).toEqual([]);
    await userEvent.clear(field);
    await userEvent.keyboard("+");
    await waitFor(() => expect(till.requests("sale.set_quantity")).toHaveLength(1));
    await userEvent.keyboard("{Delete}");
    await waitFor(() => expect(till.requests("sale.remove_line")).toHaveLength(1));
  });

  it("keeps one when one less is pressed on one", async () => {
    const till = open({ "sale.current": rung(1000), "sale.set_quantity": rung(0) });
    await userEvent.click(await screen.findByRole("button", { name: "One less" }));
    expect(till.requests("sale.set_quantity")).toEqual([]);
  });

  it("takes a typed quantity and puts a wrong one back", async () => {
    const till = open({ "sale.current": rung(1000), "sale.set_quantity": rung(1500) });
    const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Quantity of Nail trim, cat" });
    await userEvent.clear(field);
    await userEvent.type(field, "many{Enter}");
    expect(field.value).toBe("1");
    await userEvent.clear(field);
    await userEvent.type(field, "1,5{Enter}");
    await waitFor(() => expect(till.requests("sale.set_quantity")).toEqual([{ sale: "sale-1", line: "line-1", quantityThousandths: 1500 }]));
  });

  it("shows what went wrong and what it means, and asks the till again how the sale stands", async () => {
    const till = open({
      "sale.current": rung(1000),
      "sale.remove_line": () => {
        throw wireError("store_failed");
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Remove Nail trim, cat" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/no money moved/u);
    expect(alert.textContent).toMatch(/store_failed/u);
    await waitFor(() => expect(till.requests("sale.current").length).toBeGreaterThan(1));
  });

  it("shows hostile names as text", async () => {
    open({ "sale.current": sale({ lines: [line({ name: '<img src=x onerror="alert(1)">\u202Egnp' })] }) });
    expect(await screen.findByText(/<img src=x/u)).toBeTruthy();
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("a scan", () => {
  it("adds its item from any focus and presses nothing", async () => {
    const till = open({
      "sale.current": sale({ lines: [line()] }),
      "search.find": ({ text }) => found(text, { items: [item({ id: "scanned" })], exactItem: "scanned" }),
      "sale.add_item": sale({ lines: [line(), line({ id: "line-2", name: "Scanned item" })] }),
    });
    const pay = await screen.findByRole("button", { name: /Payment/u });
    pay.focus();
    scan("6412345678908", pay);
    expect(await screen.findByText("Scanned item")).toBeTruthy();
    expect(till.requests("sale.add_item").map((request) => request.item)).toEqual(["scanned"]);
    expect(till.requests("sale.finalise")).toEqual([]);
  });

  it("of an unknown code adds nothing similar and says so", async () => {
    const till = open({ "search.find": ({ text }) => found(text, { items: [item()] }) });
    scan("6412345678908", await searchField());
    expect(await screen.findByText(/No item has the code 6412345678908/u)).toBeTruthy();
    expect(till.requests("sale.add_item")).toEqual([]);
  });

  it("from the settings says where the item went", async () => {
    location.hash = "#/settings";
    open({
      "search.find": ({ text }) => found(text, { items: [item()], exactItem: "item-1" }),
      "sale.add_item": sale({ lines: [line()] }),
    });
    const dark = await screen.findByRole("button", { name: "Dark" });
    scan("6412345678908", dark);
    expect(await screen.findByText(/Added to the sale: Nail trim, cat/u)).toBeTruthy();
  });
});

describe("finalising", () => {
  it("makes one invoice of a double press and opens the form on it with the sum selected", async () => {
    let answer: (made: Invoice) => void = () => {};
    const till = open({
      "sale.current": sale({ lines: [line()] }),
      "sale.finalise": () =>
        new Promise<Invoice>((resolve) => {
          answer = resolve;
        }),
    });
    const pay = await screen.findByRole("button", { name: /Payment/u });
    fireEvent.click(pay);
    fireEvent.click(pay);
    fireEvent.keyDown(document.body, { key: "F9" });
    await waitFor(() => expect(till.requests("sale.finalise")).toHaveLength(1));
    expect(till.requests("sale.finalise")[0]?.key).toMatch(/^[0-9a-f-]{36}$/u);
    await act(async () => answer(invoice()));
    const sum = await screen.findByRole<HTMLInputElement>("textbox", { name: "Sum" });
    expect(sum.value).toBe("149.90");
    expect([sum.selectionStart, sum.selectionEnd]).toEqual([0, 6]);
    expect(document.activeElement).toBe(sum);
  });

  it("shows the next sale to whoever comes back before it was asked for, and never the one just locked", async () => {
    let asked = 0;
    open({
      "sale.current": () => {
        asked += 1;
        return asked === 1 ? sale({ lines: [line()] }) : new Promise<Sale>(() => {});
      },
      "sale.finalise": invoice(),
    });
    const sold = line().name;
    await screen.findByText(sold);
    fireEvent.click(screen.getByRole("button", { name: /Finalise, pay later/u }));
    await screen.findByRole("heading", { name: "P-2026-000018" });
    act(() => go({ screen: "sell" }));
    await screen.findByRole("heading", { level: 1, name: "Counter sale" });
    expect(screen.queryByText(sold)).toBeNull();
  });

  it("keeps the same key when the till did not answer, so that a second try can't number twice", async () => {
    const keys: string[] = [];
    open({
      "sale.current": sale({ lines: [line()] }),
      "sale.finalise": ({ key }) => {
        keys.push(key);
        if (keys.length === 1) throw new TypeError("no answer");
        return invoice();
      },
    });
    const later = await screen.findByRole("button", { name: /Finalise, pay later/u });
    fireEvent.click(later);
    expect((await screen.findByRole("alert")).textContent).toMatch(/may have been done/u);
    fireEvent.click(later);
    await screen.findByRole("heading", { name: "P-2026-000018" });
    expect(keys[0]).toBe(keys[1]);
  });

  it("offers the names when nobody is signed in after all", async () => {
    open({
      "sale.current": sale({ lines: [line()] }),
      "sale.finalise": () => {
        throw wireError("staff_needed");
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: /Finalise, pay later/u }));
    await userEvent.click(await screen.findByRole("button", { name: "Who is at the till?" }));
    expect(await screen.findByRole("dialog", { name: "Who is at the till?" })).toBeTruthy();
  });

  it("can't be pressed on an empty sale, and says why", async () => {
    open();
    const pay = await screen.findByRole<HTMLButtonElement>("button", { name: /Payment/u });
    expect(pay.disabled).toBe(true);
    expect(screen.getByText("Add an item first.")).toBeTruthy();
  });
});

describe("discounts", () => {
  it("sends a share with its reason, for the line or for the whole sale", async () => {
    const asked: unknown[] = [];
    const reply: Sale = sale({ lines: [line()] });
    open({
      "sale.current": reply,
      "sale.set_discount": (request) => {
        asked.push(request);
        return reply;
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: /Discount/u }));
    await userEvent.type(await screen.findByRole("textbox", { name: "Percent off" }), "0{Enter}");
    expect(screen.getByRole("alert").textContent).toMatch(/above 0/u);
    await userEvent.clear(screen.getByRole("textbox", { name: "Percent off" }));
    await userEvent.click(screen.getByRole("button", { name: "Goodwill" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Percent off" }), "12,5{Enter}");
    await waitFor(() =>
      expect(asked).toEqual([{ sale: "sale-1", line: "line-1", discount: { by: "percent", basisPoints: 1250, reason: "goodwill" } }]),
    );
  });
});

describe("a consultation", () => {
  const consultation = sale({ kind: "consultation", client, lines: [line()] });

  it("names its vet and keeps the notes as they are typed", async () => {
    const till = open({
      "sale.current": consultation,
      "sale.set_vet": ({ vet }) => ({ ...consultation, vet }),
      "sale.set_notes": ({ notes }) => ({ ...consultation, notes: notes.trim() }),
    });
    await searchField();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Vet" }), "Riikka");
    await waitFor(() => expect(till.requests("sale.set_vet")).toEqual([{ sale: "sale-1", vet: "staff-1" }]));
    fireEvent.change(screen.getByRole("textbox", { name: "Notes" }), { target: { value: "Soft\tfood.\nRest." } });
    await waitFor(() => expect(till.requests("sale.set_notes").at(-1)?.notes).toBe("Soft food.\nRest."));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Vet" }), "No vet named");
    await waitFor(() => expect(till.requests("sale.set_vet").at(-1)).toEqual({ sale: "sale-1", vet: null }));
  });

  it("is finalised only after its last words are kept", async () => {
    let keep: () => void = () => {};
    const till = open({
      "sale.current": consultation,
      "sale.set_notes": ({ notes }) =>
        new Promise<Sale>((resolve) => {
          keep = () => resolve({ ...consultation, notes });
        }),
      "sale.finalise": invoice(),
    });
    await searchField();
    const notes = screen.getByRole("textbox", { name: "Notes" });
    fireEvent.change(notes, { target: { value: "Rest." } });
    fireEvent.keyDown(document.body, { key: "F8" });
    fireEvent.keyDown(document.body, { key: "F8" });
    await waitFor(() => expect(till.requests("sale.set_notes")).toHaveLength(1));
    expect(till.requests("sale.finalise")).toEqual([]);
    await act(async () => keep());
    await waitFor(() => expect(till.requests("sale.finalise")).toHaveLength(1));
  });

  it("of a counter sale asks for neither", async () => {
    open({ "sale.current": sale({ lines: [line()] }) });
    await searchField();
    expect(screen.queryByRole("combobox", { name: "Vet" })).toBeNull();
    expect(screen.queryByRole("textbox", { name: "Notes" })).toBeNull();
  });
});

describe("where only invoices in the client's name are issued", () => {
  it("an anonymous sale is refused with its rule, and leads to naming the client", async () => {
    const till = open({
      "sale.current": sale({ lines: [line()] }),
      "sale.finalise": () => {
        throw wireError("client_needed", "no", { source: "Skatteförfarandelag chapter 39" });
      },
    });
    await searchField();
    (document.activeElement as HTMLElement).blur();
    fireEvent.keyDown(document.body, { key: "F9" });
    expect((await screen.findByRole("alert")).textContent).toMatch(/Nothing was numbered.*Skatteförfarandelag chapter 39/u);
    expect(screen.queryByRole("radio", { name: /Card/u })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Name the client" }));
    expect(document.activeElement).toBe(await searchField());
    expect(till.requests("sale.finalise")).toHaveLength(1);
  });
});
