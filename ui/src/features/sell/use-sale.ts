// Acts on the sale, one after another. Owns: their order and the last error. A quick hand presses "+" three times before the
// first answer is here; each press must start from the sale that the one before it left.
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { CommandName } from "../../api/generated/commands";
import type { Discount, Sale, SaleLine } from "../../api/generated/types";
import { type Ask, type Reply, usePlatform } from "../../foundations/till";
import { type TillError, toTillError } from "../../platform";

/** One whole, in thousandths. */
export const one = 1000;

type SaleCommand = { [N in CommandName]: Reply<N> extends Sale ? N : never }[CommandName];

/** The line that an act added or changed: where the eye should go. */
export function touchedLine(before: Sale | undefined, after: Sale): string | null {
  const old = new Map(before?.id === after.id ? before.lines.map((line) => [line.id, line.quantityThousandths]) : []);
  const touched = after.lines.findLast((line) => old.get(line.id) !== line.quantityThousandths);
  return touched?.id ?? null;
}

/** The line that takes the selection when `removed` goes: its neighbour below, else above. */
export function neighbour(lines: readonly SaleLine[], removed: string): string | null {
  const at = lines.findIndex((line) => line.id === removed);
  return (lines[at + 1] ?? lines[at - 1])?.id ?? null;
}

export interface SaleActs {
  error: TillError | null;
  dismiss: () => void;
  addItem: (item: string, quantityThousandths?: number, patient?: string) => Promise<Sale | null>;
  setQuantity: (line: string, quantityThousandths: number) => Promise<Sale | null>;
  /** Changes a line by whole pieces, from what it holds when its turn comes; never below one. */
  step: (line: string, by: 1 | -1) => Promise<Sale | null>;
  remove: (line: string) => Promise<Sale | null>;
  setDiscount: (line: string | null, discount: Discount | null) => Promise<Sale | null>;
  setClient: (client: string | null) => Promise<Sale | null>;
  setPatient: (line: string | null, patient: string | null) => Promise<Sale | null>;
  setVet: (vet: string | null) => Promise<Sale | null>;
  /** Writes the notes; of several texts typed while an earlier one is on its way only the last is sent. */
  setNotes: (notes: string) => Promise<Sale | null>;
  /** Ends when everything asked for so far has been done: whatever locks the sale waits for it. */
  settled: () => Promise<unknown>;
  park: () => Promise<Sale | null>;
  resume: (sale: string) => Promise<Sale | null>;
}

/** Where the cache keeps the sale being rung up. */
export const saleKey = ["sale.current", {}] as const;

/** The acts, bound to this window's cache. */
export function useSaleQueue(): SaleActs {
  const platform = usePlatform();
  const client = useQueryClient();
  const [error, setError] = useState<TillError | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const notes = useRef("");

  const enqueue = useCallback(
    <N extends SaleCommand>(name: N, ask: (sale: Sale) => Ask<N> | null): Promise<Sale | null> => {
      const turn = last.current.then(async () => {
        const sale = client.getQueryData<Sale>(saleKey) ?? (await platform.call("sale.current", {}));
        const request = ask(sale);
        if (request === null) return sale;
        try {
          await client.cancelQueries({ queryKey: saleKey });
          const after = (await platform.call(name, request)) as Sale;
          client.setQueryData(saleKey, after);
          setError(null);
          return after;
        } catch (thrown) {
          setError(toTillError(thrown));
          await client.invalidateQueries({ queryKey: saleKey });
          return null;
        }
      });
      last.current = turn.catch(() => undefined);
      return turn;
    },
    [client, platform],
  );

  return useMemo<SaleActs>(
    () => ({
      error,
      dismiss: () => setError(null),
      addItem: (item, quantityThousandths = one, patient) =>
        enqueue("sale.add_item", (sale) => ({
          sale: sale.id,
          item,
          quantityThousandths,
          ...(patient === undefined ? {} : { patient }),
        })),
      setQuantity: (line, quantityThousandths) =>
        enqueue("sale.set_quantity", (sale) => ({ sale: sale.id, line, quantityThousandths })),
      step: (line, by) =>
        enqueue("sale.set_quantity", (sale) => {
          const held = sale.lines.find((each) => each.id === line)?.quantityThousandths;
          const wanted = (held ?? 0) + by * one;
          return held === undefined || wanted < 1 ? null : { sale: sale.id, line, quantityThousandths: wanted };
        }),
      remove: (line) =>
        enqueue("sale.remove_line", (sale) => (sale.lines.some((each) => each.id === line) ? { sale: sale.id, line } : null)),
      setDiscount: (line, discount) => enqueue("sale.set_discount", (sale) => ({ sale: sale.id, line, discount })),
      setClient: (client_) => enqueue("sale.set_client", (sale) => ({ sale: sale.id, client: client_ })),
      setPatient: (line, patient) => enqueue("sale.set_patient", (sale) => ({ sale: sale.id, line, patient })),
      setVet: (vet) => enqueue("sale.set_vet", (sale) => ({ sale: sale.id, vet })),
      setNotes: (text) => {
        notes.current = text;
        return enqueue("sale.set_notes", (sale) =>
          notes.current.trim() === sale.notes ? null : { sale: sale.id, notes: notes.current },
        );
      },
      settled: () => last.current,
      park: () => enqueue("sale.park", (sale) => ({ sale: sale.id })),
      resume: (sale) => enqueue("sale.resume", () => ({ sale })),
    }),
    [enqueue, error],
  );
}

const ActsContext = createContext<SaleActs | null>(null);
export const SaleActsProvider = ActsContext;

export function useSaleActs(): SaleActs {
  const acts = useContext(ActsContext);
  if (acts === null) throw new Error("no sale above this component");
  return acts;
}
