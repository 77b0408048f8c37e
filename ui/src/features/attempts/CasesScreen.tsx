// The cases: payments that two answers disagree about, and what reconciliations found. Who has each, how old it is, what was done.
import { useState } from "react";
import type { Case } from "../../api/generated/types";
import { LoadingRows, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { Segment } from "../../components/Segment";
import { Chip } from "../../components/StatusChip";
import { TableHead } from "../../components/TableHead";
import { addressOf } from "../../foundations/route";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { moveBetweenRows } from "../desk/ListFoot";
import { AttemptTabs } from "./AttemptTabs";
import { useAge } from "./age";
import "./attempts.css";

const columns = [
  { id: "cases-column-since", num: false },
  { id: "cases-column-about", num: false },
  { id: "attempts-column-terminal", num: false },
  { id: "cases-column-owner", num: false },
  { id: "cases-column-last", num: false },
  { id: "attempts-column-sum", num: true },
] as const;

/** The last thing somebody did, in a word. */
function Last({ of }: { of: Case }) {
  const t = useT();
  const last = of.steps.at(-1);
  if (last === undefined) return <span className="subtle">{t("case-nothing-yet")}</span>;
  return (
    <span className="small">
      {t(`case-${last.code}`)} {last.text !== "" && <span className="muted cases-text">{last.text}</span>}
    </span>
  );
}

function Row({ of }: { of: Case }) {
  const t = useT();
  const format = useFormat();
  const age = useAge();
  const { attempt, difference } = of;
  const address = addressOf(difference === null ? { screen: "attempt", id: attempt?.id ?? "" } : { screen: "difference", id: difference.id });
  const sum = attempt?.amount ?? difference?.above ?? null;
  return (
    <tr onClick={() => (location.hash = address)}>
      <td className="nowrap">
        <a className="row-link medium" href={address}>
          {age(of.ageMs)}
        </a>{" "}
        <span className="small muted tnum">{format.date(of.since)}</span>
      </td>
      <td className="tnum nowrap">
        {difference === null ? attempt?.invoice.name : t("cases-difference", { kind: t(`compare-${difference.kind}`), session: difference.session })}
      </td>
      <td>
        <Name>{attempt?.terminal.name ?? difference?.terminal.name ?? ""}</Name>
      </td>
      <td>
        {of.owner === null ? (
          <Chip tone="doubt" icon="circle-question-mark">
            {t("case-nobody")}
          </Chip>
        ) : (
          <Name>{of.owner.name}</Name>
        )}
      </td>
      <td>
        <Last of={of} />
      </td>
      <td className="num strong">{sum === null ? "" : format.money(sum)}</td>
    </tr>
  );
}

export function CasesScreen() {
  const t = useT();
  const [which, setWhich] = useState<"open" | "closed">("open");
  const cases = useAsk("case.list", { closed: which === "closed" }, { keep: true });
  return (
    <Page title={t("cases-heading")} fixed>
      <div className="desk-list">
        <div className="desk-tools">
          <AttemptTabs current="cases" />
          <span className="grow" />
          <Segment
            label={t("cases-heading")}
            options={[
              { id: "open", label: t("cases-open") },
              { id: "closed", label: t("cases-closed") },
            ]}
            value={which}
            onChange={setWhich}
          />
        </div>
        <div className="desk-notices">
          <ErrorNotice error={cases.error} />
        </div>
        <section className="card desk-card" aria-label={t("cases-heading")}>
          <div className="desk-rows" onKeyDown={moveBetweenRows}>
            {cases.isPending && <LoadingRows rows={4} />}
            {cases.data &&
              (cases.data.cases.length === 0 ? (
                <div className="empty">
                  <Icon name="circle-check" />
                  <p>{t(which === "open" ? "cases-none" : "cases-none-closed")}</p>
                </div>
              ) : (
                <table className="table" aria-label={t("cases-heading")}>
                  <TableHead columns={columns} />
                  <tbody>
                    {cases.data.cases.map((each) => (
                      <Row key={each.attempt?.id ?? each.difference?.id} of={each} />
                    ))}
                  </tbody>
                </table>
              ))}
          </div>
        </section>
      </div>
    </Page>
  );
}
