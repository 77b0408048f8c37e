// The page of the terminals: the list, adding one, the checklist, and what is asked of a terminal beside payments.
import { cleanup, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type {
  Account,
  Checklist,
  ChecklistStep,
  ChecklistStepName,
  Comparison,
  SessionElsewhere,
  SettingsTerminal,
  StepDetail,
  TerminalCall,
  TerminalSettings,
} from "../../api/generated/types";
import { FrameProvider } from "../../foundations/frame";
import { useRoute } from "../../foundations/route";
import { englishBundle } from "../../i18n/language";
import { translator } from "../../i18n/translate";
import { type Answers, type FakePlatform, fakePlatform, wireError } from "../../test/fake-platform";
import { renderWith } from "../../test/render";
import { appState } from "../../test/samples";
import { TerminalsPage } from "./TerminalsPage";

beforeEach(() => {
  location.hash = "";
});

const at = { utcMs: 1_773_307_860_000, offsetMinutes: 120 };

function terminal(part: Partial<SettingsTerminal> = {}): SettingsTerminal {
  return {
    id: "terminal-1",
    number: "70114283",
    name: "Reception 1",
    model: "Desk3500",
    department: "small",
    state: "ready",
    ageMs: 4_000,
    bound: true,
    printing: null,
    hasPrinter: true,
    reconciledAt: null,
    doing: null,
    retired: false,
    disabled: false,
    heldBy: null,
    checkAfterRestore: false,
    ...part,
  };
}

const lane = terminal({ id: "terminal-2", number: "70114284", name: "Reception 2", model: "Lane3000", hasPrinter: false, state: "not_connected" });

function settings(terminals: SettingsTerminal[] = [terminal(), lane]): TerminalSettings {
  return {
    departments: [
      { department: { id: "small", name: "Small animals" }, terminals },
      { department: { id: "horses", name: "Horses" }, terminals: [] },
    ],
    extrasAllowed: false,
  };
}

function step(part: Partial<ChecklistStep> & Pick<ChecklistStep, "step">): ChecklistStep {
  return { standing: "open", detail: "plain", tick: null, ticked: null, ...part };
}

/** Every step and what can be said about it, by the till's own rules. */
const says: Record<ChecklistStepName, StepDetail[]> = {
  ordered: ["plain"],
  account_received: ["plain", "by_account"],
  connected: ["plain", "reached", "not_reached", "asking", "no_account", "not_bound", "held"],
  icons_green: ["plain", "reached", "not_reached"],
  account_entered: ["plain", "no_account", "not_tested", "account_fails"],
  bound: ["bound", "not_bound", "not_tested", "no_account"],
  reconciled: ["plain", "running", "needed", "from_here", "paid", "at_terminal", "not_known"],
  first_payment: ["plain", "paid", "other_currency", "currency_not_seen"],
};

function checklist(of: SettingsTerminal, changed: Partial<ChecklistStep>[] = []): Checklist {
  const steps: ChecklistStep[] = [
    step({ step: "ordered", tick: "ordered" }),
    step({ step: "account_received", standing: "seen", detail: "by_account" }),
    step({ step: "connected", standing: "not_passed", detail: "not_reached" }),
    step({ step: "icons_green", tick: "icons_green" }),
    step({ step: "account_entered", standing: "seen" }),
    step({ step: "bound", standing: "seen", detail: "bound" }),
    step({ step: "reconciled", tick: "reconciled_by_hand" }),
    step({ step: "first_payment" }),
  ];
  return { terminal: of, steps: steps.map((one) => ({ ...one, ...changed.find((each) => each.step === one.step) })) };
}

const account: Account = {
  fixed: false,
  service: "https://service.example",
  serviceCanChange: false,
  username: "clinic",
  password: "kept",
  proxy: null,
  pause: null,
  last: { word: "works", issuer: null, status: null, terminals: ["70114283", "70114284", "70115555"], ageMs: 12_000 },
};

function platform(answers: Answers = {}) {
  return fakePlatform({
    "terminal.settings": settings(),
    "terminal.checklist": ({ terminal: id }) => checklist(id === "terminal-2" ? lane : terminal({ id })),
    "terminal.calls": { calls: [] },
    "session.list": { uncompared: [], compared: [] },
    "account.get": account,
    ...answers,
  });
}

function Addressed() {
  const route = useRoute();
  return <TerminalsPage {...(route.screen === "settings" && route.id !== undefined ? { id: route.id } : {})} />;
}

function show(fake: FakePlatform) {
  renderWith(
    fake,
    <FrameProvider value={{ app: appState, pickStaff: () => {}, startInvoice: () => {}, openTerminal: () => {}, terminalOpen: false }}>
      <Addressed />
    </FrameProvider>,
  );
}

const row = async (name: string) => (await screen.findByRole("button", { name: new RegExp(`^${name}`, "u") })).closest("li") as HTMLElement;

test("a department's terminals say what they are, how old that is, and the first that is not ready is looked at", async () => {
  show(platform());
  const first = await row("Reception 1");
  expect(first.textContent).toContain("Connect@Cloud");
  expect(first.textContent).toContain("7011 4283 · Desk3500");
  expect(first.textContent).toContain("Ready");
  expect(first.textContent).toContain("Answered 4 s ago");
  expect((await row("Reception 2")).textContent).toContain("Not connected");
  expect(await screen.findByRole("heading", { name: "Set-up of Reception 2" })).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: /^Horses/u }));
  expect(screen.getByText("No terminal in this department yet.")).toBeDefined();
});

test("a retired terminal with an open payment, and one of another currency, say so", async () => {
  const both = [terminal({ retired: true, heldBy: "attempt-1", state: "held" }), terminal({ id: "terminal-3", name: "Surgery", disabled: true, state: "held" })];
  show(platform({ "terminal.settings": settings(both) }));
  expect((await row("Reception 1")).textContent).toContain("Retired, a payment is open");
  expect((await row("Surgery")).textContent).toContain("Wrong currency");
});

async function openForm(answers: Answers = {}) {
  const user = userEvent.setup();
  const fake = platform(answers);
  show(fake);
  await user.click(await screen.findByRole("button", { name: "Add terminal" }));
  return { user, fake, form: within(await screen.findByRole("dialog", { name: "Add terminal" })) };
}

test("a free number of the account is picked, and a double click adds one terminal", async () => {
  const added = settings([terminal(), lane, terminal({ id: "terminal-3", number: "70115555", name: "Surgery" })]);
  const { user, fake, form } = await openForm({
    "terminal.check_number": { valid: true, takenBy: null, bound: true },
    "terminal.add": added,
  });
  expect(form.queryByRole("button", { name: "7011 4283" })).toBeNull();
  await user.click(await form.findByRole("button", { name: "7011 5555" }));
  expect(await form.findByText("It is in the account’s list.")).toBeDefined();
  await user.type(form.getByLabelText("Name"), "Surgery");
  await user.click(form.getByRole("button", { name: "Move3500" }));
  await user.dblClick(form.getByRole("button", { name: "Add terminal" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const sent = fake.requests("terminal.add");
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ number: "70115555", name: "Surgery", model: "Move3500", department: "small", connection: null });
  expect(await screen.findByRole("heading", { name: "Set-up of Surgery" })).toBeDefined();
});

test("a number that is none, somebody else's, or not in the account is named before anything is sent", async () => {
  const { user, fake, form } = await openForm({
    "terminal.check_number": ({ number }) => ({
      valid: true,
      takenBy: number === "70114284" ? { id: "terminal-2", name: "Reception 2", retired: false } : null,
      bound: false,
    }),
  });
  const field = form.getByLabelText("Number of the terminal");
  await user.type(field, "7011x283");
  expect(form.getByText("A terminal’s number is exactly 8 digits.")).toBeDefined();
  await user.clear(field);
  await user.type(field, "701142");
  expect(form.queryByText("A terminal’s number is exactly 8 digits.")).toBeNull();
  await user.click(form.getByRole("button", { name: "Add terminal" }));
  expect(form.getByText("A terminal’s number is exactly 8 digits.")).toBeDefined();
  await user.type(field, "84");
  expect(await form.findByText("Reception 2 has this number.")).toBeDefined();
  await user.clear(field);
  await user.type(field, "7011 9999");
  expect(await form.findByText(/ask Nets to bind it/u)).toBeDefined();
  expect(fake.requests("terminal.add")).toEqual([]);
});

test("an iWL250 asks how it reaches the network, and 3G is refused with the reason", async () => {
  const { user, fake, form } = await openForm({ "terminal.check_number": { valid: true, takenBy: null, bound: true } });
  await user.type(form.getByLabelText("Number of the terminal"), "70115555");
  await user.type(form.getByLabelText("Name"), "Round");
  await user.click(form.getByRole("button", { name: "iWL250" }));
  const add = form.getByRole<HTMLButtonElement>("button", { name: "Add terminal" });
  expect(add.disabled).toBe(true);
  await user.click(form.getByRole("button", { name: "3G, own SIM card" }));
  expect(form.getByText(/Connect@Cloud supports the Bluetooth one with its dock/u)).toBeDefined();
  expect(add.disabled).toBe(true);
  await user.click(form.getByRole("button", { name: "Bluetooth and dock" }));
  expect(add.disabled).toBe(false);
  expect(fake.requests("terminal.add")).toEqual([]);
});

test("what was typed stays when it could not be saved", async () => {
  const { user, form } = await openForm({
    "terminal.check_number": { valid: true, takenBy: null, bound: true },
    "terminal.add": () => Promise.reject(wireError("disk_full")),
  });
  await user.type(form.getByLabelText("Number of the terminal"), "70115555");
  await user.type(form.getByLabelText("Name"), "Surgery");
  await user.click(form.getByRole("button", { name: "Lane3000" }));
  await user.click(form.getByRole("button", { name: "Add terminal" }));
  expect(await form.findByRole("alert")).toBeDefined();
  expect(form.getByLabelText<HTMLInputElement>("Name").value).toBe("Surgery");
});

const steps = async () => within(await screen.findByRole("region", { name: /^Set-up of/u })).findAllByRole("listitem");

test("a step the till checks has no button to tick it, one it can't check records who did", async () => {
  const user = userEvent.setup();
  const fake = platform();
  const ticked = { standing: "ticked", ticked: { staff: "Riikka Saari", at } } as const;
  fake.answer("terminal.tick", () => {
    const after = checklist(lane, [{ step: "icons_green", ...ticked }]);
    fake.answer("terminal.checklist", after);
    return after;
  });
  show(fake);
  const shown = await steps();
  const buttons = shown.map((one) => within(one).queryAllByRole("button").map((button) => button.textContent));
  expect(buttons).toEqual([["Text for the order", "It is ordered"], [], [], ["Both are green"], [], [], ["Done at the terminal"], []]);
  await user.click(screen.getByRole("button", { name: "Both are green" }));
  expect(fake.requests("terminal.tick")).toEqual([{ terminal: "terminal-2", tick: "icons_green", done: true }]);
  const icons = (await steps())[3] as HTMLElement;
  expect(icons.textContent).toContain("Confirmed by Riikka Saari");
  // The second half of a double press takes nothing back; a press of its own does.
  const takeBack = within(icons).getByRole("button", { name: "Take back" });
  await user.click(takeBack);
  await user.keyboard("{Enter}");
  expect(fake.requests("terminal.tick")).toHaveLength(1);
  const later = createEvent.click(takeBack, { detail: 1 });
  Object.defineProperty(later, "timeStamp", { value: performance.now() + 5_000 });
  fireEvent(takeBack, later);
  await waitFor(() => expect(fake.requests("terminal.tick")).toHaveLength(2));
  expect(fake.requests("terminal.tick")[1]).toEqual({ terminal: "terminal-2", tick: "icons_green", done: false });
});

test("every step has a sentence for everything that can be said about it", () => {
  const t = translator([englishBundle]);
  for (const [name, details] of Object.entries(says)) {
    for (const detail of details) {
      const key = `checklist-${name}-${detail}`.replaceAll("_", "-");
      expect(t(key, { number: "7011 4283", currency: "EUR" }), key).not.toBe(key);
    }
  }
});

test("reconciliation is asked for once, and while it runs nothing else can be", async () => {
  const user = userEvent.setup();
  const call: TerminalCall = {
    id: "call-1",
    action: "reconciliation",
    at,
    staff: "Riikka Saari",
    outcome: "running",
    runningMs: 3_000,
    reason: "",
    printed: null,
    session: null,
    comparison: null,
  };
  const fake = platform({ "terminal.administer": () => {
    const busy = { ...lane, doing: { action: "reconciliation", forMs: 3_000 } } as const;
    fake.answer("terminal.settings", settings([terminal(), busy]));
    fake.answer("terminal.calls", { calls: [call] });
    fake.hint({ topic: "terminals" });
    return { calls: [call] };
  } });
  show(fake);
  await user.dblClick(await screen.findByRole("button", { name: "Run reconciliation" }));
  const asked = fake.requests("terminal.administer");
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ terminal: "terminal-2", action: "reconciliation" });
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>("button", { name: "Download software" }).disabled).toBe(true));
  expect(await screen.findByText("Waiting for the terminal.")).toBeDefined();
});

test("a call without an answer stays not known, and a printed one shows the terminal's own text", async () => {
  const user = userEvent.setup();
  const calls: TerminalCall[] = [
    { id: "2", action: "reconciliation", at, staff: "Onni", outcome: "unknown", runningMs: null, reason: "timed-out", printed: null, session: null, comparison: null },
    { id: "1", action: "last_receipt", at, staff: "Onni", outcome: "done", runningMs: null, reason: "", printed: "OSTO\nEUR 34,90", session: "001", comparison: null },
  ];
  show(platform({ "terminal.calls": { calls } }));
  expect(await screen.findByText(/No answer came, so nothing was compared. It stays in doubt./u)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Show" }));
  expect(within(screen.getByRole("dialog", { name: "Last receipt" })).getByText(/EUR 34,90/u)).toBeDefined();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
});

const sum = (minor: number) => ({ minor, currency: "EUR" }) as const;
const ended: SessionElsewhere = {
  terminal: { id: "terminal-1", name: "Reception 1" },
  session: "118",
  upto: 42,
  purchases: { count: 3, sum: sum(9_000) },
  refunds: { count: 1, sum: sum(500) },
  net: { count: 4, sum: sum(8_500) },
  first: at,
  last: at,
};

/** On the first terminal's page. */
function showFirst(fake: FakePlatform) {
  location.hash = "#/settings/terminals/terminal-1";
  show(fake);
}

test("a session that ended elsewhere says what the books have of it, and takes what its slip says", async () => {
  const user = userEvent.setup();
  const fake = platform({
    "session.list": { uncompared: [ended], compared: [] },
    "session.compare": { uncompared: [], compared: [] },
  });
  showFirst(fake);
  expect(await screen.findByText("4 payments and refunds in the books, €85.00")).toBeDefined();
  expect(screen.getByText("Nobody compared it.")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Compare session 118 with its slip" }));
  const dialogue = within(screen.getByRole("dialog", { name: "Compare with the slip" }));
  expect(dialogue.queryByText(/€85/u)).toBeNull();
  await user.click(dialogue.getByRole("button", { name: "Compare" }));
  expect(dialogue.getAllByText("Type how many; 0 where there were none.")).toHaveLength(2);
  expect(fake.requests("session.compare")).toEqual([]);
  await user.type(dialogue.getByLabelText("Purchases, how many"), "3");
  await user.type(dialogue.getByLabelText("Purchases, sum"), "90,00");
  await user.type(dialogue.getByLabelText("Refunds, how many"), "0");
  await user.type(dialogue.getByLabelText("Refunds, sum"), "0");
  await user.dblClick(dialogue.getByRole("button", { name: "Compare" }));
  const asked = fake.requests("session.compare");
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    terminal: "terminal-1",
    session: "118",
    upto: 42,
    said: { form: "by_kind", purchases: { count: 3, sum: sum(9_000) }, refunds: { count: 0, sum: sum(0) } },
  });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a slip with one count and one total is typed as such, also below nothing", async () => {
  const user = userEvent.setup();
  const fake = platform({ "session.list": { uncompared: [ended], compared: [] }, "session.compare": { uncompared: [], compared: [] } });
  showFirst(fake);
  await user.click(await screen.findByRole("button", { name: "Compare session 118 with its slip" }));
  await user.click(screen.getByRole("checkbox", { name: "The slip has only one count and one total" }));
  expect(screen.queryByLabelText("Purchases, how many")).toBeNull();
  await user.type(screen.getByLabelText("How many"), "4");
  await user.type(screen.getByLabelText("Total, refunds taken off"), "-5,00");
  await user.click(screen.getByRole("button", { name: "Compare" }));
  expect(fake.requests("session.compare")[0]?.said).toEqual({ form: "count_and_net", net: { count: 4, sum: sum(-500) } });
});

test("what a person compared stands there with the name, and its difference leads to the case", async () => {
  const rows = [
    { kind: "purchases", said: { count: 2, sum: sum(8_000) }, ours: ended.purchases, apart: { atTerminal: { count: 0, sum: sum(0) }, inBooks: { count: 1, sum: sum(1_000) } } },
    { kind: "refunds", said: ended.refunds, ours: ended.refunds, apart: null },
  ] satisfies Comparison["rows"];
  const comparison: Comparison = {
    verdict: "differs",
    compared: "by_kind",
    byHand: "Onni",
    at,
    session: "118",
    otherCurrency: null,
    rows,
    elsewhere: 0,
    doubts: [],
    differences: [{ id: "difference-1", kind: "purchases", closed: false }],
  };
  showFirst(platform({ "session.list": { uncompared: [], compared: [comparison] } }));
  expect(await screen.findByText(/compared by hand, Onni/u)).toBeDefined();
  expect(screen.getByRole("link", { name: "Case: Purchases" }).getAttribute("href")).toBe("#/difference/difference-1");
});

test("retiring names the payment that stays open, and asks a second time", async () => {
  const user = userEvent.setup();
  const held = terminal({ heldBy: "attempt-1", state: "held" });
  const fake = platform({ "terminal.settings": settings([held]), "terminal.change": settings([terminal({ retired: true, heldBy: "attempt-1" })]) });
  show(fake);
  await user.click(await screen.findByRole("button", { name: "Change Reception 1" }));
  await user.dblClick(screen.getByRole("button", { name: "Retire Reception 1" }));
  await user.keyboard("{Enter}");
  expect(fake.requests("terminal.change")).toEqual([]);
  expect(screen.getByText(/that payment stays open, and the till keeps asking/u)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Yes, retire Reception 1" }));
  await waitFor(() => expect(fake.requests("terminal.change")).toEqual([{ terminal: "terminal-1", retired: true }]));
});

test("a terminal in doubt can be reconciled from both places, and one with a payment under way from neither, with words", async () => {
  const offered = async (part: Partial<SettingsTerminal>) => {
    show(platform({ "terminal.settings": settings([terminal({ heldBy: "attempt-1", ...part })]), "terminal.administer": { calls: [] } }));
    const fromList = await screen.findByRole<HTMLButtonElement>("button", { name: "Run reconciliation" });
    const why = document.getElementById(fromList.getAttribute("aria-describedby") ?? "")?.textContent;
    const beside = screen.getByRole<HTMLButtonElement>("button", { name: "Reconciliation" });
    const answer = [fromList.disabled, beside.disabled, why];
    cleanup();
    return answer;
  };
  expect(await offered({ state: "held" })).toEqual([false, false, ""]);
  expect(await offered({ state: "busy" })).toEqual([true, true, "A payment is open on it. Nothing else is asked until its outcome is known."]);
});

test("who prints is not assumed, and a model without a printer offers only the till", async () => {
  const user = userEvent.setup();
  const fake = platform({ "terminal.administer": { calls: [] } });
  show(fake);
  await user.click(await screen.findByRole("button", { name: "Change Reception 2" }));
  const lanes = within(screen.getByRole("group", { name: "Slips are printed by" }));
  expect(lanes.getAllByRole("button").map((button) => button.textContent)).toEqual(["The till"]);
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: "Change Reception 1" }));
  const desks = within(screen.getByRole("group", { name: "Slips are printed by" }));
  for (const button of desks.getAllByRole("button")) expect(button.getAttribute("aria-pressed")).toBe("false");
  await user.click(desks.getByRole("button", { name: "The terminal" }));
  expect(fake.requests("terminal.administer")[0]).toMatchObject({ terminal: "terminal-1", action: "print_by_terminal" });
});

test("the order says what Nets must be told, and no number of anybody", async () => {
  const user = userEvent.setup();
  show(platform());
  await user.click(await screen.findByRole("button", { name: "Text for the order" }));
  const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "What to order, and from whom" }).value;
  for (const needed of ["Connect@Cloud compatible", "Ethernet", "Nets Nordic software with Connect@Cloud support", "EUR"]) {
    expect(text).toContain(needed);
  }
  expect(text).not.toMatch(/\+\d|@nets|\d{7,}(?!-)/u);
});
