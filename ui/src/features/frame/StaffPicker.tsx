// Who is at the till: one tap on a name. Can't be left while nobody is signed in.
import type { AppState } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { Name } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { useKeys } from "../../foundations/keys";
import { useAct } from "../../foundations/till";
import { useT } from "../../i18n/translate";

export function StaffPicker({ app, onClose }: { app: AppState; onClose: () => void }) {
  const t = useT();
  const signIn = useAct("staff.sign_in");
  const mayLeave = app.signedIn !== null;
  useKeys({ Escape: onClose }, { enabled: mayLeave, dialogue: true });
  return (
    <Dialogue labelledBy="staff-heading" describedBy="staff-says" className="panel">
      <header className="panel-head">
        <h2 id="staff-heading">{t("staff-heading")}</h2>
        {mayLeave && <Button look="quiet" icon="x" label={t("common-close")} onClick={onClose} />}
      </header>
      <p id="staff-says" className="small muted">
        {t("staff-says")}
      </p>
      {app.staff.length === 0 && <p>{t("staff-empty")}</p>}
      <ul className="staff">
        {app.staff.map((member) => (
          <li key={member.id}>
            <button
              type="button"
              className="option"
              data-autofocus={member.id === app.signedIn || undefined}
              aria-current={member.id === app.signedIn ? "true" : undefined}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ staff: member.id }, { onSuccess: onClose })}
            >
              <span className="avatar" aria-hidden="true">
                {member.initials}
              </span>
              <Name>{member.name}</Name>
            </button>
          </li>
        ))}
      </ul>
      <ErrorNotice error={signIn.error} />
    </Dialogue>
  );
}
