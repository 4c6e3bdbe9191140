import { Button } from '@mantine/core';
import type { PairRow } from '#shared/contract/mappings.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import list from '../../ui/list-table.module.css';
import classes from './mapping-page.module.css';

type Props = {
  pairs: readonly PairRow[];
  first: CriteriaSet;
  second: CriteriaSet;
  onEdit: (pair: PairRow) => void;
  onRemove: (pair: PairRow) => void;
};

export function MappingTable({ pairs, first, second, onEdit, onRemove }: Props) {
  return (
    <table className={`${list.list} ${classes.pairs}`}>
      <thead>
        <tr>
          <th scope="col">{first.title}</th>
          <th scope="col">{second.title}</th>
          <th scope="col">Giống nhau</th>
          <th scope="col">Ai ghép</th>
          <th scope="col">
            <span className="visually-hidden">Sửa, bỏ</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(pair => (
          <tr key={`${pair.a.code} ${pair.b.code}`}>
            <td>
              <b>{pair.a.code}.</b> {pair.a.text}
            </td>
            <td>
              <b>{pair.b.code}.</b> {pair.b.text}
            </td>
            <td>
              {pair.likeness === 'equal' ? 'Như nhau' : 'Gần giống'};{' '}
              {pair.sameFigure ? 'dùng lại số liệu và tệp' : 'chỉ dùng lại tệp'}
              {pair.note === '' ? null : <p className={classes.remark}>{pair.note}</p>}
            </td>
            <td>{pair.own ? 'Đơn vị' : 'Kèm ứng dụng'}</td>
            <td className={classes.actions}>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Sửa cặp ${pair.a.code} – ${pair.b.code}`}
                onClick={() => onEdit(pair)}
              >
                Sửa
              </Button>
              {pair.own ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Bỏ cặp ${pair.a.code} – ${pair.b.code}`}
                  onClick={() => onRemove(pair)}
                >
                  Bỏ
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
