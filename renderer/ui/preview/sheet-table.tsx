import classes from './preview.module.css';

/** Cells as a sheet shows them, with its letters and numbers at the edges. */
export function SheetTable({ rows }: { rows: readonly (readonly string[])[] }) {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return <p className={classes.nothing}>Trang tính trống.</p>;
  const columns = Array.from({ length: width }, (_, index) => columnName(index));
  return (
    <table className={classes.cells}>
      <thead>
        <tr>
          <th scope="col" aria-label="Hàng" />
          {columns.map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .map((row, index) => ({ row, number: index + 1 }))
          .map(({ row, number }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              {columns.map((name, column) => (
                <td key={name} data-number={isNumber(row[column]) || undefined}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^-?[\d.,\s]*\d ?%?$/.test(text);
}

/** A … Z, AA, AB … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
