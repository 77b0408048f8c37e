// The head of a table whose columns are named by keys of the catalogue. Deliberately absent: sorting.
import { T } from "../i18n/translate";

export interface Column {
  /** The key of its name. */
  id: string;
  /** Figures, which stand to the right. */
  num: boolean;
}

export function TableHead({ columns }: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.id} scope="col" className={column.num ? "num" : undefined}>
            <T id={column.id} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
