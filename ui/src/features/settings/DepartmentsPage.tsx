// The settings page of the departments: their names, another one, and where this till stands.
import { type FormEvent, useState } from "react";
import type { Clinic, Named } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice, useErrorWords } from "../../components/Notice";
import { RadioOptions } from "../../components/RadioOptions";
import { SaveRow } from "./SaveRow";
import { TextField } from "../../components/TextField";
import { useAct, useAsk, usePress } from "../../foundations/till";
import { useT } from "../../i18n/translate";

/** One department's name. It is kept when the field is left by its button, and stays as typed when it is refused. */
function Department({ department, number }: { department: Named; number: number }) {
  const t = useT();
  const words = useErrorWords();
  const rename = useAct("department.rename");
  const [name, setName] = useState(department.name);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!rename.isPending) rename.mutate({ department: department.id, name });
  };
  const type = (typed: string) => {
    rename.reset();
    setName(typed);
  };
  return (
    <li>
      <form className="named" onSubmit={save} noValidate>
        <TextField
          label={t("setup-department", { number: String(number) })}
          labelHidden
          value={name}
          problem={rename.error ? words(rename.error) : null}
          onChange={type}
        />
        <Button submit busy={rename.isPending} disabled={name.trim() === department.name}>
          {t("settings-rename")}
        </Button>
      </form>
    </li>
  );
}

function AddDepartment() {
  const t = useT();
  const words = useErrorWords();
  const [name, setName] = useState("");
  const add = usePress("department.add", name);
  const save = (event: FormEvent) => {
    event.preventDefault();
    add.press({ name }, () => setName(""));
  };
  return (
    <form className="named" onSubmit={save} noValidate>
      <TextField label={t("settings-department-new")} value={name} problem={add.error ? words(add.error) : null} onChange={setName} />
      <Button icon="plus" submit busy={add.busy}>
        {t("setup-department-add")}
      </Button>
    </form>
  );
}

/** This till: its name and its department. */
function ThisTill({ clinic }: { clinic: Clinic }) {
  const t = useT();
  const words = useErrorWords();
  const change = useAct("till.change");
  const [name, setName] = useState(clinic.till.name);
  const [department, setDepartment] = useState(clinic.department.id);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!change.isPending) change.mutate({ name, department });
  };
  const wrongName = change.error?.wire.details["field"] === "till";
  return (
    <form className="card card-pad stack" onSubmit={save} noValidate aria-labelledby="this-till">
      <h2 id="this-till" className="card-title">
        {t("settings-this-till")}
      </h2>
      <TextField
        label={t("setup-till")}
        value={name}
        problem={change.error && wrongName ? words(change.error) : null}
        onChange={(typed) => {
          change.reset();
          setName(typed);
        }}
      />
      <div className="stack-1">
        <p className="label">{t("setup-till-department")}</p>
        <RadioOptions
          label={t("setup-till-department")}
          value={department}
          options={clinic.departments.map((one) => ({ value: one.id, name: one.name }))}
          onChange={(id) => {
            change.reset();
            setDepartment(id);
          }}
        />
      </div>
      <p className="small muted">{t("settings-this-till-says")}</p>
      {!wrongName && <ErrorNotice error={change.error} />}
      <SaveRow change={change} />
    </form>
  );
}

export function DepartmentsPage() {
  const t = useT();
  const clinic = useAsk("clinic.get", {});
  if (clinic.data === undefined) return <ErrorNotice error={clinic.error} />;
  return (
    <div className="settings-two">
      <section className="card card-pad stack" aria-labelledby="departments">
        <h2 id="departments" className="card-title">
          {t("setup-departments")}
        </h2>
        <p className="small muted">{t("settings-departments-says")}</p>
        <ul className="stack-1">
          {clinic.data.departments.map((department, index) => (
            <Department key={department.id} department={department} number={index + 1} />
          ))}
        </ul>
        <AddDepartment />
      </section>
      <ThisTill clinic={clinic.data} />
    </div>
  );
}
