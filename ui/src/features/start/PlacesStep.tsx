// The third step: the clinic's departments, and where this till stands.
import { RadioOptions } from "../../components/RadioOptions";
import { TextField } from "../../components/TextField";
import { useT } from "../../i18n/translate";
import { filled } from "./draft";
import { NameList } from "./NameList";
import type { StepProps } from "./steps";

export function PlacesStep({ draft, change, problems }: StepProps) {
  const t = useT();
  const { departments } = draft;
  const several = filled(departments).length > 1;
  const rename = (names: readonly string[], removed?: number) => {
    const before = removed !== undefined && removed < draft.tillDepartment ? 1 : 0;
    change({ departments: names, tillDepartment: Math.min(draft.tillDepartment - before, names.length - 1) });
  };
  return (
    <>
      <NameList
        label={t("setup-departments")}
        rowLabel={(number) => t("setup-department", { number: String(number) })}
        add={t("setup-department-add")}
        names={departments}
        problem={problems.department ?? null}
        onChange={rename}
      />
      <TextField
        label={t("setup-till")}
        help={t("setup-till-says")}
        value={draft.till}
        problem={problems.till ?? null}
        onChange={(till) => change({ till })}
      />
      {several && (
        <div className="stack-1">
          <p className="label">{t("setup-till-department")}</p>
          <RadioOptions
            label={t("setup-till-department")}
            value={String(draft.tillDepartment)}
            options={departments.flatMap((name, index) => (name.trim() === "" ? [] : [{ value: String(index), name }]))}
            onChange={(index) => change({ tillDepartment: Number.parseInt(index, 10) })}
          />
        </div>
      )}
    </>
  );
}
