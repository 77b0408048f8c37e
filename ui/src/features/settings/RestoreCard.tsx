// Restoring on the books' page: the way to the assistant, and for a file that somebody put here by hand the way to take it for the books.
// Deliberately absent in practice: its books are not backed up.
import { lazy, Suspense, useState } from "react";
import type { BooksState } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice } from "../../components/Notice";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { useSupervisorCode } from "../supervisor/SupervisorCode";

const RestoreDialogue = lazy(() => import("../restore/RestoreDialogue"));

/** Older books, or others than were noted here: a supervisor may say that this is how it should be. */
function TakeCard({ state }: { state: BooksState }) {
  const t = useT();
  const take = useAct("restore.take");
  const [code, setCode] = useState("");
  const supervisor = useSupervisorCode({ code, onCode: setCode, lost: take.error?.wire.code === "supervisor_lost" });
  const checked = state.check === "sound";
  return (
    <section className="card" aria-labelledby="take-heading">
      <div className="card-head">
        <h2 id="take-heading">{t("take-heading")}</h2>
      </div>
      <div className="care">
        <p className="muted">{t("take-says")}</p>
        {checked ? supervisor.field : <p className="muted">{t("take-checking")}</p>}
        <ErrorNotice error={take.error} />
        <div>
          <Button
            disabled={!checked || !supervisor.ready}
            busy={take.isPending}
            onClick={() => take.mutate({ code }, { onError: () => setCode("") })}
          >
            {t("take-do")}
          </Button>
        </div>
      </div>
    </section>
  );
}

export function RestoreCard({ state }: { state: BooksState }) {
  const t = useT();
  const [restoring, setRestoring] = useState(false);
  if (state.note === "none") return null;
  const byHand = state.held?.reason === "older" || state.held?.reason === "other_history";
  return (
    <>
      {byHand && <TakeCard state={state} />}
      <section className="card" aria-labelledby="restore-card">
        <div className="card-head">
          <h2 id="restore-card">{t("restore-heading")}</h2>
        </div>
        <div className="care">
          <p className="muted">{t("restore-card-says")}</p>
          <div>
            <Button onClick={() => setRestoring(true)}>{t("restore-start")}</Button>
          </div>
        </div>
      </section>
      {restoring && (
        <Suspense fallback={null}>
          <RestoreDialogue onClose={() => setRestoring(false)} />
        </Suspense>
      )}
    </>
  );
}
