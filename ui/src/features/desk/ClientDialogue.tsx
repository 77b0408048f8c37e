// A client's card: added or changed. A private person needs a name; a company a name and its number.
import { useState } from "react";
import type { Client, ClientForm } from "../../api/generated/types";
import { Segment } from "../../components/Segment";
import { TextField } from "../../components/TextField";
import { useAct, useAsk, usePress } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { FormDialogue } from "./FormDialogue";
import { changing, useDraft, useProblems } from "./use-form";

const fields = ["name", "business_id", "phone", "email", "address"] as const;

export const emptyClient: ClientForm = { name: "", company: false, businessId: "", phone: "", email: "", address: "" };

interface Props {
  /** The card to change; null adds one. */
  client: Client | null;
  /** What a new card begins with. */
  begin?: Partial<ClientForm>;
  onSaved: (client: Client) => void;
  onClose: () => void;
}

/** Adds or changes, whichever the dialogue is for. */
function useSave(client: Client | null, form: ClientForm, onSaved: (client: Client) => void) {
  const add = usePress("client.add", JSON.stringify(form));
  const change = useAct("client.change");
  const save = (sameName: boolean) => {
    if (client === null) add.press({ form, sameName }, onSaved);
    else if (!change.isPending) change.mutate({ client: client.id, form, sameName }, { onSuccess: onSaved });
  };
  const forget = () => {
    add.forget();
    change.reset();
  };
  return { save, busy: add.busy || change.isPending, error: client === null ? add.error : change.error, forget };
}

export function ClientDialogue({ client, begin, onSaved, onClose }: Props) {
  const t = useT();
  const { draft, put } = useDraft<ClientForm>(client?.form ?? { ...emptyClient, ...begin });
  const saving = useSave(client, draft, onSaved);
  const set = changing(put, saving.forget);
  const problems = useProblems(saving.error, fields);
  // Looked at once the field is left: a number half typed is no mistake.
  const [left, setLeft] = useState("");
  const checked = useAsk("client.check_business_id", { typed: left }, { enabled: draft.company && left.trim() !== "" });
  const doubtful = left === draft.businessId && checked.data?.doubtful === true;
  return (
    <FormDialogue
      title={t(client === null ? "client-new" : "client-change")}
      busy={saving.busy}
      problems={problems}
      sameNameKey="client-same-name"
      onSave={saving.save}
      onClose={onClose}
    >
      <Segment
        label={t("client-kind")}
        options={[
          { id: "private", label: t("client-private") },
          { id: "company", label: t("client-company") },
        ]}
        value={draft.company ? "company" : "private"}
        onChange={(kind) => set({ company: kind === "company" })}
      />
      <TextField
        label={t("client-name")}
        autoFocusHere
        value={draft.name}
        problem={problems.of("name")}
        onChange={(name) => set({ name })}
      />
      {draft.company && (
        <TextField
          label={t("client-business-id")}
          value={draft.businessId}
          problem={problems.of("business_id")}
          {...(doubtful ? { help: t("client-business-id-doubtful") } : {})}
          onBlur={() => setLeft(draft.businessId)}
          onChange={(businessId) => set({ businessId })}
        />
      )}
      <div className="desk-pair">
        <TextField
          label={t("client-phone")}
          inputMode="tel"
          value={draft.phone}
          problem={problems.of("phone")}
          onChange={(phone) => set({ phone })}
        />
        <TextField
          label={t("client-email")}
          inputMode="email"
          value={draft.email}
          problem={problems.of("email")}
          onChange={(email) => set({ email })}
        />
      </div>
      <TextField
        label={t("client-address")}
        help={t("client-address-says")}
        value={draft.address}
        problem={problems.of("address")}
        onChange={(address) => set({ address })}
      />
    </FormDialogue>
  );
}
