// Rules of the house that a reader can't be trusted to keep: one door to the shell, no arithmetic on money, no markup from strings.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const source = join(import.meta.dirname, "..");

function filesBelow(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const full = join(path, entry.name);
    return entry.isDirectory() ? filesBelow(full) : [full];
  });
}

const files = filesBelow(source)
  .filter((path) => /\.(?:tsx?|css)$/u.test(path) && !path.includes("/generated/"))
  .map((path) => ({ name: relative(source, path), text: readFileSync(path, "utf8") }));
const product = files.filter((file) => !/\.test\.tsx?$/u.test(file.name) && !file.name.startsWith("test/"));

const offenders = (wrong: RegExp, except: (name: string) => boolean = () => false): string[] =>
  product.filter((file) => !except(file.name) && wrong.test(file.text)).map((file) => file.name);

describe("the house", () => {
  it("sees all of the source", () => {
    expect(product.length).toBeGreaterThan(60);
  });

  it("lets only the platform speak with the shell", () => {
    expect(offenders(/from "@tauri-apps\//u, (name) => name.startsWith("platform/"))).toEqual([]);
  });

  it("never adds or takes away money; a sign may turn, and the meter's width is a picture", () => {
    const sums = /\.minor\s*(?:[-+*/%]|\?\?=|[-+*/]=)(?!\/)|(?<!minor: )[-+*/%]\s*\w+(?:\.\w+)*\.minor\b/u;
    expect(offenders(sums, (name) => name === "features/invoice/InvoiceSide.tsx")).toEqual([]);
  });

  it("makes no markup from strings", () => {
    expect(offenders(/dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/u)).toEqual([]);
  });

  it("asks no clock, but to count on from the till's own on screen", () => {
    expect(offenders(/Date\.now\(|new Date\(\)|Math\.random\(/u, (name) => name === "foundations/ticking.ts")).toEqual([]);
  });

  it("keeps files readable", () => {
    expect(files.filter((file) => file.text.split("\n").length > 600).map((file) => file.name)).toEqual([]);
  });

  it("opens every module with what it owns", () => {
    expect(product.filter((file) => !/^(?:\/\/|\/\*)/u.test(file.text)).map((file) => file.name)).toEqual([]);
  });
});
