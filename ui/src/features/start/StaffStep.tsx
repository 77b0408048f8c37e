// The fourth step: who stands at the till. One tap on a name says who it is.
import { useT } from "../../i18n/translate";
import { NameList } from "./NameList";
import type { StepProps } from "./steps";

export function StaffStep({ draft, change, problems }: StepProps) {
  const t = useT();
  return (
    <>
      <NameList
        label={t("setup-staff")}
        rowLabel={(number) => t("setup-staff-member", { number: String(number) })}
        add={t("setup-staff-add")}
        names={draft.staff}
        problem={problems.staff ?? null}
        onChange={(staff) => change({ staff })}
      />
      <p className="small muted">{t("setup-staff-says")}</p>
    </>
  );
}
