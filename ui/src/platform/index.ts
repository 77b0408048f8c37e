// Chooses the door this window was opened through.
import { httpPlatform } from "./http";
import type { Platform } from "./platform";
import { tauriPlatform } from "./tauri";

export type { Platform } from "./platform";
export { TillError, toTillError } from "./platform";

/** True inside the desktop shell. */
export function insideShell(): boolean {
  return "__TAURI_INTERNALS__" in globalThis;
}

export function openPlatform(): Platform {
  return insideShell() ? tauriPlatform() : httpPlatform();
}
