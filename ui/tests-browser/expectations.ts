// What holds on every screen: words and no keys, nothing out of sight or reach, and room for a finger.
import { readdirSync, readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

const catalogue = new URL("../src/i18n/catalogues/en/", import.meta.url);
const keys = new Set(
  readdirSync(catalogue).flatMap((file) =>
    [...readFileSync(new URL(file, catalogue), "utf8").matchAll(/^([a-z][a-z0-9-]*) =/gmu)].map((match) => match[1] ?? ""),
  ),
);

/** A key on screen is a missing word. */
export async function expectNoKeys(page: Page): Promise<void> {
  const shown = await page.evaluate(() => {
    const names = [...document.querySelectorAll("[aria-label], [placeholder], [title]")].flatMap((element) =>
      ["aria-label", "placeholder", "title"].map((name) => element.getAttribute(name) ?? ""),
    );
    return [document.body.innerText, document.title, ...names].join("\n").split(/[\s·,.:;()]+/u);
  });
  expect(shown.filter((word) => word.includes("-") && keys.has(word))).toEqual([]);
}

/** Nothing is lost at this size: no sideways scrolling of the whole, and every control can be brought into sight and hit. The system's own
 * field for a file is no control of ours: a button stands for it. */
export async function expectNothingLost(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  const lost = await page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>("button, a[href], input:not([type=file]), [role=radio], [role=option]")];
    return controls
      .filter((control) => control.checkVisibility() && control.closest("[inert]") === null)
      .filter((control) => {
        control.scrollIntoView({ block: "center", inline: "center" });
        const box = control.getBoundingClientRect();
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return !(hit !== null && (control.contains(hit) || hit.contains(control) || control.closest("label")?.contains(hit) === true));
      })
      .map((control) => control.outerHTML.slice(0, 160));
  });
  expect(lost).toEqual([]);
}

/** A finger meets 44 px in both directions, measured by what it would hit and not by what is drawn. */
export async function expectTouchable(scope: Locator): Promise<void> {
  const small = await scope.evaluate((element) => {
    const least = 44;
    const controls = [...element.querySelectorAll<HTMLElement>("button, a[href], input, [role=option]")];
    const reach = (control: HTMLElement, x: number, y: number, dx: number, dy: number): number => {
      const mine = control.closest("label") ?? control;
      for (let step = 1; step <= least; step += 1) {
        const hit = document.elementFromPoint(x + dx * step, y + dy * step);
        if (hit === null || !mine.contains(hit)) return step - 1;
      }
      return least;
    };
    return controls
      .filter((control) => control.checkVisibility() && control.closest("[inert]") === null)
      .map((control) => {
        control.scrollIntoView({ block: "center", inline: "center" });
        const box = control.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const wide = reach(control, x, y, -1, 0) + 1 + reach(control, x, y, 1, 0);
        const high = reach(control, x, y, 0, -1) + 1 + reach(control, x, y, 0, 1);
        return { wide, high, what: control.outerHTML.slice(0, 140) };
      })
      // A border's half pixel at either end may round away.
      .filter((control) => control.wide < least - 1 || control.high < least - 1);
  });
  expect(small).toEqual([]);
}
