// The settings page of the people who work here: who is picked at the till, who is a vet, who has left.
import { useState } from "react";
import type { StaffEntry } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { LoadingRows, Name } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { Chip } from "../../components/StatusChip";
import { useAsk } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import { StaffDialogue } from "../desk/StaffDialogue";

function Row({ member, onChange }: { member: StaffEntry; onChange: () => void }) {
  const t = useT();
  const { name, initials, vet, active } = member.form;
  return (
    <li className="person">
      <span className={active ? "avatar" : "avatar avatar-sand"} aria-hidden="true">
        {initials}
      </span>
      <span className="grow medium">
        <Name>{name}</Name>
      </span>
      {vet && (
        <Chip tone="accent" icon="stethoscope">
          {t("staff-is-vet")}
        </Chip>
      )}
      {!active && (
        <Chip tone="cancelled" icon="ban">
          {t("staff-has-left")}
        </Chip>
      )}
      <Button look="quiet" icon="square-pen" label={t("staff-change-named", { name })} onClick={onChange} />
    </li>
  );
}

export function PeoplePage() {
  const t = useT();
  const list = useAsk("staff.list", {});
  const [open, setOpen] = useState<{ member: StaffEntry | null } | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="card settings-narrow" aria-labelledby="people-heading">
      <div className="card-head">
        <h2 id="people-heading">{t("people-heading")}</h2>
        <span className="end">
          <Button look="primary" size="sm" icon="plus" onClick={() => setOpen({ member: null })}>
            {t("staff-new")}
          </Button>
        </span>
      </div>
      <p className="card-says small muted">{t("people-says")}</p>
      <ErrorNotice error={list.error} />
      {list.isPending && <LoadingRows rows={3} />}
      {list.data && (
        <ul className="people" aria-labelledby="people-heading">
          {list.data.staff.map((member) => (
            <Row key={member.id} member={member} onChange={() => setOpen({ member })} />
          ))}
        </ul>
      )}
      {open && <StaffDialogue member={open.member} onSaved={close} onClose={close} />}
    </section>
  );
}
