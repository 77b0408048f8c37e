// Where something stands: sign, word and tint together, never a colour alone.
import type { ReactNode } from "react";
import type { InvoiceStatus, Word } from "../api/generated/types";
import { useT } from "../i18n/translate";
import { Icon } from "./Icon";
import type { IconName } from "./icons";

export type ChipTone = "paid" | "due" | "part" | "failed" | "cancelled" | "draft" | "doubt" | "refund" | "practice" | "accent";

interface ChipProps {
  tone: ChipTone;
  icon: IconName;
  children: ReactNode;
}

export function Chip({ tone, icon, children }: ChipProps) {
  return (
    <span className={`chip chip-${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

const statusLooks = {
  due: { tone: "due", icon: "circle", key: "state-due" },
  partly_paid: { tone: "part", icon: "contrast", key: "state-partly-paid" },
  paid: { tone: "paid", icon: "circle-check", key: "state-paid" },
  refunded: { tone: "refund", icon: "undo-2", key: "state-refunded" },
  credited: { tone: "cancelled", icon: "receipt-text", key: "state-credited" },
} satisfies Record<InvoiceStatus, { tone: ChipTone; icon: IconName; key: string }>;

/** Where an invoice stands. */
export function StatusChip({ status }: { status: InvoiceStatus }) {
  const t = useT();
  const look = statusLooks[status];
  return (
    <Chip tone={look.tone} icon={look.icon}>
      {t(look.key)}
    </Chip>
  );
}

/** Tone and sign of each word of a payment; the word itself is `word-<word with dashes>`. */
export const wordLooks = {
  connecting: { tone: "accent", icon: "wifi" },
  waiting: { tone: "accent", icon: "hourglass" },
  unknown: { tone: "doubt", icon: "circle-question-mark" },
  paid: { tone: "paid", icon: "circle-check" },
  refunded: { tone: "refund", icon: "undo-2" },
  cancelled: { tone: "cancelled", icon: "ban" },
  not_sent: { tone: "cancelled", icon: "unlink" },
  not_started: { tone: "cancelled", icon: "ban" },
  failed: { tone: "failed", icon: "circle-x" },
  paid_by_hand: { tone: "paid", icon: "hand" },
  not_charged_by_hand: { tone: "cancelled", icon: "hand" },
  needs_attention: { tone: "doubt", icon: "triangle-alert" },
  case_closed: { tone: "cancelled", icon: "hand" },
} satisfies Record<Word, { tone: ChipTone; icon: IconName }>;

/** What happened to a payment, or to a refund: what a person settled by hand was then no charge. */
export function wordKey(word: Word, refund: boolean): string {
  if (refund && word === "paid_by_hand") return "word-refund-paid-by-hand";
  if (refund && word === "not_charged_by_hand") return "word-refund-not-charged-by-hand";
  return `word-${word.replaceAll("_", "-")}`;
}

export function WordChip({ word, refund }: { word: Word; refund: boolean }) {
  const t = useT();
  const look = wordLooks[word];
  return (
    <Chip tone={look.tone} icon={look.icon}>
      {t(wordKey(word, refund))}
    </Chip>
  );
}
