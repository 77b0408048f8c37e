// What stands above every screen: that these books are not real, and that a payment's outcome is not known.
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { AppState } from "../../api/generated/types";
import { ErrorText, Notice } from "../../components/Notice";
import { Icon } from "../../components/Icon";
import { addressOf, type Route } from "../../foundations/route";
import { useAct } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { T, useT } from "../../i18n/translate";

/** Dialogues begin below the banner, however high its words make it at this size of text. */
function useRoomBelow(books: AppState["books"]): RefObject<HTMLDivElement | null> {
  const banner = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = banner.current;
    if (element === null) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty("--banner", `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--banner");
    };
  }, [books]);
  return banner;
}

/** Cannot be closed, and stands above dialogues too. Offers the way back to the clinic, or to one's own. */
export function PracticeBanner({ app }: { app: AppState }) {
  const show = useAct("practice.show_terminal");
  const leave = useAct("start.show");
  const banner = useRoomBelow(app.books);
  if (app.books === "real") return null;
  const practice = app.books === "practice";
  const clinic = app.otherBooks.includes("real");
  const error = show.error ?? leave.error;
  return (
    <div className="practice-banner" role="status" ref={banner}>
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

const sentences = {
  unknown: { taken: "frame-doubt", back: "frame-doubt-refunds", both: "frame-doubt-both" },
  contradicted: { taken: "frame-contradicted", back: "frame-contradicted-refunds", both: "frame-contradicted-both" },
} as const;

type Outcome = keyof typeof sentences;

/** Money that was taken, that was given back, or both. */
function ways(doubts: AppState["doubts"]): "taken" | "back" | "both" {
  const refunds = doubts.filter((doubt) => doubt.amount.minor < 0).length;
  if (refunds === 0) return "taken";
  return refunds === doubts.length ? "back" : "both";
}

/** The outcomes nobody knows, and those that were contradicted: each in words that are true of it. */
export function apartByOutcome(doubts: AppState["doubts"]): Record<Outcome, AppState["doubts"]> {
  return {
    unknown: doubts.filter((doubt) => doubt.word !== "needs_attention"),
    contradicted: doubts.filter((doubt) => doubt.word === "needs_attention"),
  };
}

function Waiting({ outcome, doubts, to }: { outcome: Outcome; doubts: AppState["doubts"]; to: (attempt: string) => Route }) {
  const t = useT();
  const format = useFormat();
  const oldest = doubts[0];
  if (oldest === undefined) return null;
  const count = doubts.length;
  return (
    <div className="doubt-banner">
      <Notice
        tone="doubt"
        live="status"
        actions={
          <a className="btn btn-sm" href={addressOf(to(oldest.id))}>
            {t("frame-doubt-resolve")}
          </a>
        }
      >
        <strong>{t(sentences[outcome][ways(doubts)], { count, shown: format.count(count) })}</strong>{" "}
        <span className="tnum">
          {t("frame-doubt-which", { number: oldest.invoice.name, sum: format.money(oldest.amount) })}
        </span>
      </Notice>
    </div>
  );
}

/** Stays until every payment is settled; rests on the screen that settles the oldest. */
export function DoubtBanner({ app, route }: { app: AppState; route: Route }) {
  if (route.screen === "doubt") return null;
  const { unknown, contradicted } = apartByOutcome(app.doubts);
  const there = route.screen === "attempt" && route.id === contradicted[0]?.id;
  return (
    <>
      <Waiting outcome="unknown" doubts={unknown} to={(attempt) => ({ screen: "doubt", attempt })} />
      {!there && <Waiting outcome="contradicted" doubts={contradicted} to={(id) => ({ screen: "attempt", id })} />}
    </>
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
