import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DossierMove } from '#shared/contract/dossier-moves.ts';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { indicatorChangeLabel } from '#shared/domain/set-move.ts';
import { useApi } from '../../core/api.ts';
import { ConfirmSign } from '../../ui/confirm-sign.tsx';
import { TextDifference } from '../../ui/text-difference.tsx';
import classes from './confirm-part.module.css';

type Props = { dossier: Dossier; row: IndicatorRow; onConfirm: () => void };

/** What the new version of the set changed since this was answered, old against new, and the office's word on it. */
export function ConfirmPart({ dossier, row, onConfirm }: Props) {
  const { query } = useApi();
  const moves = useQuery(query.dossiers.moves.queryOptions({ input: { dossierId: dossier.id } }));
  const changed = lastChange(moves.data ?? [], row.code);
  return (
    <section className={classes.part} aria-label="Cần xác nhận">
      <div className={classes.head}>
        <ConfirmSign />
        <span>thay đổi {row.unconfirmed.map(change => indicatorChangeLabel[change]).join(', ')}</span>
      </div>
      {changed ? <Change changed={changed} /> : null}
      <p className={classes.hint}>
        {row.display ? `Kết quả đã nhập: ${row.display}. ` : ''}Nếu vẫn đúng với yêu cầu mới thì xác nhận; nếu
        không, nhập kết quả mới bên dưới.
      </p>
      <Button
        size="compact-sm"
        className={classes.button ?? ''}
        onClick={onConfirm}
        aria-keyshortcuts="Control+Enter"
      >
        Xác nhận kết quả (Ctrl+Enter)
      </Button>
    </section>
  );
}

type Changed = DossierMove['changed'][number];

/** What the last move that stands did to an indicator. */
function lastChange(moves: readonly DossierMove[], code: string): Changed | undefined {
  return moves
    .filter(({ undoneAt }) => undoneAt === null)
    .flatMap(({ changed }) => changed)
    .findLast(({ to }) => to.code === code);
}

const compared = [
  { key: 'code', label: 'Số hiệu' },
  { key: 'text', label: 'Nội dung' },
  { key: 'requirement', label: 'Mức' },
] as const;

function Change({ changed: { from, to } }: { changed: Changed }) {
  const different = compared.filter(({ key }) => from[key] !== to[key]);
  if (different.length === 0) return null;
  return (
    <dl className={classes.change}>
      {different.map(({ key, label }) => (
        <div key={key}>
          <dt>{label} trước</dt>
          <dd>
            <TextDifference before={from[key]} after={to[key]} side="before" />
          </dd>
          <dt>{label} nay</dt>
          <dd>
            <TextDifference before={from[key]} after={to[key]} side="after" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
