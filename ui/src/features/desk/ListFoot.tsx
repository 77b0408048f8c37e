// The foot of a list that comes in pages: its keys, back to the first page, on to the next.
import type { KeyboardEvent, ReactNode } from "react";
import { Button } from "../../components/Button";
import { Hint } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { useT } from "../../i18n/translate";

interface Props {
  hints: ReactNode;
  first: boolean;
  last: boolean;
  onFirst: () => void;
  onNext: () => void;
}

/** Arrow keys move between the rows' links or buttons; Enter is the browser's own. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".row-link")];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = rows[Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1))];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

export function ListFoot({ hints, first, last, onFirst, onNext }: Props) {
  const t = useT();
  return (
    <footer className="desk-foot">
      <span className="hints" aria-hidden="true">
        <Hint keys={["↑", "↓"]}>{t("desk-hint-move")}</Hint>
        {hints}
      </span>
      <span className="grow" />
      <Button look="quiet" icon="chevron-left" disabled={first} onClick={onFirst}>
        {t("desk-first-page")}
      </Button>
      <Button look="quiet" disabled={last} onClick={onNext}>
        {t("desk-next-page")}
        <Icon name="chevron-right" />
      </Button>
    </footer>
  );
}
