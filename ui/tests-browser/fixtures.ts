// What every browser test stands on: a till of its own, the client at the practice terminal, and axe without exceptions.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page, test as base } from "@playwright/test";
import { Client } from "./pages/client";
import { StartPage } from "./pages/start";
import { Till } from "./pages/till";

const builtUi = fileURLToPath(new URL("../dist", import.meta.url));

interface Running {
  url: string;
  process: ChildProcess;
}

/** Starts a till on books of its own. A machine without the program fails here and says so. */
async function start(folder: string, further: readonly string[]): Promise<Running> {
  const program = process.env["KLINIKASSA_DEVSERVER"];
  if (program === undefined || program === "") throw new Error("KLINIKASSA_DEVSERVER does not name the devserver program");
  const server = spawn(program, ["--data-dir", folder, "--static", builtUi, "--port", "0", "--locale", "en_FI", ...further], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  server.stderr.on("data", (text: Buffer) => {
    said += text.toString();
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`devserver ended with ${code}: ${said}`)));
    createInterface({ input: server.stdout }).once("line", (line) => resolve((JSON.parse(line) as { url: string }).url));
  });
  return { url, process: server };
}

async function stop(running: Running): Promise<void> {
  if (running.process.exitCode !== null) return;
  const ended = new Promise((resolve) => {
    running.process.once("exit", resolve);
  });
  running.process.kill("SIGKILL");
  await ended;
}

/** A till that can be killed and started again on the same books. */
export class Books {
  private running: Running | null = null;

  /** `atStart`: it begins as the program does, at the start screen, and not in practice. */
  constructor(
    readonly folder: string,
    private readonly atStart: boolean,
  ) {}

  get url(): string {
    if (this.running === null) throw new Error("the till is not running");
    return this.running.url;
  }

  async start(): Promise<string> {
    this.running = await start(this.folder, this.atStart ? ["--start", "yes"] : []);
    return this.running.url;
  }

  /** As by pulling the plug. */
  async kill(): Promise<void> {
    if (this.running !== null) await stop(this.running);
    this.running = null;
  }
}

/** Messages the page must never write: a refused style or script is a hole in the content policy. */
function failOnPageErrors(page: Page, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) problems.push(message.text());
  });
}

/** The till is killed before its page is closed: a reply that a test still had in its hands then must not fail the test that is over. */
async function letGo(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: "ignoreErrors" });
}

interface Fixtures {
  /** True for tests that begin at the start screen. */
  atStart: boolean;
  books: Books;
  till: Till;
  client: Client;
  start: StartPage;
}

/** Typed as a hand types: what comes faster is a barcode scanner's. */
export const byHand = { delay: 60 } as const;

export const test = base.extend<Fixtures>({
  atStart: [false, { option: true }],
  books: async ({ atStart }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "klinikassa-browser-"));
    const books = new Books(folder, atStart);
    await books.start();
    await provide(books);
    await books.kill();
    await rm(folder, { recursive: true, force: true });
  },
  client: async ({ books, request }, provide) => {
    const client = new Client(request as APIRequestContext, () => books.url);
    await client.hurry();
    await provide(client);
  },
  till: async ({ page, books, client }, provide) => {
    expect(client).toBeDefined();
    const problems: string[] = [];
    failOnPageErrors(page, problems);
    await provide(new Till(page, () => books.url));
    await letGo(page);
    expect(problems).toEqual([]);
  },
  start: async ({ page, books }, provide) => {
    const problems: string[] = [];
    failOnPageErrors(page, problems);
    await provide(new StartPage(page, () => books.url));
    await letGo(page);
    expect(problems).toEqual([]);
  },
});

/** Every rule of axe, in light and in dark. */
export async function expectAccessible(page: Page, lights: readonly ("light" | "dark")[] = ["light", "dark"]): Promise<void> {
  for (const colorScheme of lights) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map((violation) => ({
      rule: violation.id,
      where: violation.nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    }));
    expect(found, colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

export { expect } from "@playwright/test";
