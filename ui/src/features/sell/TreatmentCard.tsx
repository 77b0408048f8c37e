// Who was in charge of a consultation, and what they noted for the client. What is typed is kept at once.
import { useState } from "react";
import type { Sale, StaffMember } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Select } from "../../components/Select";
import { useFrame } from "../../foundations/frame";
import { useT } from "../../i18n/translate";
import type { SaleForm } from "./desk-forms";
import { useSaleActs } from "./use-sale";

const notesMax = 2000;

function Notes({ sale }: { sale: Sale }) {
  const t = useT();
  const acts = useSaleActs();
  const [typed, setTyped] = useState(sale.notes);
  return (
    <label className="field">
      <span className="label">{t("sell-notes")}</span>
      <textarea
        className="text-area"
        maxLength={notesMax}
        rows={3}
        placeholder={t("sell-notes-hint")}
        value={typed}
        onChange={(event) => {
          // A tab would move the cursor of a printer; on screen it is a space.
          const text = event.target.value.replaceAll("\t", " ");
          setTyped(text);
          void acts.setNotes(text);
        }}
      />
    </label>
  );
}

/** Who may be named: the vets, and whoever is named already. A clinic that marked nobody as a vet may name anybody. */
function vets(staff: readonly StaffMember[], named: string | null): readonly StaffMember[] {
  if (!staff.some((member) => member.vet)) return staff;
  return staff.filter((member) => member.vet || member.id === named);
}

export function TreatmentCard({ sale, onForm }: { sale: Sale; onForm: (form: SaleForm) => void }) {
  const t = useT();
  const { app } = useFrame();
  const acts = useSaleActs();
  const named = app.staff.find((member) => member.id === sale.vet);
  return (
    <section className="card card-pad stack treatment" aria-label={t("kind-consultation")}>
      <div className="treatment-vet">
        <Select
          label={t("sell-vet")}
          icon="stethoscope"
          options={[{ id: "", label: t("sell-vet-none") }, ...vets(app.staff, sale.vet).map(({ id, name }) => ({ id, label: name }))]}
          value={sale.vet ?? ""}
          onChange={(id) => void acts.setVet(id === "" ? null : id)}
        />
        {named !== undefined && (
          <Button
            look="quiet"
            icon="square-pen"
            label={t("staff-change-named", { name: named.name })}
            onClick={() => onForm({ type: "vet", member: named.id })}
          />
        )}
        <Button look="quiet" icon="plus" label={t("staff-new-vet")} onClick={() => onForm({ type: "vet", member: null })} />
      </div>
      <Notes key={sale.id} sale={sale} />
    </section>
  );
}
