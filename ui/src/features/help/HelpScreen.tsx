// Help: the keys, the program and its folders, and a text for whoever helps that says nothing about anybody.
import { useRef, useState } from "react";
import type { About } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { Hint } from "../../components/facts";
import { ErrorNotice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { useAct, useAsk } from "../../foundations/till";
import { useT } from "../../i18n/translate";
import "./help.css";

/** The keys as they are printed where they work; each row is a place. */
const places: readonly { place: string; keys: readonly (readonly [string, ...string[]])[] }[] = [
  {
    place: "anywhere",
    keys: [
      ["search", "F2"],
      ["invoice", "F4"],
      ["payment", "F9"],
      ["print", "Ctrl P"],
      ["close", "Esc"],
    ],
  },
  {
    place: "sale",
    keys: [
      ["line", "↑", "↓"],
      ["quantity", "+", "−"],
      ["patient", "P"],
      ["discount", "%", "F6"],
      ["remove", "Del"],
      ["park", "F7"],
      ["later", "F8"],
      ["favourites", "Alt 1", "Alt 0"],
    ],
  },
  {
    place: "form",
    keys: [
      ["card", "C"],
      ["cash", "K"],
      ["ok", "Enter"],
    ],
  },
  {
    place: "dialogue",
    keys: [
      ["terminal", "↑", "↓"],
      ["process", "Enter"],
      ["abort", "Tab", "Space"],
    ],
  },
];

function Keys() {
  const t = useT();
  return (
    <section className="card card-pad" aria-labelledby="help-keys">
      <h2 id="help-keys">{t("help-keys")}</h2>
      <div className="help-places">
        {places.map(({ place, keys }) => (
          <div key={place}>
            <h3 className="eyebrow">{t(`help-place-${place}`)}</h3>
            <ul className="help-keys">
              {keys.map(([does, ...caps]) => (
                <li key={does}>
                  <Hint keys={caps}>{t(`help-key-${does}`)}</Hint>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="small muted">{t("help-scanner")}</p>
    </section>
  );
}

function Folders({ about }: { about: About }) {
  const t = useT();
  const open = useAct("about.open_folder");
  const folders = [
    ["data", about.dataFolder],
    ["logs", about.logFolder],
  ] as const;
  return (
    <>
      {folders.map(([folder, path]) => (
        <div key={folder} className="help-folder">
          <span className="subtle">{t(`help-folder-${folder}`)}</span>
          <code>{path}</code>
          <Button size="sm" onClick={() => open.mutate({ folder })} aria-label={`${t("paper-open-folder")}: ${t(`help-folder-${folder}`)}`}>
            {t("paper-open-folder")}
          </Button>
        </div>
      ))}
      {open.error !== null && <p role="alert">{t("help-folder-not-shown")}</p>}
    </>
  );
}

function Support({ text }: { text: string }) {
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<"help-copied" | "help-copy-failed" | null>(null);
  const copy = () => {
    field.current?.select();
    // A webview may refuse the clipboard; the text is selected then, and the hand does the rest.
    navigator.clipboard.writeText(text).then(
      () => setSaid("help-copied"),
      () => setSaid("help-copy-failed"),
    );
  };
  return (
    <section className="card card-pad stack-1" aria-labelledby="help-support">
      <h2 id="help-support">{t("help-support")}</h2>
      <p className="muted">{t("help-support-says")}</p>
      <textarea ref={field} className="help-text" readOnly value={text} rows={10} aria-labelledby="help-support" lang="en" />
      <div className="row">
        <Button icon="square-pen" onClick={copy}>
          {t("help-copy")}
        </Button>
        <span role="status">{said !== null && t(said)}</span>
      </div>
    </section>
  );
}

export function HelpScreen() {
  const t = useT();
  const about = useAsk("about.get", {});
  return (
    <Page title={t("help-heading")}>
      <div className="help-page">
        <Keys />
        <ErrorNotice error={about.error} />
        {about.data && (
          <>
            <section className="card card-pad stack-1" aria-labelledby="help-about">
              <h2 id="help-about">{t("help-about")}</h2>
              <p>
                {t("common-product")} <span className="tnum">{about.data.version}</span>{" "}
                {about.data.commit !== "" && <span className="subtle tnum">{t("help-commit", { commit: about.data.commit })}</span>}
              </p>
              <Folders about={about.data} />
            </section>
            <Support text={about.data.support} />
          </>
        )}
      </div>
    </Page>
  );
}
