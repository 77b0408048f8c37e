// A scanned code becomes a line of the sale, or a sentence that says why not.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { usePlatform } from "../../foundations/till";
import { type TillError, toTillError } from "../../platform";
import { one, saleKey } from "./use-sale";

export type ScanOutcome =
  | { type: "added"; name: string }
  | { type: "unknown"; code: string }
  | { type: "failed"; error: TillError };

/** Only an exact code adds an item: a scan never picks something similar. */
export function useScanToSale(): (code: string) => Promise<ScanOutcome> {
  const platform = usePlatform();
  const client = useQueryClient();
  return useCallback(
    async (code: string): Promise<ScanOutcome> => {
      try {
        const found = await platform.call("search.find", { text: code });
        const item = found.items.find((each) => each.id === found.exactItem);
        if (found.exactItem === null) return { type: "unknown", code };
        const sale = await platform.call("sale.current", {});
        const after = await platform.call("sale.add_item", { sale: sale.id, item: found.exactItem, quantityThousandths: one });
        client.setQueryData(saleKey, after);
        return { type: "added", name: item?.name ?? code };
      } catch (thrown) {
        return { type: "failed", error: toTillError(thrown) };
      }
    },
    [platform, client],
  );
}
