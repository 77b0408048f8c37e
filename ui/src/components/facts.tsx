// Small pieces that show facts: sums, names, patients, VAT, keycaps, rows that are still loading.
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { Money, Patient, Species, Totals } from "../api/generated/types";
import { useFormat } from "../foundations/use-format";
import { T, useT } from "../i18n/translate";
import { Icon } from "./Icon";
import type { IconName } from "./icons";

/** A name from outside, kept from turning the text around it. */
export function Name({ children }: { children: string }) {
  return <bdi className="long">{children}</bdi>;
}

/** A sum; "–" while it is not known, never 0. */
export function Sum({ of }: { of: Money | null | undefined }) {
  const format = useFormat();
  return <>{of ? format.money(of) : "–"}</>;
}

const speciesIcons = {
  dog: "dog",
  cat: "cat",
  rabbit: "rabbit",
  horse: "paw-print",
  bird: "paw-print",
  other: "paw-print",
} satisfies Record<Species, IconName>;

export function speciesIcon(species: Species): IconName {
  return speciesIcons[species];
}

/** A patient with the sign of its kind. */
export function PatientTag({ patient }: { patient: Patient }) {
  const t = useT();
  return (
    <span className="patient">
      <Icon name={speciesIcon(patient.species)} />
      <span className="visually-hidden">{t(`species-${patient.species}`)} </span>
      <Name>{patient.name}</Name>
    </span>
  );
}

/** Keys and what they do, in one line. */
export function Hint({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{" "}
      {children}
    </span>
  );
}

/** Totals per VAT rate, as Rust made them. */
export function VatTable({ totals }: { totals: Totals | null | undefined }) {
  const format = useFormat();
  return (
    <table className="vat">
      <thead>
        <tr>
          <th scope="col">
            <T id="totals-rate" />
          </th>
          <th scope="col" className="num">
            <T id="totals-net" />
          </th>
          <th scope="col" className="num">
            <T id="totals-vat" />
          </th>
          <th scope="col" className="num">
            <T id="totals-total" />
          </th>
        </tr>
      </thead>
      <tbody>
        {totals?.vatRows.map((row) => (
          <tr key={row.basisPoints}>
            <th scope="row" className="tnum">
              {format.percent(row.basisPoints)}
            </th>
            <td className="num">{format.money(row.net)}</td>
            <td className="num">{format.money(row.vat)}</td>
            <td className="num">{format.money(row.gross)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <T id="totals-total" />
          </th>
          <td className="num">
            <Sum of={totals?.net} />
          </td>
          <td className="num">
            <Sum of={totals?.vat} />
          </td>
          <td className="num">
            <Sum of={totals?.gross} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** True once this has been on screen longer than a blink, so that quick answers draw nothing in between. */
export function useSlow(afterMs = 150): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return slow;
}

/** Grey rows of the final size while an answer is on its way. */
export function LoadingRows({ rows }: { rows: number }) {
  const slow = useSlow();
  const t = useT();
  if (!slow) return null;
  return (
    <div className="loading" role="status" aria-label={t("common-loading")}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="loading-row" />
      ))}
    </div>
  );
}
