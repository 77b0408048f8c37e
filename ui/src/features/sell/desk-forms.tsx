// The desk's forms as they open from within a sale: what is saved goes onto the sale, and the sale is where it was.
import { useState } from "react";
import type { ClientCard, ClientForm, ItemEntry, Patient } from "../../api/generated/types";
import { useFrame } from "../../foundations/frame";
import { useAsk } from "../../foundations/till";
import { ClientDialogue } from "../desk/ClientDialogue";
import { FavouritesDialogue } from "../desk/FavouritePlaces";
import { ItemDialogue } from "../desk/ItemDialogue";
import { PatientDialogue } from "../desk/PatientDialogue";
import { StaffDialogue } from "../desk/StaffDialogue";
import { useT } from "../../i18n/translate";
import { useSaleActs } from "./use-sale";

/** Which form stands above the sale. */
export type SaleForm =
  | { type: "new-client"; begin: Partial<ClientForm> }
  | { type: "client"; client: string }
  | { type: "new-patient"; client: ClientCard; line: string | null }
  | { type: "patient"; client: string; patient: string }
  | { type: "item"; item: string }
  | { type: "vet"; member: string | null }
  | { type: "new-item"; begin: Partial<Pick<ItemEntry["form"], "name" | "barcodes">> }
  | { type: "favourites" };

function ChangeClient({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useAsk("client.get", { client: id });
  if (asked.data === undefined) return null;
  return <ClientDialogue client={asked.data} onSaved={onClose} onClose={onClose} />;
}

function ChangePatient({ owner, id, onClose }: { owner: string; id: string; onClose: () => void }) {
  const asked = useAsk("client.get", { client: owner });
  const patient = asked.data?.patients.find((each) => each.id === id);
  if (asked.data === undefined || patient === undefined) return null;
  return <PatientDialogue client={{ id: owner, name: asked.data.form.name }} patient={patient} onSaved={onClose} onClose={onClose} />;
}

function ChangeItem({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useAsk("item.get", { item: id });
  if (asked.data === undefined) return null;
  return <ItemDialogue item={asked.data} onSaved={onClose} onClose={onClose} />;
}

/** A new vet takes charge of the consultation; who was changed stays named as they were. */
function Vet({ member, onClose }: { member: string | null; onClose: () => void }) {
  const { app } = useFrame();
  const acts = useSaleActs();
  const list = useAsk("staff.list", {}, { enabled: member !== null });
  const named = list.data?.staff.find((each) => each.id === member);
  if (member !== null && named === undefined) return null;
  return (
    <StaffDialogue
      member={named ?? null}
      asVet
      onSaved={({ staff }) => {
        const added = staff.find((each) => each.form.vet && each.form.active && !app.staff.some((known) => known.id === each.id));
        if (member === null && added !== undefined) void acts.setVet(added.id);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

export function SaleForms({ form, onClose }: { form: SaleForm; onClose: () => void }) {
  const t = useT();
  const acts = useSaleActs();
  const [begun] = useState(form);
  switch (begun.type) {
    case "favourites":
      return <FavouritesDialogue onClose={onClose} />;
    case "new-client":
      return (
        <ClientDialogue
          client={null}
          begin={begun.begin}
          onSaved={(client) => {
            void acts.setClient(client.id);
            onClose();
          }}
          onClose={onClose}
        />
      );
    case "client":
      return <ChangeClient id={begun.client} onClose={onClose} />;
    case "patient":
      return <ChangePatient owner={begun.client} id={begun.patient} onClose={onClose} />;
    case "item":
      return <ChangeItem id={begun.item} onClose={onClose} />;
    case "vet":
      return <Vet member={begun.member} onClose={onClose} />;
    case "new-patient":
      return (
        <PatientDialogue
          client={begun.client}
          patient={null}
          onSaved={(patient: Patient) => {
            void acts.setPatient(begun.line, patient.id);
            onClose();
          }}
          onClose={onClose}
        />
      );
    case "new-item":
      return (
        <ItemDialogue
          item={null}
          begin={begun.begin}
          save={t("item-save-and-add")}
          onSaved={(item) => {
            void acts.addItem(item.id);
            onClose();
          }}
          onClose={onClose}
        />
      );
  }
}
