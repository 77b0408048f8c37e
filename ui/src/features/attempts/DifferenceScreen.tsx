// One difference between a terminal's totals and the books: the comparison, the paper and the answer as they were kept, and the case.
import type { Difference } from "../../api/generated/types";
import { LoadingRows } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { Scroller } from "../../components/Scroller";
import { addressOf } from "../../foundations/route";
import { useAsk } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { CaseCard } from "./CaseCard";
import { ComparisonHead, ComparisonTable } from "./Comparison";
import { WithoutMoney } from "./WithoutMoney";
import { Reply, ReplyText } from "./Reply";
import "./attempts.css";

function Evidence({ of }: { of: Difference }) {
  const t = useT();
  const terminal = of.case.difference?.terminal;
  return (
    <div className="card attempt-history">
      <div className="card-head difference-head">
        <h2>{t("compare-heading")}</h2>
        <ComparisonHead comparison={of.comparison} terminal={terminal?.name ?? ""} />
      </div>
      <Scroller label={t("compare-heading")} className="history-scroll">
        <ComparisonTable comparison={of.comparison} ways={false} />
        <WithoutMoney of={of} />
        <div className="difference-paper">
          <h3 className="small medium">{t("compare-paper")}</h3>
          {of.printed === null ? (
            <p className="small muted">{t(of.comparison.byHand === null ? "compare-no-paper" : "compare-hand-paper")}</p>
          ) : (
            <pre className="reply-text" tabIndex={0} aria-label={t("compare-paper")}>
              {of.printed}
            </pre>
          )}
          {of.answer !== null && (
            <Reply>
              <ReplyText text={of.answer} />
            </Reply>
          )}
          {terminal !== undefined && (
            <a className="difference-link" href={addressOf({ screen: "settings", page: "terminals", id: terminal.id })}>
              {t("compare-to-terminal")}
            </a>
          )}
        </div>
      </Scroller>
    </div>
  );
}

export function DifferenceScreen({ id }: { id: string }) {
  const t = useT();
  const asked = useAsk("difference.get", { difference: id });
  const back = { to: { screen: "cases" } as const, label: t("cases-heading") };
  return (
    <Page title={t("difference-title")} back={back} fixed>
      {asked.data === undefined ? (
        asked.error === null ? (
          <LoadingRows rows={6} />
        ) : (
          <ErrorNotice error={asked.error} />
        )
      ) : (
        <div className="attempt-page">
          <Evidence of={asked.data} />
          <div className="attempt-side">
            <CaseCard case={asked.data.case} />
          </div>
        </div>
      )}
    </Page>
  );
}
