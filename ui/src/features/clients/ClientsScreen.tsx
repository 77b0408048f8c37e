// The clients by name: find one by name, number, phone or patient, see what is owed, or add one.
import { useEffect, useRef, useState } from "react";
import type { Client, ClientRow } from "../../api/generated/types";
import { TableHead } from "../../components/TableHead";
import { Button } from "../../components/Button";
import { Hint, LoadingRows, Name } from "../../components/facts";
import { Icon } from "../../components/Icon";
import { ErrorNotice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { Chip } from "../../components/StatusChip";
import { addressOf, go } from "../../foundations/route";
import { useAsk } from "../../foundations/till";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";
import { ClientDialogue } from "../desk/ClientDialogue";
import { ListFoot, moveBetweenRows } from "../desk/ListFoot";
import { ListSearch } from "../desk/ListSearch";
import { useListFiles } from "../lists/ListButtons";
import { Patients } from "./Patients";
import "./clients.css";

const columns = [
  { id: "clients-column-name", num: false },
  { id: "clients-column-number", num: false },
  { id: "clients-column-patients", num: false },
  { id: "clients-column-phone", num: false },
  { id: "clients-column-owes", num: true },
] as const;

function Row({ row }: { row: ClientRow }) {
  const t = useT();
  const format = useFormat();
  const address = addressOf({ screen: "client", id: row.id });
  return (
    <tr onClick={() => (location.hash = address)}>
      <td>
        <a className="row-link medium" href={address}>
          <Name>{row.name}</Name>
        </a>
        {row.company && (
          <>
            {" "}
            <Chip tone="draft" icon="building-2">
              {t("client-company")}
            </Chip>
          </>
        )}
      </td>
      <td className="tnum muted">{row.number}</td>
      <td>
        <Patients patients={row.patients} />
      </td>
      <td className="tnum muted nowrap">{row.phone}</td>
      <td className="num strong">{row.owes.minor === 0 ? <span className="subtle">–</span> : format.money(row.owes)}</td>
    </tr>
  );
}

function Table({ rows }: { rows: readonly ClientRow[] }) {
  const t = useT();
  return (
    <table className="table" aria-label={t("clients-heading")}>
      <TableHead columns={columns} />
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Nothing({ text, onNew }: { text: string; onNew: () => void }) {
  const t = useT();
  return (
    <div className="empty">
      <Icon name="users" />
      <p>{text === "" ? t("clients-empty") : t("clients-nothing-found", { text })}</p>
      <Button icon="plus" onClick={onNew}>
        {text === "" ? t("clients-new") : t("clients-new-called", { text })}
      </Button>
    </div>
  );
}

export function ClientsScreen() {
  const t = useT();
  const [text, setText] = useState("");
  const [pages, setPages] = useState<readonly string[]>([]);
  const [adding, setAdding] = useState<{ name: string } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const files = useListFiles("clients");
  const wanted = text.trim();
  const after = pages.at(-1);
  const page = useAsk(
    "client.list",
    { ...(wanted === "" ? {} : { text: wanted }), ...(after === undefined ? {} : { after }) },
    { keep: true },
  );
  const next = page.data?.next ?? null;
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [pages]);
  const saved = (client: Client) => {
    setAdding(null);
    go({ screen: "client", id: client.id });
  };
  return (
    <Page title={t("clients-heading")} fixed>
      <div className="desk-list">
        <div className="desk-tools">
          <ListSearch
            label={t("clients-search")}
            value={text}
            onChange={(typed) => {
              setText(typed);
              setPages([]);
            }}
          />
          <span className="grow" />
          {files.buttons}
          <Button look="primary" icon="plus" onClick={() => setAdding({ name: "" })}>
            {t("clients-new")}
          </Button>
        </div>
        <div className="desk-notices">
          <ErrorNotice error={page.error} />
          {files.notices}
        </div>
        <section className="card desk-card" aria-label={t("clients-heading")}>
          <div className="desk-rows" ref={list} onKeyDown={moveBetweenRows}>
            {page.isPending && <LoadingRows rows={8} />}
            {page.data &&
              (page.data.rows.length === 0 ? (
                <Nothing text={wanted} onNew={() => setAdding({ name: wanted })} />
              ) : (
                <Table rows={page.data.rows} />
              ))}
          </div>
          <ListFoot
            hints={<Hint keys={["Enter"]}>{t("clients-hint-open")}</Hint>}
            first={pages.length === 0}
            last={next === null}
            onFirst={() => setPages([])}
            onNext={() => next !== null && setPages([...pages, next])}
          />
        </section>
      </div>
      {files.dialogue}
      {adding && <ClientDialogue client={null} begin={adding} onSaved={saved} onClose={() => setAdding(null)} />}
    </Page>
  );
}
