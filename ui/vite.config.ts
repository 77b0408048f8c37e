// Builds the two windows: the till and the practice terminal. Nothing is inlined, because the content policy
// allows no inline code; a catalogue is one chunk per language, so the till loads the language it speaks and English.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const catalogues = fileURLToPath(new URL("src/i18n/catalogues/", import.meta.url));
const prefix = "virtual:catalogue/";

/** One module per language: its messages of all topics, parsed here so that no start of the till has to do it. */
function catalogueModules(): Plugin {
  return {
    name: "catalogues",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const folder = `${catalogues}${id.slice(prefix.length + 1)}/`;
      const topics = readdirSync(folder).filter((name) => name.endsWith(".ftl")).toSorted();
      const texts = topics.map((name) => {
        this.addWatchFile(folder + name);
        return readFileSync(folder + name, "utf8");
      });
      const { body } = new FluentResource(texts.join("\n"));
      // A string that is parsed reaches the page several times faster than the same data written as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(body))});`;
    },
  };
}

export default defineConfig({
  plugins: [react(), catalogueModules()],
  clearScreen: false,
  server: { port: 5183, strictPort: true },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: "index.html", simulator: "simulator.html" } },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test/setup.ts"],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
