// Today: what was sold, what came in and went back, how the terminals answered, and what still needs somebody.
// Deliberately absent: closing the day, and any sum made here; every figure is the till's.
import { useState } from "react";
import type { Day, DayTender, Tally } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { Segment } from "../../components/Segment";
import { WordChip } from "../../components/StatusChip";
import { useFrame } from "../../foundations/frame";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { Attention } from "./Attention";
import { DayPicture } from "./DayPicture";
import "./today.css";

/** Noon, so that no offset moves it to another day. */
const noon = (day: string) => ({ utcMs: Date.parse(`${day}T12:00:00Z`), offsetMinutes: 0 });

function Counted({ of, label }: { of: Tally; label: string }) {
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="num">{format.count(of.count)}</td>
      <td className="num sum">{format.money(of.sum)}</td>
    </tr>
  );
}

function Invoices({ day }: { day: Day }) {
  const t = useT();
  return (
    <section className="card card-pad" aria-labelledby="today-documents">
      <h2 id="today-documents">{t("today-documents")}</h2>
      <table className="today-table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("today-kind")}</th>
            <th scope="col">{t("today-count")}</th>
            <th scope="col">{t("today-sum")}</th>
          </tr>
        </thead>
        <tbody>
          {day.kinds.map((each) => (
            <Counted key={each.kind} of={each.made} label={t(`kind-${each.kind.replaceAll("_", "-")}`)} />
          ))}
          <Counted of={day.credited} label={t("today-credited")} />
        </tbody>
        <tfoot>
          <Counted of={day.documents} label={t("today-documents-all")} />
        </tfoot>
      </table>
    </section>
  );
}

function TenderRow({ of }: { of: DayTender }) {
  const t = useT();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <span className="today-tender">
          <Icon name={of.tender === "card" ? "credit-card" : "banknote"} />
          {of.tender === "card" ? <Name>{of.terminal}</Name> : t("payment-cash")}
        </span>
      </th>
      <td className="num">{format.money(of.taken.sum)}</td>
      <td className="num today-back">{of.refunded.count > 0 && format.money(of.refunded.sum)}</td>
      <td className="num sum">{format.money(of.net)}</td>
    </tr>
  );
}

function Money({ day }: { day: Day }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="card card-pad" aria-labelledby="today-money">
      <h2 id="today-money">{t("today-money")}</h2>
      {day.tenders.length === 0 ? (
        <p className="muted">{t("today-nothing-taken")}</p>
      ) : (
        <table className="today-table">
          <thead>
            <tr>
              <th scope="col">{t("today-tender")}</th>
              <th scope="col" className="num">
                {t("today-taken")}
              </th>
              <th scope="col" className="num">
                {t("today-refunded")}
              </th>
              <th scope="col" className="num">
                {t("today-net")}
              </th>
            </tr>
          </thead>
          <tbody>
            {day.tenders.map((each) => (
              <TenderRow key={`${each.tender} ${each.terminal}`} of={each} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("today-all-money")}</th>
              <td className="num">{format.money(day.taken.sum)}</td>
              <td className="num today-back">{day.refunded.count > 0 && format.money(day.refunded.sum)}</td>
              <td className="num sum">{format.money(day.net)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {day.rounding.minor !== 0 && <p className="small muted">{t("today-rounding", { sum: format.money(day.rounding) })}</p>}
    </section>
  );
}

function Terminals({ day }: { day: Day }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="card card-pad" aria-labelledby="today-attempts">
      <h2 id="today-attempts">{t("today-attempts")}</h2>
      {day.attempts.length === 0 && <p className="muted">{t("today-attempts-none")}</p>}
      <ul className="today-outcomes">
        {day.attempts.map((each) => (
          <li key={`${each.word} ${String(each.refund)}`}>
            <WordChip word={each.word} refund={each.refund} />
            {each.refund && each.word !== "refunded" && <span className="small muted">{t("today-of-refunds")}</span>}
            <span className="tnum strong">{format.count(each.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function TodayScreen() {
  const t = useT();
  const format = useFormat();
  const { app } = useFrame();
  const [asked, setAsked] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string>("all");
  const department = chosen === "all" ? null : chosen;
  const query = { ...(asked === null ? {} : { day: asked }), ...(department === null ? {} : { department }) };
  const answer = useAsk("day.get", query, { keep: true, everyMs: 60_000 });
  const day = answer.data;
  const today = day === undefined || day.after === null;
  const departments = [{ id: "all", label: t("invoices-all-departments") }, ...app.departments.map(({ id, name }) => ({ id, label: name }))];
  return (
    <Page title={t("today-heading")} {...(day === undefined ? {} : { aside: format.date(noon(day.day)) })}>
      <div className="today">
        <div className="today-tools">
          <Button icon="chevron-left" disabled={!day?.before} onClick={() => setAsked(day?.before ?? null)}>
            {t("today-before")}
          </Button>
          <Button disabled={today} onClick={() => setAsked(day?.after ?? null)}>
            {t("today-after")} <Icon name="chevron-right" />
          </Button>
          {!today && (
            <Button look="quiet" onClick={() => setAsked(null)}>
              {t("today-heading")}
            </Button>
          )}
          {app.departments.length > 1 && (
            <Segment label={t("invoice-fact-department")} options={departments} value={chosen} onChange={setChosen} wrap />
          )}
        </div>
        <ErrorNotice error={answer.error} />
        {answer.isPending && <LoadingRows rows={8} />}
        {day && (
          <div className="today-columns">
            <div className="today-column">
              <section className="card card-pad" aria-labelledby="today-attention">
                <h2 id="today-attention">{t("today-attention")}</h2>
                <Attention day={day} department={department} />
              </section>
              <DayPicture day={day} />
            </div>
            <div className="today-column">
              <Money day={day} />
              <Invoices day={day} />
              <Terminals day={day} />
            </div>
          </div>
        )}
      </div>
    </Page>
  );
}
