// More, at the foot of the start: test books. For whoever tries out terminals against the service's test environment; nobody else needs
// to read about them.
import type { StartState } from "../../api/generated/types";
import { BeginAnew } from "../../components/BeginAnew";
import { Button } from "../../components/Button";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";

export function More({ start, onSetUp }: { start: StartState; onSetUp: () => void }) {
  const t = useT();
  const show = useAct("start.show");
  const there = start.found.includes("test");
  return (
    <details className="more">
      <summary className="btn btn-sm">{t("start-more")}</summary>
      <div className="card card-pad stack-1 more-card">
        <h2 className="card-title">{t("start-test")}</h2>
        <p className="small muted">{t("start-test-says")}</p>
        <Button busy={show.isPending} onClick={() => (there ? show.mutate({ which: "test" }) : onSetUp())}>
          {t(there ? "start-test-open" : "start-test-set-up")}
        </Button>
        <BeginAnew error={show.error} which="test" onBegun={() => show.reset()} />
      </div>
    </details>
  );
}
