// What stands above every screen: that these books are not real, and that a payment's outcome is not known.
import type { AppState } from "../../api/generated/types";
import { ErrorText, Notice } from "../../components/Notice";
import { Icon } from "../../components/Icon";
import { addressOf, type Route } from "../../foundations/route";
import { useAct } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { T, useT } from "../../i18n/translate";

/** Cannot be closed, and stands above dialogues too. Offers the way back to the clinic, or to one's own. */
export function PracticeBanner({ app }: { app: AppState }) {
  const show = useAct("practice.show_terminal");
  const leave = useAct("start.show");
  if (app.books === "real") return null;
  const practice = app.books === "practice";
  const clinic = app.otherBooks.includes("real");
  const error = show.error ?? leave.error;
  return (
    <div className="practice-banner" role="status">
      <span className="plate">
        <Icon name="graduation-cap" size="sm" />
        <span>
          <b>
            <T id={practice ? "practice-name" : "practice-test-name"} />
          </b>{" "}
          <T id={practice ? "practice-says" : "practice-test-says"} />
        </span>
      </span>
      <span className="practice-ways">
        {app.hasPracticeTerminal && (
          <button type="button" onClick={() => show.mutate({})}>
            <T id="practice-terminal" />
          </button>
        )}
        <button type="button" disabled={leave.isPending} onClick={() => leave.mutate({ which: clinic ? "real" : null })}>
          <T id={clinic ? "practice-to-clinic" : practice ? "practice-to-start" : "practice-leave"} />
        </button>
      </span>
      {error && (
        <span className="plate" role="alert">
          <ErrorText error={error} />
        </span>
      )}
    </div>
  );
}

/** What must not be done again: taken, given back, or both. */
function doubtSentence(doubts: AppState["doubts"]): string {
  const refunds = doubts.filter((doubt) => doubt.amount.minor < 0).length;
  if (refunds === 0) return "frame-doubt";
  return refunds === doubts.length ? "frame-doubt-refunds" : "frame-doubt-both";
}

/** Stays until every payment is settled; rests on the screen that settles the oldest. */
export function DoubtBanner({ app, route }: { app: AppState; route: Route }) {
  const t = useT();
  const format = useFormat();
  const oldest = app.doubts[0];
  if (oldest === undefined || route.screen === "doubt") return null;
  const count = app.doubts.length;
  return (
    <div className="doubt-banner">
      <Notice
        tone="doubt"
        live="status"
        actions={
          <a className="btn btn-sm" href={addressOf({ screen: "doubt", attempt: oldest.id })}>
            {t("frame-doubt-resolve")}
          </a>
        }
      >
        <strong>{t(doubtSentence(app.doubts), { count, shown: format.count(count) })}</strong>{" "}
        <span className="tnum">
          {t("frame-doubt-which", { number: oldest.invoice.name, sum: format.money(oldest.amount) })}
        </span>
      </Notice>
    </div>
  );
}

/** The clock is somebody else's to set; until then every time on paper is wrong, and this says so on every screen. */
export function ClockBanner({ app }: { app: AppState }) {
  const t = useT();
  const format = useFormat();
  if (app.clockSetBack === null) return null;
  return (
    <div className="held-banner">
      <Notice tone="doubt" live="status">
        <strong>{t("frame-clock-back", { when: format.dateTime(app.clockSetBack) })}</strong> {t("frame-clock-back-says")}
      </Notice>
    </div>
  );
}
