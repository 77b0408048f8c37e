// Writing into a field from outside it, in a way that React hears: a number pad, a scanner's undo.

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Replaces a field's text. */
export function writeField(field: Field, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function selection(field: Field): readonly [number, number] {
  return [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
}

function writeAt(field: Field, from: number, to: number, text: string): void {
  const { value } = field;
  writeField(field, value.slice(0, from) + text + value.slice(to));
  field.setSelectionRange(from + text.length, from + text.length);
}

/** Types a text where the caret is, in place of what is selected. */
export function typeInto(field: Field, text: string): void {
  const [from, to] = selection(field);
  writeAt(field, from, to, text);
}

/** Deletes what is selected, else the character before the caret. */
export function deleteFrom(field: Field): void {
  const [from, to] = selection(field);
  writeAt(field, from === to ? Math.max(0, from - 1) : from, to, "");
}
