// What each column of the file is, as the till read its header; every one can be said otherwise.
import type { ImportPreview } from "../../api/generated/types";
import { Name } from "../../components/facts";
import { Notice } from "../../components/Notice";
import { useT } from "../../i18n/translate";

interface Props {
  preview: ImportPreview;
  /** What each column is by the last choice, which the preview may not know yet. */
  chosen: readonly (string | null)[];
  onChange: (columns: (string | null)[]) => void;
}

export function Columns({ preview, chosen, onChange }: Props) {
  const t = useT();
  const { columns, fields, lacking } = preview;
  const word = (field: string) => t(`list-field-${preview.kind}-${field.replaceAll("_", "-")}`);
  // A field stands for one column: whoever takes it takes it from the other.
  const set = (at: number, field: string | null) =>
    onChange(chosen.map((present, index) => (index === at ? field : present === field ? null : present)));
  return (
    <section aria-labelledby="columns-heading">
      <h3 id="columns-heading">{t("list-columns")}</h3>
      {lacking.length > 0 && (
        <Notice tone="failed" live="status">
          {t("list-lacking", { fields: lacking.map(word).join(", ") })}
        </Notice>
      )}
      <div className="scroll-x">
        <table className="table list-columns" aria-labelledby="columns-heading">
          <thead>
            <tr>
              <th scope="col">{t("list-column-header")}</th>
              <th scope="col">{t("list-column-sample")}</th>
              <th scope="col">{t("list-column-is")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- two columns may have the same header; the place is what they are
              <tr key={index}>
                <th scope="row">
                  <Name>{column.header}</Name>
                </th>
                <td className="small muted">
                  <bdi>{column.sample.filter((cell) => cell !== "").join(" · ")}</bdi>
                </td>
                <td>
                  <span className="input">
                    <select
                      aria-label={t("list-column-is-named", { header: column.header })}
                      value={chosen[index] ?? ""}
                      onChange={(event) => set(index, event.target.value === "" ? null : event.target.value)}
                    >
                      <option value="">{t("list-column-left-out")}</option>
                      {fields.map((field) => (
                        <option key={field} value={field}>
                          {word(field)}
                        </option>
                      ))}
                    </select>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
