// What stands above every screen while nothing can be begun in the books: why, and what to do. It can't be closed.
import type { AppState, HeldBooks } from "../../api/generated/types";
import { Notice } from "../../components/Notice";
import { addressOf, type Route } from "../../foundations/route";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

/** Turns the reason into its sentence. */
export function useHeldWords(): (held: HeldBooks) => string {
  const t = useT();
  const format = useFormat();
  return ({ reason, line, missing, at }) => {
    const when = at === null ? "" : format.dateTime(at);
    if (reason === "altered" && line !== null) return t("books-held-altered-line", { line: format.count(line), when });
    return t(`books-held-${reason.replaceAll("_", "-")}`, { missing: format.count(missing ?? 1), when });
  };
}

export function HeldBanner({ app, route }: { app: AppState; route: Route }) {
  const t = useT();
  const words = useHeldWords();
  if (app.held === null || (route.screen === "settings" && route.page === "books")) return null;
  return (
    <div className="held-banner">
      <Notice
        tone="failed"
        live="alert"
        actions={
          <a className="btn btn-sm" href={addressOf({ screen: "settings", page: "books" })}>
            {t("books-held-more")}
          </a>
        }
      >
        <strong>{words(app.held)}</strong> {t("books-held-says")}
      </Notice>
    </div>
  );
}
