// Beginning a payment or a refund, once. The key is made when the dialogue opens and kept while a press is repeated, so that a double
// click, a held Enter or a press after a lost answer names the same attempt; it is renewed only after an attempt was seen.

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Attempt } from "../../api/generated/types";
import type { TillError } from "../../platform";
import { useAct, usePressKey } from "../../foundations/till";
import type { FreshIntent } from "./intent";

/** How a start stands. */
export interface Start {
  begin: (terminal: string) => void;
  pending: boolean;
  error: TillError | null;
}

/** Begins at most one attempt per key; `started` hears which. */
export function useStart(intent: FreshIntent | null, started: (attempt: Attempt) => void): Start {
  const client = useQueryClient();
  const pay = useAct("payment.start");
  const refund = useAct("refund.start");
  const press = usePressKey();
  const running = useRef(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<TillError | null>(null);
  const { mutateAsync: payNow } = pay;
  const { mutateAsync: refundNow } = refund;

  const begin = useCallback(
    (terminal: string) => {
      if (running.current || intent === null) return;
      running.current = true;
      setPending(true);
      setError(null);
      const { amount } = intent;
      const asked =
        intent.type === "payment"
          ? payNow({ invoice: intent.invoice, amount, terminal, key: press.key })
          : refundNow({ payment: intent.payment, amount, terminal, key: press.key });
      const done = () => {
        running.current = false;
        setPending(false);
      };
      asked.then(
        (attempt) => {
          done();
          client.setQueryData(["attempt.get", { attempt: attempt.id }], attempt);
          press.renew();
          started(attempt);
        },
        (thrown: TillError) => {
          done();
          setError(thrown);
        },
      );
    },
    [client, intent, payNow, press, refundNow, started],
  );
  return { begin, pending, error };
}
