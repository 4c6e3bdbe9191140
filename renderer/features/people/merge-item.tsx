import { useId } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { MergeItemView } from '#shared/contract/parts.ts';
import { codeLabel } from '../../core/dossier-rows.ts';
import page from '../../ui/page.module.css';
import classes from './merge-page.module.css';

const kindWords: Record<MergeItemView['kind'], string> = {
  result: 'Kết quả',
  explanation: 'Giải trình',
  note: 'Ghi chú',
  file: 'Minh chứng',
  links: 'Chỉ tiêu mà minh chứng phục vụ',
};

type Props = { dossier: Dossier; item: MergeItemView; onChoose: (side: 'mine' | 'theirs') => void };

/** One difference: as it went out, as it is here, as it came back; one of the last two is taken. */
export function MergeItem({ dossier, item, onChoose }: Props) {
  const name = useId();
  const codes = item.codes.map(code => codeLabel(dossier, code)).join(', ');
  return (
    <fieldset className={classes.item}>
      <legend className={classes.legend}>
        <b>{codes}</b> <span>{kindWords[item.kind]}</span> <span className={classes.title}>{item.title}</span>
      </legend>
      <div className={classes.sides}>
        <div className={classes.side}>
          <span className={classes.sideName}>Lúc giao</span>
          <Lines side={item.base} isFile={item.kind === 'file'} />
        </div>
        {(['mine', 'theirs'] as const).map(side => (
          <label key={side} className={classes.side} data-taken={item.taken === side || undefined}>
            <span className={classes.sideName}>
              <input type="radio" name={name} checked={item.taken === side} onChange={() => onChoose(side)} />
              {side === 'mine' ? 'Ở đây' : 'Gửi lại'}
            </span>
            <Lines side={item[side]} isFile={item.kind === 'file'} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Lines({ side, isFile }: { side: MergeItemView['mine']; isFile: boolean }) {
  if (side === null || side.lines.length === 0)
    return <span className={page.muted}>{isFile ? 'không có tệp' : 'để trống'}</span>;
  const [first, ...rest] = side.lines;
  return (
    <span className={classes.lines}>
      {side.url === null ? (
        first
      ) : (
        <a href={side.url} target="_blank" rel="noreferrer">
          {first}
        </a>
      )}
      {rest.length > 0 ? `\n${rest.join('\n')}` : null}
    </span>
  );
}
