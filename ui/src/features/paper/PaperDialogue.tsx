// The papers of an invoice: pick one, see it as it will be, print it or keep it as a file. What the law asks for and the paper
// lacks is named, and then it does not print. Every print is counted by the till; a second one is a marked copy.
import { useCallback, useState } from "react";
import type { Invoice, Language, PaperOffer, PaperPages, Papers } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { LoadingRows } from "../../components/facts";
import { ErrorNotice, Notice } from "../../components/Notice";
import { RadioOptions } from "../../components/RadioOptions";
import { Segment } from "../../components/Segment";
import { wordKey } from "../../components/StatusChip";
import { useKeys } from "../../foundations/keys";
import { useAct, useAsk, usePress } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { languageNames } from "../../i18n/language";
import { useT } from "../../i18n/translate";
import { PaperPreview } from "./PaperSheet";
import { Printing } from "./print";
import "./paper.css";

/** A paper's name as one string: what a choice is known by. */
export const keyOf = (offer: PaperOffer): string => `${offer.id.paper} ${offer.id.subject}`;

/** Why it can't be printed; null when it can. */
export function blocked(offer: PaperOffer): "paper-lacking" | "paper-used-up" | null {
  if (offer.lacking.length > 0) return "paper-lacking";
  return offer.next === "used_up" ? "paper-used-up" : null;
}

/** The invoice as far as its papers are told apart by it. */
type Printed = Pick<Invoice, "id" | "number" | "payments">;

interface ChoicesProps {
  papers: Papers;
  payments: Printed["payments"];
  chosen: string;
  onChoose: (key: string) => void;
}

function Choices({ papers, payments, chosen, onChoose }: ChoicesProps) {
  const t = useT();
  const format = useFormat();
  const name = (offer: PaperOffer): string => {
    if (offer.id.paper === "slip_customer") return t("paper-slip-customer");
    if (offer.id.paper === "slip_merchant") return t("paper-slip-merchant");
    return offer.heading;
  };
  // Slips of one sum and one minute differ by what became of the card: a declined one has its slip too.
  const outcome = (offer: PaperOffer): string => {
    const row = payments.find((each) => each.attempt === offer.id.subject);
    return row === undefined ? "" : ` · ${t(wordKey(row.word, row.refund))}`;
  };
  const note = (offer: PaperOffer): string => {
    const facts = `${format.dateTime(offer.at)} · ${format.money(offer.amount)}${outcome(offer)}`;
    if (offer.issued === 0) return facts;
    return `${facts} · ${t("paper-issued", { count: offer.issued, shown: format.count(offer.issued) })}`;
  };
  return (
    <RadioOptions
      label={t("paper-choose")}
      value={chosen}
      options={papers.offers.map((offer) => ({ value: keyOf(offer), name: name(offer), note: note(offer) }))}
      onChange={onChoose}
    />
  );
}

/** What stands in the way, or what the next print will be. */
function Remarks({ offer, papers }: { offer: PaperOffer; papers: Papers }) {
  const t = useT();
  const reason = blocked(offer);
  return (
    <>
      {reason === "paper-lacking" && (
        <Notice tone="failed" id="paper-blocked">
          <strong>{t("paper-lacking")}</strong>
          <ul className="paper-lacking">
            {offer.lacking.map((field) => (
              <li key={field}>{t(`paper-field-${field.replaceAll("_", "-")}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {reason === "paper-used-up" && (
        <Notice tone="quiet" id="paper-blocked">
          {t("paper-used-up")}
        </Notice>
      )}
      {reason === null && offer.next === "copy" && <Notice tone="quiet">{t("paper-next-copy")}</Notice>}
      {papers.fullInvoiceDue && offer.id.paper === "receipt" && <Notice tone="quiet">{t("paper-full-invoice")}</Notice>}
    </>
  );
}

function Preview({ offer, language }: { offer: PaperOffer; language: Language | null }) {
  const t = useT();
  const shown = useAsk("paper.preview", { id: offer.id, language }, { enabled: offer.lacking.length === 0, keep: true });
  if (offer.lacking.length > 0) return <p className="muted paper-none">{t("paper-no-preview")}</p>;
  return (
    <>
      {shown.isPending && <LoadingRows rows={10} />}
      <ErrorNotice error={shown.error} />
      {shown.data && <PaperPreview paper={shown.data} />}
    </>
  );
}

function Kept({ path }: { path: string }) {
  const t = useT();
  const open = useAct("paper.open_folder");
  return (
    <Notice
      tone="paid"
      live="status"
      actions={
        <Button size="sm" onClick={() => open.mutate({})}>
          {t("paper-open-folder")}
        </Button>
      }
    >
      {t("paper-kept")}
      <br />
      <span className="paper-path">{path}</span>
      <ErrorNotice error={open.error} />
    </Notice>
  );
}

interface HandOutProps {
  offer: PaperOffer;
  language: Language | null;
}

/** The two ways out, and what became of them. */
function HandOut({ offer, language }: HandOutProps) {
  const t = useT();
  const about = `${keyOf(offer)} ${language ?? ""}`;
  const print = usePress("paper.print", about);
  const save = usePress("paper.save", about);
  const [printing, setPrinting] = useState<PaperPages | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const [noDialogue, setNoDialogue] = useState(false);
  const reason = blocked(offer);
  const request = { id: offer.id, language };
  const onOpened = useCallback((opened: boolean) => setNoDialogue(!opened), []);
  const start = () => {
    if (reason === null) print.press(request, setPrinting);
  };
  useKeys({ "Ctrl+p": start }, { dialogue: true });
  return (
    <>
      {kept !== null && <Kept path={kept} />}
      {noDialogue && <Notice tone="failed">{t("paper-no-dialogue")}</Notice>}
      <ErrorNotice error={print.error ?? save.error} />
      <div className="row paper-actions">
        <Button
          look="primary"
          icon="printer"
          keycap="Ctrl P"
          busy={print.busy}
          disabled={reason !== null}
          aria-describedby={reason === null ? undefined : "paper-blocked"}
          onClick={start}
        >
          {t("paper-print")}
        </Button>
        <Button
          icon="file-text"
          busy={save.busy}
          disabled={reason !== null}
          aria-describedby={reason === null ? undefined : "paper-blocked"}
          onClick={() => save.press(request, ({ path }) => setKept(path))}
        >
          {t("paper-save")}
        </Button>
      </div>
      {printing !== null && <Printing paper={printing} onOpened={onOpened} />}
    </>
  );
}

function Chosen({ papers, payments }: { papers: Papers; payments: Printed["payments"] }) {
  const t = useT();
  const [key, setKey] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language | null>(null);
  const offer =
    papers.offers.find((each) => keyOf(each) === key) ??
    papers.offers.find((each) => blocked(each) === null) ??
    papers.offers[0];
  if (offer === undefined) return null;
  const isSlip = offer.id.paper === "slip_customer" || offer.id.paper === "slip_merchant";
  return (
    <div className="paper-body">
      <div className="paper-side">
        <Choices papers={papers} payments={payments} chosen={keyOf(offer)} onChoose={setKey} />
        {papers.languages.length > 1 && !isSlip && (
          <Segment
            label={t("paper-language")}
            options={papers.languages.map((each) => ({ id: each, label: languageNames[each] }))}
            value={language ?? papers.languages[0] ?? "en"}
            onChange={setLanguage}
            wrap
          />
        )}
        <Remarks offer={offer} papers={papers} />
        <HandOut key={keyOf(offer)} offer={offer} language={isSlip ? null : language} />
      </div>
      <section className="paper-preview" tabIndex={0} aria-label={t("paper-preview")}>
        <Preview offer={offer} language={isSlip ? null : language} />
      </section>
    </div>
  );
}

export function PaperDialogue({ invoice, onClose }: { invoice: Printed; onClose: () => void }) {
  const t = useT();
  const papers = useAsk("paper.list", { invoice: invoice.id });
  useKeys({ Escape: onClose }, { dialogue: true });
  return (
    <Dialogue labelledBy="paper-heading" className="panel paper-dialogue">
      <header className="panel-head">
        <h2 id="paper-heading">{t("paper-heading", { number: invoice.number })}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />
      </header>
      {papers.isPending && <LoadingRows rows={6} />}
      <ErrorNotice error={papers.error} />
      {papers.data && <Chosen papers={papers.data} payments={invoice.payments} />}
    </Dialogue>
  );
}
