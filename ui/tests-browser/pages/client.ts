// The client at the practice terminal: cards, keys, and what goes wrong. Speaks to the practice terminal's control, never to the till.
import { type APIRequestContext, expect } from "@playwright/test";

export type Card = "visa_debit" | "mastercard_pin" | "not_enough_funds" | "expired" | "not_permitted" | "phone" | "signature";
export type Next = "works" | "answer_lost" | "network_lost" | "bank_slow" | "in_menu" | "client_cancels";

interface TerminalState {
  id: string;
  name: string | null;
  accepts_card: boolean;
  screen: { kind: string };
  printer_width: number;
}

/** Money that moved, as the bank has it. */
export interface BookEntry {
  transaction: "purchase" | "refund";
  amount: number;
  order_id: string | null;
  /** Six digits of STAN, six characters of authorisation. */
  stan_auth: string;
}

interface Bank {
  entries: BookEntry[];
  transaction_posts: number;
  voids: number;
}

export class Client {
  constructor(
    private readonly request: APIRequestContext,
    private readonly url: () => string,
  ) {}

  async act(act: Record<string, unknown>): Promise<void> {
    const reply = await this.request.post(`${this.url()}/simulator/act`, { data: act });
    expect(reply.ok(), `${JSON.stringify(act)}: ${await reply.text()}`).toBe(true);
  }

  async terminals(): Promise<TerminalState[]> {
    const reply = await this.request.get(`${this.url()}/simulator/state`);
    return ((await reply.json()) as { terminals: TerminalState[] }).terminals;
  }

  /** No real waiting: the terminal, the bank and the look-up answer at once. */
  async hurry(): Promise<void> {
    await this.act({ act: "set_timing", change: { percent: 0 } });
  }

  /** Waits until a terminal asks for a card, then holds one to it. */
  async present(card: Card): Promise<void> {
    const terminal = await this.waiting();
    await this.act({ act: "present_card", terminal, card });
  }

  async key(key: string): Promise<void> {
    const terminal = await this.waiting();
    await this.act({ act: "key", terminal, key });
  }

  async pin(digits: string): Promise<void> {
    const [terminal] = (await this.terminals()).filter((one) => one.screen.kind === "pin_entry");
    for (const key of [...digits, "ok"]) await this.act({ act: "key", terminal: terminal?.id, key });
  }

  async next(next: Next): Promise<void> {
    await this.act({ act: "set_next", next });
  }

  /** Pulls the network cable of every terminal, or puts it back. */
  async connected(connected: boolean): Promise<void> {
    for (const { id } of await this.terminals()) await this.act({ act: "set_terminal", terminal: id, change: { connected } });
  }

  async inMenu(inMenu: boolean): Promise<void> {
    for (const { id } of await this.terminals()) await this.act({ act: "set_terminal", terminal: id, change: { in_menu: inMenu } });
  }

  /** What the bank and the wire know; the oracle for what the till shows. */
  async bank(): Promise<Bank> {
    const reply = await this.request.get(`${this.url()}/simulator/books`);
    return (await reply.json()) as Bank;
  }

  /** What the bank moved, in minor units and in order; refunds are negative. */
  async moved(): Promise<number[]> {
    const { entries } = await this.bank();
    return entries.map((entry) => (entry.transaction === "refund" ? -entry.amount : entry.amount));
  }

  private async waiting(): Promise<string> {
    let found: string | undefined;
    await expect(async () => {
      found = (await this.terminals()).find((one) => one.accepts_card)?.id;
      expect(found).toBeDefined();
    }).toPass({ intervals: [50] });
    return found ?? "";
  }
}
