// The foot of a settings form: the one press that saves, and that it was saved.
import { Button } from "../../components/Button";
import { useT } from "../../i18n/translate";

export function SaveRow({ change }: { change: { isPending: boolean; isSuccess: boolean } }) {
  const t = useT();
  return (
    <div className="row">
      <Button look="primary" submit busy={change.isPending}>
        {t("settings-save")}
      </Button>
      {change.isSuccess && (
        <span className="small muted" role="status">
          {t("settings-saved")}
        </span>
      )}
    </div>
  );
}
