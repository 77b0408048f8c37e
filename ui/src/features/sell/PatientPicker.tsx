// For which patient: of a line that stands, or of an item on its way in.
import type { Sale } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { Name, speciesIcon } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { useKeys } from "../../foundations/keys";
import { useT } from "../../i18n/translate";

interface Props {
  sale: Sale;
  /** The patient it has now. */
  present: string | null;
  onPick: (patient: string | null) => void;
  /** Adds a patient to the client's card, for the same purpose. */
  onNew?: (() => void) | undefined;
  onClose: () => void;
}

export function PatientPicker({ sale, present, onPick, onNew, onClose }: Props) {
  const t = useT();
  useKeys({ Escape: onClose }, { dialogue: true });
  const patients = sale.client?.patients ?? [];
  const pick = (patient: string | null) => {
    onPick(patient);
    onClose();
  };
  return (
    <Dialogue labelledBy="patient-heading" className="panel">
      <header className="panel-head">
        <h2 id="patient-heading">{t("sell-patient-heading")}</h2>
        <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />
      </header>
      {patients.length === 0 ? (
        <p>{t(sale.client ? "sell-no-patients" : "sell-patient-needs-client")}</p>
      ) : (
        <div className="pets" role="group" aria-labelledby="patient-heading">
          {patients.map((each, index) => (
            <button
              key={each.id}
              type="button"
              className="patient patient-pill"
              data-autofocus={index === 0 || undefined}
              aria-pressed={each.id === present}
              onClick={() => pick(each.id)}
            >
              <Icon name={speciesIcon(each.species)} />
              <Name>{each.name}</Name>
              {each.deceased === true && <span className="small subtle">{t("patient-state-deceased")}</span>}
            </button>
          ))}
          <button type="button" className="patient patient-pill" aria-pressed={present === null} onClick={() => pick(null)}>
            {t("sell-patient-none")}
          </button>
        </div>
      )}
      {sale.client !== null && onNew !== undefined && (
        <div>
          <Button icon="plus" onClick={onNew}>
            {t("client-patient-new")}
          </Button>
        </div>
      )}
    </Dialogue>
  );
}
