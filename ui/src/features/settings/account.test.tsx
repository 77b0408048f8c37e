// The page of the account: what a test came to, a password on its way in, a proxy.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Account, TestWord } from "../../api/generated/types";
import { fakePlatform, wireError } from "../../test/fake-platform";
import { renderWith } from "../../test/render";
import { translator } from "../../i18n/translate";
import { englishBundle } from "../../i18n/language";
import { AccountPage } from "./AccountPage";

function account(part: Partial<Account> = {}): Account {
  return {
    fixed: false,
    service: "https://service.example",
    serviceCanChange: false,
    username: "clinic",
    password: "kept",
    proxy: null,
    pause: null,
    last: { word: "works", issuer: null, status: null, terminals: ["70114283", "70114284"], ageMs: 12_000 },
    ...part,
  };
}

test("says what works, and for how many terminals", async () => {
  renderWith(fakePlatform({ "account.get": account() }), <AccountPage />);
  expect(await screen.findByText("Works")).toBeDefined();
  expect(screen.getByText("Signed in 12 s ago, 2 terminals bound to the account")).toBeDefined();
  expect(screen.queryByLabelText("Password")).toBeNull();
});

test("sends a new password once, forgets it at once, and tries it", async () => {
  const user = userEvent.setup();
  const platform = fakePlatform({ "account.get": account(), "account.change": account(), "account.test": account() });
  renderWith(platform, <AccountPage />);
  await user.click(await screen.findByRole("button", { name: "Replace" }));
  const field = screen.getByLabelText<HTMLInputElement>("Password");
  expect(field.type).toBe("password");
  await user.type(field, "a new one");
  await user.click(screen.getByRole("button", { name: "Save and test" }));
  await waitFor(() => expect(platform.requests("account.test")).toHaveLength(1));
  expect(platform.requests("account.change")).toEqual([{ password: "a new one" }]);
  expect(screen.queryByLabelText("Password")).toBeNull();
  expect(document.body.innerHTML).not.toContain("a new one");
});

test("asks for the password while there is no account", async () => {
  const platform = fakePlatform({ "account.get": account({ username: null, password: "not_asked", last: null, pause: "account_needed" }) });
  renderWith(platform, <AccountPage />);
  expect((await screen.findByLabelText<HTMLInputElement>("Password")).type).toBe("password");
  expect(screen.queryByText("In the keychain")).toBeNull();
});

test("a password behind a lock is there, and is not asked for", async () => {
  const last = { word: "keychain_locked" as const, issuer: null, status: null, terminals: [], ageMs: 0 };
  renderWith(fakePlatform({ "account.get": account({ password: "missing", last, pause: "keychain_locked" }) }), <AccountPage />);
  expect(await screen.findByText("Keychain locked")).toBeDefined();
  expect(screen.getByText("In the keychain")).toBeDefined();
  expect(screen.queryByLabelText("Password")).toBeNull();
});

test("keeps what was typed when it could not be kept, and says why", async () => {
  const user = userEvent.setup();
  const platform = fakePlatform({ "account.get": account({ username: null, password: "not_asked", last: null, pause: "account_needed" }) });
  platform.answer("account.change", () => Promise.reject(wireError("keychain_locked")));
  renderWith(platform, <AccountPage />);
  await user.type(await screen.findByLabelText("User name"), "clinic");
  await user.click(screen.getByRole("button", { name: "Save and test" }));
  expect((await screen.findByRole("alert")).textContent).toContain("keychain of this computer is locked");
  expect(screen.getByLabelText<HTMLInputElement>("User name").value).toBe("clinic");
});

test("practice shows its account and changes nothing", async () => {
  const practice = account({ fixed: true, password: "fixed", username: "practice", service: "http://127.0.0.1:1" });
  renderWith(fakePlatform({ "account.get": practice }), <AccountPage />);
  expect((await screen.findByLabelText<HTMLInputElement>("User name")).readOnly).toBe(true);
  expect(screen.queryByRole("button", { name: "Save and test" })).toBeNull();
  expect(screen.queryByLabelText("Port")).toBeNull();
});

test("only test books offer another service", async () => {
  const platform = fakePlatform({ "account.get": account({ serviceCanChange: true }), "account.change": account(), "account.test": account() });
  const user = userEvent.setup();
  renderWith(platform, <AccountPage />);
  const service = await screen.findByLabelText("Service");
  await user.clear(service);
  await user.type(service, "https://other.example");
  await user.click(screen.getByRole("button", { name: "Save and test" }));
  await waitFor(() => expect(platform.requests("account.change")).toEqual([{ testService: "https://other.example" }]));
});

test("a proxy is a host and a port", async () => {
  const user = userEvent.setup();
  const platform = fakePlatform({ "account.get": account(), "account.set_proxy": account({ proxy: { host: "proxy", port: 3128 } }) });
  renderWith(platform, <AccountPage />);
  await user.type(await screen.findByLabelText("Proxy, host"), "proxy");
  for (const wrong of ["", "0", "70000", "x", "-1"]) {
    const port = screen.getByLabelText("Port");
    await user.clear(port);
    if (wrong !== "") await user.type(port, wrong);
    await user.click(screen.getByRole("button", { name: "Use this proxy" }));
    expect(await screen.findByText("A port is a number from 1 to 65535.")).toBeDefined();
  }
  await user.clear(screen.getByLabelText("Port"));
  await user.type(screen.getByLabelText("Port"), "3128");
  await user.click(screen.getByRole("button", { name: "Use this proxy" }));
  await waitFor(() => expect(platform.requests("account.set_proxy")).toEqual([{ host: "proxy", port: 3128 }]));
});

const words = {
  works: true, no_account: true, keychain_locked: true, keychain_missing: true, keychain_denied: true, keychain_slow: true,
  keychain_empty: true, keychain_failed: true, no_address: true, refused: true, no_route: true, timed_out: true, proxy: true,
  broken: true, tls_expired: true, tls_not_yet_valid: true, tls_wrong_host: true, tls_unknown_issuer: true, tls_certificate: true,
  tls_handshake: true, wrong_password: true, server_error: true,
} satisfies Record<TestWord, true>;

test("every outcome has a word and a sentence, and a certificate's issuer is named", async () => {
  const t = translator([englishBundle]);
  const facts = { issuer: "Somebody", status: "503", host: "service.example", age: "now", count: 2 };
  for (const word of Object.keys(words)) {
    const key = `account-test-${word.replaceAll("_", "-")}`;
    expect(t(key, facts), key).not.toBe(key);
    const sentence = t(`${key}-says`, facts);
    expect(sentence, key).not.toBe(`${key}-says`);
    const inspected = word.startsWith("tls_") && word !== "tls_handshake";
    expect(sentence.includes("Somebody"), key).toBe(inspected);
  }
  const last = { word: "tls_unknown_issuer" as const, issuer: "Antivirus Root", status: null, terminals: [], ageMs: 1_000 };
  renderWith(fakePlatform({ "account.get": account({ last }) }), <AccountPage />);
  expect((await screen.findByRole("status")).textContent).toContain("Antivirus Root");
});
