// An error beside its cause and, where it says that practice or test books don't open, the way out: they are put aside under another
// name and begun anew. Nothing is deleted.
import type { BooksKind, Language } from "../api/generated/types";
import { mendable } from "../foundations/errors";
import { useAct } from "../foundations/till";
import { useT } from "../i18n/translate";
import type { TillError } from "../platform";
import { Button } from "./Button";
import { ErrorNotice } from "./Notice";

interface Props {
  /** What happened; the way out is shown only where new books help. */
  error: TillError | null | undefined;
  which: Exclude<BooksKind, "real">;
  /** The language practice shall speak; null: as the system says. */
  language?: Language | null;
  onBegun?: () => void;
}

export function BeginAnew({ error, which, language = null, onBegun }: Props) {
  const t = useT();
  const begin = useAct("start.begin_anew");
  if (!error || !mendable.has(error.wire.code)) return <ErrorNotice error={error} />;
  const press = () => begin.mutate({ which, language }, { onSuccess: () => onBegun?.() });
  return (
    <>
      <ErrorNotice
        error={error}
        says={t("anew-says")}
        actions={
          <Button size="sm" icon="refresh-cw" busy={begin.isPending} onClick={press}>
            {t(which === "practice" ? "anew-practice" : "anew-test")}
          </Button>
        }
      />
      <ErrorNotice error={begin.error} />
    </>
  );
}
