// A large sum is asked about first, by name and with its consequence.
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { useKeys } from "../../foundations/keys";
import { useT } from "../../i18n/translate";

interface Props {
  heading: string;
  says: string;
  yes: string;
  refund?: boolean;
  onYes: () => void;
  onClose: () => void;
}

export function ConfirmSum({ heading, says, yes, refund = false, onYes, onClose }: Props) {
  const t = useT();
  useKeys({ Escape: onClose }, { dialogue: true });
  return (
    <Dialogue labelledBy="confirm-heading" describedBy="confirm-says" role="alertdialog" className="panel" focus="self">
      <h2 className="panel-title" id="confirm-heading">
        {heading}
      </h2>
      <p id="confirm-says">{says}</p>
      <footer className="panel-foot">
        <Button
          look={refund ? "refund" : "ok"}
          size="lg"
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button look="quiet" size="lg" keycap="Esc" onClick={onClose}>
          {t("common-cancel")}
        </Button>
      </footer>
    </Dialogue>
  );
}
