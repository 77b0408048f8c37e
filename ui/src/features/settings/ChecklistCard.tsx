// A terminal's checklist: what the till sees by itself, what a person confirms with their name, and what to do next.
// A step the till checks has no tick box; one it can't check says so.
import type { ReactNode } from "react";
import { useId, useState } from "react";
import type { Checklist, ChecklistStep, SettingsTerminal, Standing } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { useApart } from "../../foundations/apart";
import { useFrame } from "../../foundations/frame";
import { addressOf } from "../../foundations/route";
import { useAct, useAsk, usePress } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { mayAsk, whyNotAsk } from "./may-ask";
import { OrderDialogue } from "./OrderDialogue";

const ASK_EVERY_MS = 5_000;

const marks = {
  seen: "step is-done",
  ticked: "step is-done",
  not_passed: "step is-off",
  open: "step is-now",
  waiting: "step is-wait",
} satisfies Record<Standing, string>;

function Dot({ step, number }: { step: ChecklistStep; number: number }) {
  const done = step.standing === "seen" || step.standing === "ticked";
  return (
    <span className="dot" aria-hidden="true">
      {done ? <Icon name="check" size="sm" /> : step.standing === "not_passed" ? <Icon name="x" size="sm" /> : number}
    </span>
  );
}

/** Who confirmed it, and when. */
function Ticked({ step }: { step: ChecklistStep }) {
  const t = useT();
  const format = useFormat();
  if (step.ticked === null) return null;
  const at = `${format.date(step.ticked.at)}, ${format.time(step.ticked.at)}`;
  return (
    <p className="small subtle">
      {t("checklist-ticked")} <Name>{step.ticked.staff}</Name>, <span className="tnum">{at}</span>
    </p>
  );
}

/** What this step offers to do. */
function Offer({ step, terminal }: { step: ChecklistStep; terminal: SettingsTerminal }) {
  const t = useT();
  switch (step.step) {
    case "account_entered":
    case "account_received":
      return step.standing === "seen" ? null : (
        <a className="step-link" href={addressOf({ screen: "settings", page: "account" })}>
          {t("checklist-to-account")}
        </a>
      );
    case "first_payment":
      return step.standing === "seen" || terminal.disabled ? null : (
        <a className="step-link" href={addressOf({ screen: "sell" })}>
          {t("checklist-to-sale")}
        </a>
      );
    case "ordered":
    case "connected":
    case "icons_green":
    case "bound":
    case "reconciled":
      return null;
  }
}

function Tick({ step, terminal }: { step: ChecklistStep; terminal: SettingsTerminal }) {
  const t = useT();
  const tick = useAct("terminal.tick");
  const apart = useApart();
  if (step.tick === null) return null;
  const wanted = step.tick;
  const again = wanted === "reconciled_by_hand" || wanted === "currency_corrected";
  const done = step.standing === "ticked" && !again;
  return (
    <>
      <Button
        size="sm"
        look={done ? "quiet" : "soft"}
        busy={tick.isPending}
        onClick={(event) => {
          // The button becomes "Take back" under the hand: the second half of a double press takes nothing back.
          if (apart(event)) tick.mutate({ terminal: terminal.id, tick: wanted, done: !done });
        }}
      >
        {t(done ? "checklist-untick" : `checklist-tick-${(step.detail === "currency_not_seen" ? "currency_seen" : wanted).replaceAll("_", "-")}`)}
      </Button>
      <ErrorNotice error={tick.error} />
    </>
  );
}

function Step({ step, number, terminal, children }: { step: ChecklistStep; number: number; terminal: SettingsTerminal; children?: ReactNode }) {
  const t = useT();
  const { app } = useFrame();
  const name = step.step.replaceAll("_", "-");
  const facts = { number: terminal.number.replace(/^(\d{4})(\d{4})$/u, "$1 $2"), currency: app.currency };
  return (
    <li className={marks[step.standing]}>
      <Dot step={step} number={number} />
      <div>
        <h3>
          {t(`checklist-${name}`)} <span className="visually-hidden">{t(`checklist-standing-${step.standing.replaceAll("_", "-")}`)}</span>
        </h3>
        <p>{t(`checklist-${name}-${step.detail.replaceAll("_", "-")}`, facts)}</p>
        <Ticked step={step} />
        <div className="step-acts">
          {children}
          <Tick step={step} terminal={terminal} />
          <Offer step={step} terminal={terminal} />
        </div>
      </div>
    </li>
  );
}

/** The two green icons, drawn: what to look for on the terminal's own screen. */
function HomeScreen() {
  const t = useT();
  return (
    <div className="mini-lcd" aria-hidden="true">
      <div>
        <p>
          <span>
            <Icon name="check" />
            ECR
          </span>
          <span>
            <Icon name="check" />
            Host
          </span>
        </p>
        <b>{t("checklist-welcome")}</b>
      </div>
    </div>
  );
}

function Steps({ list, terminal, onOrder }: { list: Checklist; terminal: SettingsTerminal; onOrder: () => void }) {
  const t = useT();
  return (
    <ol className="steps">
      {list.steps.map((step, index) => (
        <Step key={step.step} step={step} number={index + 1} terminal={terminal}>
          {step.step === "ordered" && (
            <Button size="sm" look="quiet" icon="mail" onClick={onOrder}>
              {t("checklist-order-text")}
            </Button>
          )}
          {step.step === "icons_green" && step.standing !== "ticked" && <HomeScreen />}
        </Step>
      ))}
    </ol>
  );
}

/** What the till can do about it: reconcile, and look again at everything. */
function Acts({ terminal }: { terminal: SettingsTerminal }) {
  const t = useT();
  const check = useAct("terminal.check_now");
  const run = usePress("terminal.administer", `${terminal.id} reconciliation`);
  const off = !mayAsk(terminal, "reconciliation");
  const why = useId();
  return (
    <div className="check-acts">
      <Button
        className="grow"
        busy={run.busy || terminal.doing?.action === "reconciliation"}
        disabled={off}
        aria-describedby={why}
        onClick={(event) => {
          // The second click of a double click asks for nothing more, however fast the first was answered.
          if (event.detail < 2) run.press({ terminal: terminal.id, action: "reconciliation" }, () => {});
        }}
      >
        {t("checklist-reconcile")}
      </Button>
      <Button busy={check.isPending} onClick={() => check.mutate({ terminal: terminal.id })}>
        {t("checklist-check-now")}
      </Button>
      <p id={why} className="small muted check-why">
        {off ? t(whyNotAsk(terminal) ?? "calls-off-working") : null}
      </p>
      <ErrorNotice error={run.error ?? check.error} />
    </div>
  );
}

export function ChecklistCard({ terminal }: { terminal: SettingsTerminal }) {
  const t = useT();
  const [ordering, setOrdering] = useState(false);
  const list = useAsk("terminal.checklist", { terminal: terminal.id }, { everyMs: ASK_EVERY_MS });
  return (
    <section className="card check" aria-labelledby="checklist-heading">
      <div className="card-head">
        <h2 id="checklist-heading">{t("checklist-heading", { name: terminal.name })}</h2>
        <span className="end live small">
          <Icon name="refresh-cw" size="sm" />
          {t("checklist-live")}
        </span>
      </div>
      {list.data === undefined ? (
        list.error === null ? <LoadingRows rows={6} /> : <ErrorNotice error={list.error} />
      ) : (
        <Steps list={list.data} terminal={terminal} onOrder={() => setOrdering(true)} />
      )}
      <Acts terminal={terminal} />
      {ordering && <OrderDialogue model={terminal.model} onClose={() => setOrdering(false)} />}
    </section>
  );
}
