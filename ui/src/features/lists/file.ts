// A file on its way to the till. Owns: the size that is looked at before a byte is read, and the text the bytes travel as.

/** The till reads no larger list. */
export const fileBytesMax = 10 * 1024 * 1024;

export type ReadFile = { ok: true; data: string } | { ok: false; why: "too_large" | "empty" | "unreadable" };

/** Reads a file as Base64; one that is too large or empty is not read at all. */
export function readFile(file: File): Promise<ReadFile> {
  if (file.size > fileBytesMax) return Promise.resolve({ ok: false, why: "too_large" });
  if (file.size === 0) return Promise.resolve({ ok: false, why: "empty" });
  return new Promise((resolve) => {
    const reader = new FileReader();
    const unreadable = () => resolve({ ok: false, why: "unreadable" });
    reader.addEventListener("error", unreadable);
    reader.addEventListener("abort", unreadable);
    reader.addEventListener("load", () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      const at = url.indexOf(",");
      if (at < 0) unreadable();
      else resolve({ ok: true, data: url.slice(at + 1) });
    });
    reader.readAsDataURL(file);
  });
}
