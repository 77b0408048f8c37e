// The settings page of this till: how it speaks and looks, and what it is. Every change is kept at once; there is nothing to save.
import type { ReactNode } from "react";
import type { LanguageChoice, SettingsChange, Theme } from "../../api/generated/types";
import { ErrorNotice } from "../../components/Notice";
import { Name } from "../../components/facts";
import { Segment } from "../../components/Segment";
import { useFrame } from "../../foundations/frame";
import { useAct } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { languageNames, languages } from "../../i18n/language";
import { useT } from "../../i18n/translate";

const sizes = [100, 125, 150, 175, 200] as const;

function Setting({ title, says, children }: { title: string; says?: string; children: ReactNode }) {
  return (
    <div className="setting">
      <div>
        <h2>{title}</h2>
        {says !== undefined && <p className="small muted">{says}</p>}
      </div>
      {children}
    </div>
  );
}

function Choices() {
  const t = useT();
  const format = useFormat();
  const { app } = useFrame();
  const change = useAct("settings.change");
  const set = (wanted: SettingsChange) => change.mutate(wanted);
  const size = sizes.find((each) => each >= app.textSizePercent) ?? 200;
  const tongues: readonly { id: LanguageChoice; label: ReactNode }[] = [
    { id: "system", label: t("settings-language-system") },
    ...languages.map((id) => ({ id, label: <span lang={id}>{languageNames[id]}</span> })),
  ];
  const themes: readonly { id: Theme; label: string }[] = [
    { id: "system", label: t("settings-theme-system") },
    { id: "light", label: t("settings-theme-light") },
    { id: "dark", label: t("settings-theme-dark") },
  ];
  return (
    <section className="card card-pad" aria-label={t("settings-heading")}>
      <Setting title={t("settings-language")} says={t("settings-language-says")}>
        <Segment
          label={t("settings-language")}
          wrap
          options={tongues}
          value={app.language}
          onChange={(language) => set({ language })}
        />
      </Setting>
      <Setting title={t("settings-theme")}>
        <Segment label={t("settings-theme")} wrap options={themes} value={app.theme} onChange={(theme) => set({ theme })} />
      </Setting>
      <Setting title={t("settings-text-size")} says={t("settings-text-size-says")}>
        <Segment
          label={t("settings-text-size")}
          wrap
          options={sizes.map((each) => ({ id: String(each), label: format.percent(each * 100) }))}
          value={String(size)}
          onChange={(id) => set({ textSizePercent: Number.parseInt(id, 10) })}
        />
      </Setting>
      <ErrorNotice error={change.error} />
    </section>
  );
}

function About() {
  const t = useT();
  const { app } = useFrame();
  const facts = [
    ["settings-organisation", app.organisation],
    ["settings-business-id", app.businessId],
    ["settings-department", app.department.name],
    ["settings-till", app.till.name],
    ["settings-books", t(`settings-books-${app.books}`)],
    ["settings-currency", app.currency],
    ["settings-version", app.version],
  ] as const;
  return (
    <section className="card card-pad" aria-labelledby="about">
      <h2 id="about" className="card-title">
        {t("settings-about")}
      </h2>
      <dl className="facts about">
        {facts.map(([key, value]) => (
          <div key={key} className="fact-row">
            <dt>{t(key)}</dt>
            <dd>
              <Name>{value}</Name>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small subtle">{t("settings-licences")}</p>
    </section>
  );
}

export function TillPage() {
  return (
    <div className="settings-two">
      <Choices />
      <About />
    </div>
  );
}
