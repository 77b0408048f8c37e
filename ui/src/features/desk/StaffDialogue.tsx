// Who works here: added or changed. Who has left is no longer picked and stays in the books.
import type { StaffEntry, StaffForm, StaffList } from "../../api/generated/types";
import { Segment } from "../../components/Segment";
import { TextField } from "../../components/TextField";
import { useAct, usePress } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { FormDialogue } from "./FormDialogue";
import { changing, useDraft, useProblems } from "./use-form";

interface Props {
  /** Whom to change; null adds somebody. */
  member: StaffEntry | null;
  /** A new one is a vet unless somebody says otherwise. */
  asVet?: boolean;
  /** Everybody, as the till has them now. */
  onSaved: (everybody: StaffList) => void;
  onClose: () => void;
}

/** First letters of the first and the last word, until somebody types others. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}

function useSave(member: StaffEntry | null, form: StaffForm, onSaved: (everybody: StaffList) => void) {
  const add = usePress("staff.add", JSON.stringify(form));
  const change = useAct("staff.change");
  const save = (sameName: boolean) => {
    if (member === null) add.press({ form, sameName }, onSaved);
    else if (!change.isPending) change.mutate({ staff: member.id, form, sameName }, { onSuccess: onSaved });
  };
  const forget = () => {
    add.forget();
    change.reset();
  };
  return { save, busy: add.busy || change.isPending, error: member === null ? add.error : change.error, forget };
}

export function StaffDialogue({ member, asVet = false, onSaved, onClose }: Props) {
  const t = useT();
  const { draft, put } = useDraft<StaffForm>(member?.form ?? { name: "", initials: "", vet: asVet, active: true });
  const saving = useSave(member, draft, onSaved);
  const set = changing(put, saving.forget);
  const problems = useProblems(saving.error, ["name", "initials", "active"]);
  const follow = draft.initials === initialsOf(draft.name);
  const yesNo = (label: string, value: boolean, onChange: (value: boolean) => void) => (
    <Segment
      label={label}
      options={[
        { id: "yes", label: t("common-yes") },
        { id: "no", label: t("common-no") },
      ]}
      value={value ? "yes" : "no"}
      onChange={(id) => onChange(id === "yes")}
    />
  );
  const active = problems.of("active");
  return (
    <FormDialogue
      title={t(member === null ? (asVet ? "staff-new-vet" : "staff-new") : "staff-edit")}
      busy={saving.busy}
      problems={problems}
      sameNameKey="staff-same-name"
      onSave={saving.save}
      onClose={onClose}
    >
      <TextField
        label={t("staff-name")}
        help={t("staff-name-says")}
        autoFocusHere
        value={draft.name}
        problem={problems.of("name")}
        onChange={(name) => set(follow ? { name, initials: initialsOf(name) } : { name })}
      />
      <TextField
        label={t("staff-initials")}
        value={draft.initials}
        problem={problems.of("initials")}
        onChange={(initials) => set({ initials })}
      />
      <div className="field">
        <span className="label">{t("staff-vet")}</span>
        {yesNo(t("staff-vet"), draft.vet, (vet) => set({ vet }))}
      </div>
      {member !== null && (
        <div className="field">
          <span className="label">{t("staff-active")}</span>
          {yesNo(t("staff-active"), draft.active, (active_) => set({ active: active_ }))}
          <span className={active === null ? "small muted" : "wrong"} role={active === null ? undefined : "alert"}>
            {active ?? t("staff-active-says")}
          </span>
        </div>
      )}
    </FormDialogue>
  );
}
