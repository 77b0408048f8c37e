// The settings page of the books: whether they hold, how far the check is, what the keychain knows of them.
// Deliberately absent: mending. What is broken is put aside whole, by a person.
import type { BooksState, CheckState, NoteState } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows } from "../../components/facts";
import type { IconName } from "../../components/icons";
import { ErrorNotice, Notice } from "../../components/Notice";
import { useAct, useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { useHeldWords } from "../frame/HeldBanner";
import { BackupCard } from "./BackupCard";
import { CareRow } from "./CareRow";
import { RestoreCard } from "./RestoreCard";
import "./books.css";

/** While the check runs it is asked how far it is. */
const askedEveryMs = 500;

const checkSigns = {
  not_yet: "clock",
  running: "refresh-cw",
  sound: "circle-check",
  failed: "triangle-alert",
  not_done: "circle-question-mark",
} satisfies Record<CheckState, IconName>;

const noteSigns = {
  none: "info",
  not_yet: "clock",
  agrees: "circle-check",
  begun: "circle-check",
  lost: "circle-question-mark",
  not_compared: "circle-question-mark",
  differs: "triangle-alert",
} satisfies Record<NoteState, IconName>;

function CheckRow({ state }: { state: BooksState }) {
  const t = useT();
  const format = useFormat();
  const key = state.check.replaceAll("_", "-");
  const title = t(`books-check-${key}`, {
    percent: format.percent(state.percent * 100),
    when: state.checkedAt === null ? "" : format.dateTime(state.checkedAt),
  });
  return (
    <CareRow sign={checkSigns[state.check]} tone={state.check} title={title} says={t("books-check-says")}>
      {state.check === "running" && <progress className="care-progress" aria-label={title} max={100} value={state.percent} />}
    </CareRow>
  );
}

function NoteRow({ state }: { state: BooksState }) {
  const t = useT();
  const format = useFormat();
  const key = state.note.replaceAll("_", "-");
  const when = state.notedAt === null ? "" : format.dateTime(state.notedAt);
  return (
    <CareRow
      sign={noteSigns[state.note]}
      tone={state.note}
      title={t(`books-note-${key}`, { when })}
      says={state.keychain === null ? t("books-note-says") : t(`pause-${state.keychain.replaceAll("_", "-")}`)}
    />
  );
}

function Held({ state }: { state: BooksState }) {
  const t = useT();
  const words = useHeldWords();
  if (state.held === null) return null;
  return (
    <Notice tone="failed" live="alert">
      <strong>{words(state.held)}</strong>
      <p>{t("books-held-says")}</p>
      <ol className="care-steps">
        <li>{t("books-held-keep")}</li>
        <li>{t("books-held-verify")}</li>
        <li>{t("books-held-restore")}</li>
      </ol>
    </Notice>
  );
}

function Checks({ state }: { state: BooksState }) {
  const t = useT();
  const again = useAct("books.check");
  return (
    <section className="card" aria-labelledby="books-heading">
      <div className="card-head">
        <h2 id="books-heading">{t("books-heading")}</h2>
        <span className="end">
          <Button size="sm" icon="refresh-cw" busy={again.isPending} disabled={state.check === "running"} onClick={() => again.mutate({})}>
            {t("books-check-now")}
          </Button>
        </span>
      </div>
      <div className="care">
        <CheckRow state={state} />
        <NoteRow state={state} />
        <p className="small muted">
          {t("books-file")} <span className="wrap-anywhere">{state.file}</span>
        </p>
        <ErrorNotice error={again.error} />
      </div>
    </section>
  );
}

export function BooksPage() {
  const first = useAsk("books.state", {});
  const asked = useAsk("books.state", {}, { everyMs: first.data?.check === "running" ? askedEveryMs : false });
  const state = asked.data;
  return (
    <div className="settings-page settings-narrow">
      <ErrorNotice error={asked.error} />
      {state === undefined ? (
        asked.error === null && <LoadingRows rows={3} />
      ) : (
        <>
          <Held state={state} />
          <Checks state={state} />
          <BackupCard />
          <RestoreCard state={state} />
        </>
      )}
    </div>
  );
}
