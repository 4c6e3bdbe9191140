import { Checkbox } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { ReuseItem } from '#shared/contract/dossier-moves.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { codeLabel } from '../../core/dossier-rows.ts';
import page from '../../ui/page.module.css';
import plain from '../../ui/plain-table.module.css';
import classes from './reuse-page.module.css';

type Props = {
  dossier: Dossier;
  items: readonly ReuseItem[];
  chosen: ReadonlySet<string>;
  /** The codes that are left out. */
  onChoose: (left: ReadonlySet<string>) => void;
};

/** There is something of it that is not here yet. */
export function takes({ figure, answered, evidence }: ReuseItem): boolean {
  return (figure !== null && !answered) || evidence.some(({ present }) => !present);
}

/** Line by line what would be taken; the space bar chooses, arrows move, Ctrl+A takes all. */
export function ReuseTable({ dossier, items, chosen, onChoose }: Props) {
  const codes = [...new Set(items.filter(takes).map(({ code }) => code))];
  const put = (code: string, isChosen: boolean) =>
    onChoose(new Set(codes.filter(each => (each === code ? !isChosen : !chosen.has(each)))));
  const all = (isChosen: boolean) => onChoose(new Set(isChosen ? [] : codes));
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      all(true);
      return;
    }
    moveByArrow(event);
  };
  return (
    <section className={page.card}>
      <table className={`${plain.table} ${classes.table}`} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label="Chọn tất cả (Ctrl+A)"
                checked={codes.length > 0 && chosen.size === codes.length}
                indeterminate={chosen.size > 0 && chosen.size < codes.length}
                disabled={codes.length === 0}
                onChange={event => all(event.currentTarget.checked)}
              />
            </th>
            <th scope="col">Ở hồ sơ này</th>
            <th scope="col" className={classes.theirs}>
              Bên kia
            </th>
            <th scope="col" className={classes.number}>
              Số liệu
            </th>
            <th scope="col" className={classes.files}>
              Minh chứng
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <tr key={`${item.code} ${item.from.code}`} data-idle={!takes(item) || undefined}>
              <td>
                <Checkbox
                  aria-label={`Lấy cho chỉ tiêu ${codeLabel(dossier, item.code)}`}
                  checked={takes(item) && chosen.has(item.code)}
                  disabled={!takes(item)}
                  onChange={event => put(item.code, event.currentTarget.checked)}
                />
              </td>
              <td>
                <b>{codeLabel(dossier, item.code)}</b> {item.text}
                {item.display ? <div className={classes.small}>Đang có: {item.display}</div> : null}
              </td>
              <td>
                <b>{item.from.code}</b> {item.likeness === 'equal' ? 'cùng nội dung' : item.from.text}
                {item.likeness === 'near' ? (
                  <div className={classes.near}>Gần giống{item.note ? `: ${item.note}` : ''}</div>
                ) : null}
              </td>
              <td className={classes.number}>
                <Figure item={item} />
              </td>
              <td>
                {item.evidence.map(({ id, name, present }) => (
                  <div key={id} className={classes.file}>
                    <IconPaperclip aria-hidden />
                    <span>
                      {name}
                      {present ? <span className={page.muted}> (đã có)</span> : null}
                    </span>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Figure({ item: { figure, answered } }: { item: ReuseItem }) {
  if (!figure) return <span className={page.muted}>chỉ lấy tệp</span>;
  return (
    <>
      <b>{figure.display}</b>
      {answered ? <div className={classes.small}>giữ kết quả ở đây</div> : null}
    </>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  if (!(event.target instanceof HTMLInputElement)) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not(:disabled)')];
  const at = boxes.indexOf(event.target);
  event.preventDefault();
  boxes[at + step]?.focus();
}
