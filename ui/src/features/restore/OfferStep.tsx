// What a restore would mean, before anything is changed: the backup and the present books side by side, what is lost, what follows, who
// does it, and who agrees. No control has the focus by itself and Enter does nothing.
import { useState } from "react";
import type { BooksSide, LostRows, RestoreOffer } from "../../api/generated/types";
import { Button } from "../../components/Button";
import { ErrorNotice, Notice } from "../../components/Notice";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import { useAct } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

function Sides({ backup, present }: { backup: BooksSide; present: BooksSide | null }) {
  const t = useT();
  const format = useFormat();
  const rows = [
    ["restore-last-written", (side: BooksSide) => (side.lastWritten === null ? null : format.dateTime(side.lastWritten))],
    ["restore-last-invoice", (side: BooksSide) => side.lastInvoice],
    ["restore-doubts", (side: BooksSide) => (side.doubts === 0 ? null : format.count(side.doubts))],
  ] as const;
  return (
    <table className="restore-sides">
      <thead>
        <tr>
          <td />
          <th scope="col">{t("restore-backup")}</th>
          {present !== null && <th scope="col">{t("restore-present")}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{t(label)}</th>
            <td className="tnum">{value(backup) ?? t("restore-none-yet")}</td>
            {present !== null && <td className="tnum">{value(present) ?? t("restore-none-yet")}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lost({ lost }: { lost: LostRows }) {
  const t = useT();
  const format = useFormat();
  const all = [
    ["restore-lost-invoices", lost.invoices],
    ["restore-lost-credit-notes", lost.creditNotes],
    ["restore-lost-payments", lost.payments],
    ["restore-lost-refunds", lost.refunds],
  ] as const;
  const some = all.filter(([, { count }]) => count > 0);
  if (some.length === 0) return <Notice tone="quiet">{t("restore-lost-nothing")}</Notice>;
  return (
    <Notice tone="doubt">
      <strong>{t("restore-lost")}</strong>
      <ul className="restore-list">
        {some.map(([key, { count, sum }]) => (
          <li key={key} className="tnum">
            {t(key, { count, shown: format.count(count), sum: format.money(sum) })}
          </li>
        ))}
      </ul>
      <p>{t("restore-lost-says")}</p>
    </Notice>
  );
}

function Loss({ offer }: { offer: RestoreOffer }) {
  const t = useT();
  if (offer.present === "newer" && offer.lost !== null) return <Lost lost={offer.lost} />;
  const tone = offer.present === "none" ? "quiet" : "doubt";
  return <Notice tone={tone}>{t(`restore-present-${offer.present.replaceAll("_", "-")}`)}</Notice>;
}

/** What follows from it, whatever is lost. */
function Means({ offer }: { offer: RestoreOffer }) {
  const t = useT();
  const doubts = offer.backup.doubts > 0 || (offer.presentSide?.doubts ?? 0) > 0;
  return (
    <ul className="restore-list small muted">
      {offer.present !== "none" && <li>{t("restore-means-kept")}</li>}
      <li>{t("restore-means-numbers")}</li>
      <li>{t("restore-means-terminals")}</li>
      {doubts && <li>{t("restore-means-doubts")}</li>}
      <li>{t(offer.vouched ? "restore-vouched" : "restore-not-vouched")}</li>
    </ul>
  );
}

/** The recovery key has to be typed before anybody may restore: the backup is read once more with it. */
function KeyWanted({ file }: { file: string }) {
  const t = useT();
  const read = useAct("restore.read");
  const [key, setKey] = useState("");
  return (
    <>
      <Notice tone="quiet">{t("restore-authority-needed")}</Notice>
      <TextField label={t("restore-key")} help={t("restore-key-help")} value={key} onChange={setKey} />
      <ErrorNotice error={read.error} />
      <footer className="panel-foot">
        <Button size="lg" busy={read.isPending} disabled={key.trim() === ""} onClick={() => read.mutate({ backup: file, recoveryKey: key })}>
          {t("restore-try-key")}
        </Button>
      </footer>
    </>
  );
}

interface Props {
  file: string;
  offer: RestoreOffer;
  onRestored: () => void;
}

function Agree({ offer, onRestored }: Omit<Props, "file">) {
  const t = useT();
  const format = useFormat();
  const apply = useAct("restore.apply");
  const again = useAct("restore.stop");
  const [staff, setStaff] = useState("");
  const [code, setCode] = useState("");
  const byCode = offer.authority === "code";
  const waits = byCode && offer.waitMs > 0;
  const missing = staff === "" ? "restore-who-needed" : byCode && code === "" ? "doubt-supervisor-needed" : null;
  const restore = () => {
    if (missing !== null || waits || apply.isPending) return;
    apply.mutate({ staff, code: byCode ? code : null }, { onSuccess: onRestored, onError: () => setCode("") });
  };
  return (
    <>
      <div className="restore-agree">
        <Select
          label={t("restore-who")}
          value={staff}
          onChange={setStaff}
          options={[{ id: "", label: "–" }, ...offer.staff.map(({ id, name }) => ({ id, label: name }))]}
        />
        {byCode ? (
          <TextField label={t("supervisor-code")} value={code} onChange={setCode} secret disabled={waits} />
        ) : (
          <p className="small muted restore-key-stands">{t("restore-authority-key")}</p>
        )}
      </div>
      {waits && <p className="small wrong">{t("supervisor-wait", { time: format.elapsed(offer.waitMs) })}</p>}
      <ErrorNotice error={apply.error ?? again.error} />
      <footer className="panel-foot">
        <Button
          look="danger"
          size="lg"
          disabled={missing !== null || waits}
          busy={apply.isPending}
          aria-describedby="restore-missing"
          onClick={restore}
        >
          {t("restore-do")}
        </Button>
        <Button size="lg" disabled={apply.isPending} busy={again.isPending} onClick={() => again.mutate({})}>
          {t("restore-again")}
        </Button>
        <span className="small muted" id="restore-missing">
          {missing === null ? null : t(missing)}
        </span>
      </footer>
    </>
  );
}

export function OfferStep({ file, offer, onRestored }: Props) {
  const t = useT();
  return (
    <div className="stack restore-step">
      <h3 className="restore-clinic">
        {offer.organisation} {offer.kind === "test" && <span className="muted">{t("restore-kind-test")}</span>}
      </h3>
      <Sides backup={offer.backup} present={offer.presentSide} />
      <Loss offer={offer} />
      <Means offer={offer} />
      {offer.authority === "key_needed" ? <KeyWanted file={file} /> : <Agree offer={offer} onRestored={onRestored} />}
    </div>
  );
}
