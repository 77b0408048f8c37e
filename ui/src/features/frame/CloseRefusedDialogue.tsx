// Somebody wanted to close the till while a card payment is under way: why the window stayed, and what to do. It goes away by itself
// when the payment has an outcome.
import { useState } from "react";
import { Button } from "../../components/Button";
import { Dialogue } from "../../components/Dialogue";
import { useT } from "../../i18n/translate";

/** `times` counts the tries of this run, so that each new one shows the words again; null while nothing stands in the way. */
export function CloseRefusedDialogue({ times }: { times: number | null }) {
  const t = useT();
  const [read, setRead] = useState(0);
  if (times === null || times <= read) return null;
  return (
    <Dialogue labelledBy="close-refused" describedBy="close-refused-says" role="alertdialog" focus="self" className="panel">
      <header className="panel-head">
        <h2 id="close-refused">{t("close-refused-heading")}</h2>
      </header>
      <p id="close-refused-says">{t("close-refused-says")}</p>
      <footer className="panel-foot">
        <Button size="lg" onClick={() => setRead(times)}>
          {t("close-refused-go-on")}
        </Button>
      </footer>
    </Dialogue>
  );
}
