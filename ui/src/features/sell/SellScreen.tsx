// The sale at the counter. Payment numbers and locks it, then opens the form on its invoice; nothing is paid on this screen.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Sale } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows, Sum } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { errorLook } from "../../foundations/errors";
import { useFrame } from "../../foundations/frame";
import { useKeys } from "../../foundations/keys";
import { go } from "../../foundations/route";
import { useAsk, usePress } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import type { TillError } from "../../platform";
import { SellSide } from "./ClientPanel";
import { type SaleForm, SaleForms } from "./desk-forms";
import { DiscountDialogue } from "./DiscountDialogue";
import { Favourites } from "./Favourites";
import { focusLine, Lines } from "./Lines";
import { ParkedDialogue } from "./ParkedDialogue";
import { PatientPicker } from "./PatientPicker";
import { focusSearch, Search } from "./Search";
import type { Result } from "./search";
import { neighbour, SaleActsProvider, saleKey, touchedLine, useSaleActs, useSaleQueue } from "./use-sale";
import "./sell.css";

/** What stands above the sale. */
type Open =
  | { type: "discount" }
  | { type: "parked" }
  | { type: "patient"; line: string }
  | { type: "item-patient"; item: string; quantityThousandths: number }
  | { type: "form"; form: SaleForm }
  | null;

/** The selected line follows the hand: to what was added or changed, and to a neighbour when its line goes. */
function useSelection(sale: Sale) {
  const [seen, setSeen] = useState<Sale>(sale);
  const [selected, setSelected] = useState<string | null>(sale.lines.at(-1)?.id ?? null);
  if (seen !== sale) {
    setSeen(sale);
    const touched = touchedLine(seen, sale);
    const stays = sale.lines.some((line) => line.id === selected);
    const lost = selected === null || seen.id !== sale.id ? null : neighbour(seen.lines, selected);
    const next = touched ?? (stays ? selected : lost);
    setSelected(sale.lines.some((line) => line.id === next) ? next : (sale.lines.at(-1)?.id ?? null));
  }
  return { selected, setSelected };
}

/** Numbers and locks the sale once per press, then goes to its invoice. */
function useFinalise(sale: Sale) {
  const client = useQueryClient();
  const acts = useSaleActs();
  const finalise = usePress("sale.finalise", sale.id);
  const [waiting, setWaiting] = useState(false);
  const locked = useRef<string | null>(null);
  // Whoever comes back before the next sale was asked for must not be shown this one: an item scanned then would be refused.
  useEffect(
    () => () => {
      const held = client.getQueryData<Sale>(saleKey);
      if (held !== undefined && held.id === locked.current) client.removeQueries({ queryKey: saleKey });
    },
    [client],
  );
  const start = (form: boolean) => {
    if (sale.lines.length === 0 || waiting) return;
    // What was typed or pressed before this press belongs on the invoice, also when it is still on its way.
    setWaiting(true);
    void acts.settled().finally(() => {
      setWaiting(false);
      finalise.press({ sale: sale.id }, (invoice) => {
        locked.current = sale.id;
        void client.invalidateQueries({ queryKey: saleKey });
        go({ screen: "invoice", id: invoice.id, form: form && invoice.balance.payable.minor > 0 });
      });
    });
  };
  return { start, busy: finalise.busy || waiting, error: finalise.error };
}

function Problem({ error, dismiss }: { error: TillError | null; dismiss: () => void }) {
  const t = useT();
  const { pickStaff } = useFrame();
  if (error === null) return null;
  const { remedy } = errorLook(error.wire);
  const action = () => {
    if (remedy === "sign_in") return { label: t("staff-heading"), act: pickStaff };
    if (remedy === "name_client") return { label: t("sell-name-client"), act: focusSearch };
    return null;
  };
  const offered = action();
  return (
    <ErrorNotice
      error={error}
      actions={
        offered === null ? (
          <Button look="quiet" icon="x" label={t("common-close")} onClick={dismiss} />
        ) : (
          <Button size="sm" onClick={offered.act}>
            {offered.label}
          </Button>
        )
      }
    />
  );
}

interface BarProps {
  sale: Sale;
  busy: boolean;
  onFinalise: (form: boolean) => void;
  onDiscount: () => void;
  onPark: () => void;
}

function Bar({ sale, busy, onFinalise, onDiscount, onPark }: BarProps) {
  const t = useT();
  const empty = sale.lines.length === 0;
  return (
    <>
      <Button look="primary" size="lg" icon="credit-card" keycap="F9" busy={busy} disabled={empty} onClick={() => onFinalise(true)}>
        {t("sell-payment")}
      </Button>
      <dl className="due">
        <dt>{t("sell-due")}</dt>
        <dd>
          <Sum of={sale.totals.gross} />
        </dd>
      </dl>
      {empty && <span className="small muted">{t("sell-needs-lines")}</span>}
      <div className="actionbar-end">
        <Button icon="percent" keycap="F6" disabled={empty} onClick={onDiscount}>
          {t("sell-discount")}
        </Button>
        <Button icon="pause" keycap="F7" disabled={empty} onClick={onPark}>
          {t("sell-park")}
        </Button>
        <Button icon="file-text" keycap="F8" disabled={empty || busy} onClick={() => onFinalise(false)}>
          {t("sell-finalise-later")}
        </Button>
      </div>
    </>
  );
}

interface OverlaysProps {
  open: Open;
  sale: Sale;
  selected: string | null;
  onForm: (form: SaleForm) => void;
  close: () => void;
}

function Overlays({ open, sale, selected, onForm, close }: OverlaysProps) {
  const acts = useSaleActs();
  if (open === null) return null;
  const { client } = sale;
  switch (open.type) {
    case "form":
      return <SaleForms form={open.form} onClose={close} />;
    case "parked":
      return <ParkedDialogue onClose={close} />;
    case "discount":
      return (
        <DiscountDialogue
          sale={sale}
          line={sale.lines.find((line) => line.id === selected)}
          onSet={(line, discount) => void acts.setDiscount(line, discount)}
          onClose={close}
        />
      );
    case "patient":
      return (
        <PatientPicker
          sale={sale}
          present={sale.lines.find((line) => line.id === open.line)?.patient?.id ?? null}
          onPick={(patient) => void acts.setPatient(open.line, patient)}
          onNew={client === null ? undefined : () => onForm({ type: "new-patient", client, line: open.line })}
          onClose={close}
        />
      );
    case "item-patient":
      return (
        <PatientPicker
          sale={sale}
          present={sale.patient}
          onPick={(patient) => void acts.addItem(open.item, open.quantityThousandths, patient ?? undefined)}
          onClose={close}
        />
      );
  }
}

/** In the empty search field the keys of the lines work: no search begins with a sign. */
function emptySearch(field: HTMLElement, name: string): boolean {
  return field instanceof HTMLInputElement && "saleSearch" in field.dataset && field.value === "" && ["+", "-", "%"].includes(name);
}

function Counter({ sale }: { sale: Sale }) {
  const t = useT();
  const format = useFormat();
  const { app, terminalOpen } = useFrame();
  const acts = useSaleActs();
  const { selected, setSelected } = useSelection(sale);
  const [open, setOpen] = useState<Open>(null);
  const finalise = useFinalise(sale);
  const has = sale.lines.length > 0;

  const move = (by: 1 | -1) => {
    const at = sale.lines.findIndex((line) => line.id === selected);
    const next = sale.lines[Math.max(0, Math.min(sale.lines.length - 1, at + by))]?.id ?? null;
    setSelected(next);
    focusLine(next);
  };
  const onLine = (act: (line: string) => void) => () => {
    if (selected !== null) act(selected);
  };
  const onForm = (form: SaleForm) => setOpen({ type: "form", form });
  const discount = () => has && setOpen({ type: "discount" });
  const park = () => has && void acts.park();
  const take = (result: Result, quantityThousandths: number, another: boolean) => {
    if (result.type === "item") {
      if (another) setOpen({ type: "item-patient", item: result.item.id, quantityThousandths });
      else void acts.addItem(result.item.id, quantityThousandths);
      return;
    }
    void acts.setClient(result.client.id);
    if (result.type === "patient") void acts.setPatient(null, result.patient.id);
  };
  useKeys(
    {
      F6: discount,
      F7: park,
      F8: () => finalise.start(false),
      F9: () => finalise.start(true),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Delete: onLine((line) => void acts.remove(line)),
      "+": onLine((line) => void acts.step(line, 1)),
      "-": onLine((line) => void acts.step(line, -1)),
      p: onLine((line) => setOpen({ type: "patient", line })),
      "%": discount,
    },
    { enabled: !terminalOpen, mayActIn: emptySearch },
  );
  return (
    <Page
      title={t(sale.kind === "consultation" ? "kind-consultation" : "kind-counter-sale")}
      aside={`${app.till.name} · ${t("sell-not-numbered")}`}
      tools={
        <Button look="quiet" size="sm" icon="pause" onClick={() => setOpen({ type: "parked" })}>
          {t("sell-parked")} <b className="tnum">{format.count(app.parked)}</b>
        </Button>
      }
      actions={
        <Bar sale={sale} busy={finalise.busy} onFinalise={finalise.start} onDiscount={discount} onPark={park} />
      }
      fixed
    >
      <div className="sell">
        <section className="sell-main" aria-label={t("sell-region")}>
          <Search onTake={take} onForm={onForm} onToLines={() => focusLine(selected ?? sale.lines[0]?.id ?? null)} />
          <div className="sell-lines">
            <Problem error={finalise.error ?? acts.error} dismiss={acts.dismiss} />
            <Lines
              sale={sale}
              selected={selected}
              onSelect={setSelected}
              onChange={(item) => onForm({ type: "item", item })}
              onRemove={(line) => void acts.remove(line)}
            />
          </div>
          <Favourites onArrange={() => onForm({ type: "favourites" })} />
        </section>
        <SellSide sale={sale} onForm={onForm} />
      </div>
      <Overlays open={open} sale={sale} selected={selected} onForm={onForm} close={() => setOpen(null)} />
    </Page>
  );
}

export function SellScreen() {
  const t = useT();
  const sale = useAsk("sale.current", {});
  const acts = useSaleQueue();
  if (sale.data === undefined) {
    return (
      <Page title={t("kind-counter-sale")} fixed>
        {sale.error === null ? <LoadingRows rows={6} /> : <ErrorNotice error={sale.error} />}
      </Page>
    );
  }
  return (
    <SaleActsProvider value={acts}>
      <Counter sale={sale.data} />
    </SaleActsProvider>
  );
}
