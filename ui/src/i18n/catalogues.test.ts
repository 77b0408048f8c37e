// The English catalogues and the code agree: every key that is asked for is there, every key that is there is asked for, and no
// key stands twice; and an apostrophe is the printers' one in every language. What the other languages owe to English besides is
// checked with the whole repository.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import dynamicKeys from "./dynamic-keys.json";

const source = join(import.meta.dirname, "..");
const folder = join(import.meta.dirname, "catalogues/en");

/** The words of papers, and those of the program that checks a copy of the books, are asked for in Rust. */
const inRust = ["printing", "verify"].map((crate) => join(import.meta.dirname, `../../../crates/${crate}/src`));

function filesBelow(path: string, kind = /\.tsx?$/u): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const full = join(path, entry.name);
    if (entry.isDirectory()) return filesBelow(full, kind);
    return kind.test(entry.name) && !/\.test\.tsx?$/u.test(entry.name) ? [full] : [];
  });
}

const code = filesBelow(source)
  .filter((path) => !path.includes("/generated/") && !path.includes("/test/"))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

const topics = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
const texts = topics.map((topic) => readFileSync(join(folder, topic), "utf8"));
const keys = texts.flatMap((text) => [...text.matchAll(/^([a-z][a-z0-9-]*) *=/gmu)].map((match) => match[1] ?? ""));
const known = new Set(keys);

/** A key built at run time stands in a family whose prefix is listed. */
const ofFamily = (key: string): boolean => dynamicKeys.some((prefix) => key.startsWith(prefix));

/** Every quoted string of the code that could be a key; a template's fixed beginning counts as a family. */
const onPaper = inRust
  .flatMap((sources) => filesBelow(sources, /\.rs$/u))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");
const quoted = new Set([...(code + onPaper).matchAll(/["'`]([a-z]+(?:-[a-z0-9]+)+)["'`]/gu)].map((match) => match[1] ?? ""));
const asked = [
  ...[...code.matchAll(/\bt\(\s*"([^"]+)"/gu)].map((match) => match[1] ?? ""),
  ...[...code.matchAll(/<T id="([^"]+)"/gu)].map((match) => match[1] ?? ""),
  ...[...code.matchAll(/\bt\([^()"`]*\? "([a-z0-9-]+)" : "([a-z0-9-]+)"/gu)].flatMap((match) => [match[1] ?? "", match[2] ?? ""]),
];
const families = [...code.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/gu)].map((match) => match[1] ?? "");

describe("the English catalogues", () => {
  it("parse without errors", () => {
    for (const [index, text] of texts.entries()) {
      const bundle = new FluentBundle("en");
      expect(bundle.addResource(new FluentResource(text)), topics[index]).toEqual([]);
      const junk = text.split("\n").filter((line) => /^[a-z0-9-]+ *[^=\s].*$/u.test(line) && !line.includes("="));
      expect(junk, topics[index]).toEqual([]);
    }
  });

  it("hold no key twice", () => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("hold every key the code asks for", () => {
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });

  it("hold no key nobody asks for", () => {
    const built = families.filter((prefix) => prefix.length > 3);
    const unused = keys.filter((key) => !quoted.has(key) && !ofFamily(key) && !built.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it("list every key family that the code builds", () => {
    const strays = families.filter((prefix) => keys.some((key) => key.startsWith(prefix)) && !ofFamily(prefix));
    expect([...new Set(strays)]).toEqual([]);
  });

  it("format nothing themselves", () => {
    expect(texts.join("\n")).not.toMatch(/NUMBER\(|DATETIME\(/u);
  });
});

describe("every catalogue", () => {
  it("has one apostrophe, the printers’", () => {
    const every = filesBelow(join(import.meta.dirname, "catalogues"), /\.ftl$/u);
    expect(every.length).toBe(5 * topics.length);
    const typed = every.flatMap((path) =>
      readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => !line.startsWith("#") && line.includes("'"))
        .map((line) => `${path.slice(-20)}: ${line}`),
    );
    expect(typed).toEqual([]);
  });
});
