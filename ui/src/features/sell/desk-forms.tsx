// The desk's forms as they open from within a sale: what is saved goes onto the sale, and the sale is where it was.
import { useState } from "react";
import type { ClientCard, ClientForm, ItemEntry, Patient } from "../../api/generated/types";
import { useAsk } from "../../foundations/till";
import { ClientDialogue } from "../desk/ClientDialogue";
import { FavouritesDialogue } from "../desk/FavouritePlaces";
import { ItemDialogue } from "../desk/ItemDialogue";
import { PatientDialogue } from "../desk/PatientDialogue";
import { useT } from "../../i18n/translate";
import { useSaleActs } from "./use-sale";

/** Which form stands above the sale. */
export type SaleForm =
  | { type: "new-client"; begin: Partial<ClientForm> }
  | { type: "client"; client: string }
  | { type: "new-patient"; client: ClientCard; line: string | null }
  | { type: "new-item"; begin: Partial<Pick<ItemEntry["form"], "name" | "barcodes">> }
  | { type: "favourites" };

function ChangeClient({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useAsk("client.get", { client: id });
  if (asked.data === undefined) return null;
  return <ClientDialogue client={asked.data} onSaved={onClose} onClose={onClose} />;
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
