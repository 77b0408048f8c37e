// The window could not be closed: why, above whatever is shown, and what to do. The try itself is the window system's, so the reply is made
// one here.
import { expectNothingLost, expectTouchable } from "./expectations";
import { expect, expectAccessible, test } from "./fixtures";
import { picture } from "./picture";

test("says why the till can't be closed, each time it is tried", async ({ till }) => {
  let closeRefused: number | null = null;
  await till.page.route("**/call/app.state", async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, json: { ...((await reply.json()) as object), closeRefused } });
  });
  await till.begin();
  closeRefused = 1;
  // Whatever changes the sale asks for the till's state anew.
  await till.sale.add("P-1104");
  const dialogue = till.page.getByRole("alertdialog", { name: "A card payment is running" });
  await expect(dialogue).toBeVisible();
  await expectAccessible(till.page);
  await expectNothingLost(till.page);
  await expectTouchable(till.page.locator("body"));
  await picture(till.page, "close-refused");
  await dialogue.getByRole("button", { name: "Go on" }).click();
  await expect(dialogue).toBeHidden();
});
