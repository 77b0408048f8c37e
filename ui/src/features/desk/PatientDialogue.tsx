// A patient's card: added to a client, or changed. One that has died or was a mistake is put away, never thrown away.
import type { Patient, PatientEntry, PatientForm, Species } from "../../api/generated/types";
import { speciesIcon } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { Segment } from "../../components/Segment";
import { TextField } from "../../components/TextField";
import { useAct, usePress } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { FormDialogue } from "./FormDialogue";
import { changing, useDraft, useProblems } from "./use-form";

const kinds = ["dog", "cat", "rabbit", "horse", "bird", "other"] as const satisfies readonly Species[];
const states = ["active", "deceased", "hidden"] as const;

interface Props {
  /** The owner. */
  client: { id: string; name: string };
  /** The card to change; null adds one. */
  patient: PatientEntry | null;
  onSaved: (patient: Patient) => void;
  onClose: () => void;
}

function useSave(owner: string, patient: PatientEntry | null, form: PatientForm, onSaved: (patient: Patient) => void) {
  const add = usePress("patient.add", JSON.stringify(form));
  const change = useAct("patient.change");
  const save = () => {
    if (patient === null) add.press({ client: owner, form }, onSaved);
    else if (!change.isPending) change.mutate({ patient: patient.id, form }, { onSuccess: onSaved });
  };
  const forget = () => {
    add.forget();
    change.reset();
  };
  return { save, busy: add.busy || change.isPending, error: patient === null ? add.error : change.error, forget };
}

export function PatientDialogue({ client, patient, onSaved, onClose }: Props) {
  const t = useT();
  const initial: PatientForm = patient ?? { name: "", species: "dog", state: "active" };
  const { draft, put } = useDraft<PatientForm>({ name: initial.name, species: initial.species, state: initial.state });
  const saving = useSave(client.id, patient, draft, onSaved);
  const set = changing(put, saving.forget);
  const problems = useProblems(saving.error, ["name"]);
  return (
    <FormDialogue
      title={patient === null ? t("patient-new", { client: client.name }) : t("patient-change")}
      busy={saving.busy}
      problems={problems}
      onSave={saving.save}
      onClose={onClose}
    >
      <TextField
        label={t("patient-name")}
        autoFocusHere
        value={draft.name}
        problem={problems.of("name")}
        onChange={(name) => set({ name })}
      />
      <div className="field">
        <span className="label">{t("patient-species")}</span>
        <Segment
          label={t("patient-species")}
          wrap
          options={kinds.map((id) => ({
            id,
            label: (
              <>
                <Icon name={speciesIcon(id)} />
                {t(`species-${id}`)}
              </>
            ),
          }))}
          value={draft.species}
          onChange={(species) => set({ species })}
        />
      </div>
      {patient !== null && (
        <div className="field">
          <span className="label">{t("patient-state")}</span>
          <Segment
            label={t("patient-state")}
            wrap
            options={states.map((id) => ({ id, label: t(`patient-state-${id}`) }))}
            value={draft.state}
            onChange={(state) => set({ state })}
          />
          <span className="small muted">{t(`patient-state-says-${draft.state}`)}</span>
        </div>
      )}
    </FormDialogue>
  );
}
