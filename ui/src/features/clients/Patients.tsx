// The animals of a client in one line, the dead ones marked as such.
import type { PatientEntry } from "../../api/generated/types";
import { PatientTag } from "../../components/facts";
import { useT } from "../../i18n/translate";

export function Patients({ patients }: { patients: readonly PatientEntry[] }) {
  const t = useT();
  return (
    <span className="patients">
      {patients.map((patient) => (
        <span key={patient.id} className={patient.state === "active" ? undefined : "subtle"}>
          <PatientTag patient={patient} />
          {patient.state !== "active" && <> ({t(`patient-state-${patient.state}`)})</>}
        </span>
      ))}
    </span>
  );
}
