// The start: doors and keys, the language of whoever looks, the guided form, and one clinic from however many presses.
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { OpenClinic, StartState } from "../../api/generated/types";
import { type Answers, fakePlatform, type FakePlatform, wireError } from "../../test/fake-platform";
import { appState } from "../../test/samples";
import { quietTill } from "../../test/till-samples";
import { App } from "../frame/App";

const start: StartState = {
  shown: null,
  found: [],
  hour: 9,
  countries: [
    { country: "FI", currency: "EUR", businessIdLabel: "Y-tunnus", mode: "register" },
    { country: "SE", currency: "SEK", businessIdLabel: "Organisationsnummer", mode: "cash_invoice_only" },
  ],
  testService: "https://test.example",
};

const closed = () => Promise.reject(wireError("no_books_open"));
const numbers = { businessId: "1234567-1", vatNumber: "", usualVatNumber: "FI12345671" };

function open(part: Partial<StartState> = {}, answers: Answers = {}): FakePlatform {
  const state = { ...start, ...part };
  const till = fakePlatform(
    quietTill({ "app.state": closed, "start.state": state, "start.check_company": numbers, ...answers }),
  );
  render(<App platform={till} />);
  return till;
}

/** From here on books are open. */
const opened = (till: FakePlatform, books: "real" | "practice") => () => {
  till.answer("app.state", { ...appState, books });
  return { ...start, shown: books, found: [books] };
};

const next = () => userEvent.click(screen.getByRole("button", { name: "Next" }));

/** Through the form to its last step. */
async function toSummary(): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: /Set up my clinic/u }));
  await userEvent.click(screen.getByRole("radio", { name: /Finland/u }));
  await next();
  await userEvent.type(screen.getByLabelText("Company name"), "Kettu Oy");
  await userEvent.type(screen.getByLabelText("Address"), "Kauppakatu 1");
  await userEvent.type(screen.getByLabelText("Y-tunnus"), "12345671");
  await next();
  await userEvent.type(await screen.findByLabelText("Department 1"), "Cats");
  await userEvent.type(screen.getByLabelText("Name of this till"), "Till 1");
  await next();
  await userEvent.type(screen.getByLabelText("Member of staff 1"), "Onni");
  await next();
  await screen.findByRole("heading", { name: "Is everything right?" });
}

afterEach(() => localStorage.clear());

describe("the doors", () => {
  it("greet by the hour and say that the screen is ready", async () => {
    const till = open({ hour: 19 });
    await screen.findByRole("heading", { name: /Good evening/u });
    await waitFor(() => expect(till.requests("app.ready")).toHaveLength(1));
  });

  it("open practice by P, in the language somebody chose", async () => {
    const till = open();
    till.answer("start.practise", opened(till, "practice"));
    await userEvent.click(await screen.findByText("Suomi"));
    await screen.findByRole("button", { name: /Avaa harjoittelutila/u });
    fireEvent.keyDown(document.body, { key: "p" });
    await screen.findByRole("combobox");
    expect(till.requests("start.practise")).toEqual([{ language: "fi" }]);
  });

  it("leave the language alone where nobody chose one", async () => {
    const till = open();
    till.answer("start.practise", opened(till, "practice"));
    await userEvent.click(await screen.findByRole("button", { name: /Open practice mode/u }));
    await screen.findByRole("combobox");
    expect(till.requests("start.practise")).toEqual([{ language: null }]);
  });

  it("lead back to a clinic that stands there, by C", async () => {
    const till = open({ found: ["real", "practice"] });
    till.answer("start.show", opened(till, "real"));
    await screen.findByRole("button", { name: /Back to my clinic/u });
    fireEvent.keyDown(document.body, { key: "c" });
    await screen.findByRole("combobox");
    expect(till.requests("start.show")).toEqual([{ which: "real" }]);
  });

  it("say what keeps them shut", async () => {
    open({}, { "start.practise": () => Promise.reject(wireError("disk_full")) });
    await userEvent.click(await screen.findByRole("button", { name: /Open practice mode/u }));
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full");
    expect(screen.queryByRole("button", { name: /anew/u })).toBeNull();
  });

  it("lead to practice begun anew where its file is broken, in the language somebody chose", async () => {
    const till = open({}, { "start.practise": () => Promise.reject(wireError("books_foreign")) });
    await userEvent.click(await screen.findByText("Suomi"));
    await userEvent.click(await screen.findByRole("button", { name: /Avaa harjoittelutila/u }));
    till.answer("start.begin_anew", opened(till, "practice"));
    await userEvent.click(await screen.findByRole("button", { name: "Aloita harjoittelu alusta" }));
    await screen.findByRole("combobox");
    expect(till.requests("start.begin_anew")).toEqual([{ which: "practice", language: "fi" }]);
  });

  it("lead to test books set up anew where theirs are broken", async () => {
    const broken = () => Promise.reject(wireError("books_damaged"));
    const till = open({ found: ["test"] }, { "start.show": broken });
    await userEvent.click(await screen.findByText("More"));
    await userEvent.click(screen.getByRole("button", { name: "Open the test books" }));
    till.answer("start.begin_anew", start);
    till.answer("start.state", start);
    await userEvent.click(await screen.findByRole("button", { name: "Begin test books anew" }));
    expect(await screen.findByRole("button", { name: "Set up test books" })).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(till.requests("start.begin_anew")).toEqual([{ which: "test", language: null }]);
  });
});

describe("opening a clinic", () => {
  it("asks step by step, fills in the VAT number, and makes one of two presses", async () => {
    const till = open();
    await toSummary();
    expect(screen.getByText("FI12345671")).toBeTruthy();
    let answer: (state: StartState) => void = () => undefined;
    till.answer("start.open_clinic", () => new Promise((resolve) => (answer = resolve)));
    const press = screen.getByRole("button", { name: "Open the clinic" });
    fireEvent.submit(press.closest("form") ?? press);
    fireEvent.submit(press.closest("form") ?? press);
    await waitFor(() => expect(till.requests("start.open_clinic")).toHaveLength(1));
    const expected: Partial<OpenClinic> = {
      kind: "real",
      country: "FI",
      organisation: "Kettu Oy",
      businessId: "1234567-1",
      vatNumber: "FI12345671",
      departments: ["Cats"],
      staff: ["Onni"],
      serviceAddress: null,
    };
    expect(till.requests("start.open_clinic")[0]).toMatchObject(expected);
    answer(opened(till, "real")());
    await screen.findByRole("combobox");
    expect(localStorage.getItem("klinikassa-set-up-real")).toBeNull();
  });

  it("goes to the field the till refuses and keeps what was typed", async () => {
    const twice = wireError("text_invalid", "no", { field: "organisation" });
    open({}, { "start.open_clinic": () => Promise.reject(twice) });
    await toSummary();
    await userEvent.click(screen.getByRole("button", { name: "Open the clinic" }));
    const field = await screen.findByLabelText<HTMLInputElement>("Company name");
    expect([field.value, field.getAttribute("aria-invalid")]).toEqual(["Kettu Oy", "true"]);
    expect(screen.getByText(/characters that can’t stand here/u)).toBeTruthy();
  });

  it("tells a wrong check digit beside the number, and stays", async () => {
    const wrong = wireError("business_id_check_digit", "no", { field: "business_id", country: "FI" });
    const till = open({}, { "start.check_company": () => Promise.reject(wrong) });
    await userEvent.click(await screen.findByRole("button", { name: /Set up my clinic/u }));
    await userEvent.click(screen.getByRole("radio", { name: /Finland/u }));
    await next();
    await userEvent.type(screen.getByLabelText("Company name"), "Kettu Oy");
    await userEvent.type(screen.getByLabelText("Address"), "Kauppakatu 1");
    await userEvent.type(screen.getByLabelText("Y-tunnus"), "1234567-2");
    await next();
    await screen.findByText(/check digit of this Y-tunnus does not fit/u);
    expect(screen.getByRole("heading", { name: "Which company is it?" })).toBeTruthy();
    // Next reads the numbers, and leaving the field for it does not: words must not move the button while it is pressed.
    expect(till.requests("start.check_company")).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByLabelText("Y-tunnus"));
  });

  it("does not call anybody back to a wrong number who went elsewhere meanwhile", async () => {
    let refuse: (why: unknown) => void = () => undefined;
    open({}, { "start.check_company": () => new Promise((_, reject) => (refuse = reject)) });
    await userEvent.click(await screen.findByRole("button", { name: /Set up my clinic/u }));
    await userEvent.click(screen.getByRole("radio", { name: /Finland/u }));
    await next();
    await userEvent.type(screen.getByLabelText("Y-tunnus"), "1234567-2");
    await userEvent.click(screen.getByRole("button", { name: "Back" }));
    await screen.findByRole("heading", { name: "Where is the clinic?" });
    await act(async () => refuse(wireError("business_id_check_digit", "no", { field: "business_id", country: "FI" })));
    expect(screen.getByRole("heading", { name: "Where is the clinic?" })).toBeTruthy();
    expect(screen.queryByText(/check digit/u)).toBeNull();
  });

  it("names what is missing in a step, and does not go on", async () => {
    open();
    await userEvent.click(await screen.findByRole("button", { name: /Set up my clinic/u }));
    await next();
    expect(screen.getByRole("alert").textContent).toBe("Choose a country.");
    await userEvent.click(screen.getByRole("radio", { name: /Sweden/u }));
    expect(screen.getByText(/Every sale needs a client with name and address/u)).toBeTruthy();
    expect(screen.getByText(/skatteförfarandelagen chapter 39/u)).toBeTruthy();
    await next();
    await next();
    expect(screen.getAllByText(/Nothing stands here yet/u)).toHaveLength(3);
    expect(document.activeElement).toBe(screen.getByLabelText("Company name"));
  });

  it("stays while the till is asked how it is", async () => {
    const till = open();
    await userEvent.click(await screen.findByRole("button", { name: /Set up my clinic/u }));
    await userEvent.click(screen.getByRole("radio", { name: /Finland/u }));
    await next();
    const field = screen.getByLabelText("Company name");
    const asked = till.requests("app.state").length;
    till.answer("app.state", () => new Promise(() => undefined));
    till.hint({ topic: "app" });
    await waitFor(() => expect(till.requests("app.state")).toHaveLength(asked + 1));
    expect(field.isConnected).toBe(true);
  });

  it("can be left and gone on with", async () => {
    open();
    await userEvent.click(await screen.findByRole("button", { name: /Set up my clinic/u }));
    await userEvent.click(screen.getByRole("radio", { name: /Finland/u }));
    await next();
    await userEvent.type(screen.getByLabelText("Company name"), "Kettu Oy");
    await userEvent.click(screen.getByRole("button", { name: "Back" }));
    await userEvent.click(screen.getByRole("button", { name: "To the start" }));
    await userEvent.click(await screen.findByRole("button", { name: /Go on setting up/u }));
    await next();
    expect(screen.getByLabelText<HTMLInputElement>("Company name").value).toBe("Kettu Oy");
  });

  it("offers a service only for test books, under More", async () => {
    const till = open();
    await screen.findByRole("button", { name: /Set up my clinic/u });
    await userEvent.click(screen.getByText("More"));
    await userEvent.click(screen.getByRole("button", { name: "Set up test books" }));
    expect(screen.getByRole("radio", { name: /https:\/\/test\.example/u }).getAttribute("aria-checked")).toBe("true");
    await userEvent.click(screen.getByRole("radio", { name: /A service of my own/u }));
    await userEvent.click(screen.getByRole("radio", { name: /Finland/u }));
    await next();
    expect(screen.getByText(/Nothing stands here yet/u)).toBeTruthy();
    expect(till.requests("start.open_clinic")).toEqual([]);
  });
});

describe("the books that are shown", () => {
  it("turn with a hint: what was shown of the others is gone", async () => {
    const till = fakePlatform(quietTill({ "app.state": { ...appState, otherBooks: ["real"] }, "start.state": start }));
    render(<App platform={till} />);
    location.hash = "#/settings/till";
    await screen.findByRole("heading", { name: "Settings" });
    till.answer("app.state", { ...appState, books: "real", signedIn: null });
    till.hint({ topic: "books" });
    await screen.findByRole("dialog", { name: "Who is at the till?" });
    expect(screen.queryByText("Practice mode.")).toBeNull();
    expect(location.hash).toBe("#/sell");
  });

  it("offer the way back to the clinic above practice", async () => {
    const till = fakePlatform(quietTill({ "app.state": { ...appState, otherBooks: ["real"] } }));
    till.answer("start.show", opened(till, "real"));
    render(<App platform={till} />);
    const banner = (await screen.findByText("Practice mode.")).closest<HTMLElement>(".practice-banner");
    await userEvent.click(within(banner ?? document.body).getByRole("button", { name: "Back to my clinic" }));
    await waitFor(() => expect(screen.queryByText("Practice mode.")).toBeNull());
    expect(till.requests("start.show")).toEqual([{ which: "real" }]);
  });
});
