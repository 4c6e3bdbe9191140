import type { MoveItem, MovePreview } from '#shared/contract/dossier-moves.ts';
import { indicatorChangeLabel } from '#shared/domain/set-move.ts';
import page from '../../ui/page.module.css';
import plain from '../../ui/plain-table.module.css';
import { TextDifference } from '../../ui/text-difference.tsx';
import classes from './move-groups.module.css';

/** The indicators of both versions, by what becomes of their answers; what needs a person comes first. */
export function MoveGroups({ preview: { items, from, to } }: { preview: MovePreview }) {
  const of = (kind: MoveItem['kind']) => items.filter(item => item.kind === kind);
  const changed = of('needsConfirmation');
  const waiting = changed.filter(isUsed);
  const [added, removed, carried] = [of('added'), of('removed'), of('carried')];
  const heads = [`Phiên bản ${from.version}`, `Phiên bản ${to.version}`] as const;
  const sameHeads = from.version === to.version ? (['Đang dùng', 'Sau khi chuyển'] as const) : heads;
  return (
    <>
      <ul className={classes.counts} aria-label="Tóm tắt">
        <li data-kind="confirm">
          <b>{waiting.length}</b> cần xác nhận
        </li>
        <li>
          <b>{changed.length - waiting.length}</b> thay đổi, chưa nhập gì
        </li>
        <li>
          <b>{added.length}</b> mới
        </li>
        <li>
          <b>{removed.length}</b> bị bỏ
        </li>
        <li>
          <b>{carried.length}</b> giữ nguyên
        </li>
      </ul>
      <Group
        title="Cần xác nhận"
        hint="Nội dung hoặc mức đã thay đổi. Kết quả và minh chứng được mang sang, nhưng phải xem lại từng chỉ tiêu rồi xác nhận mới trình được."
        items={waiting}
        heads={sameHeads}
      />
      <Group
        title="Thay đổi, chưa nhập gì"
        hint="Chưa có kết quả nên không phải xác nhận."
        items={changed.filter(item => !isUsed(item))}
        heads={sameHeads}
      />
      <Group title="Mới" hint="Chưa có trong hồ sơ, phải nhập." items={added} heads={sameHeads} />
      <Group
        title="Bị bỏ"
        hint="Kết quả và tệp đã có được giữ trong lịch sử chuyển, không tính vào hồ sơ nữa."
        items={removed}
        heads={sameHeads}
      />
      {carried.length > 0 ? (
        <details className={page.card}>
          <summary className={classes.summary}>Giữ nguyên ({carried.length})</summary>
          <ul className={classes.carried}>
            {carried.map(({ to: row }) => (
              <li key={row?.code}>
                <b>{row?.code}</b> {row?.text}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function isUsed({ answered, evidence }: MoveItem): boolean {
  return answered || evidence > 0;
}

type GroupProps = {
  title: string;
  hint: string;
  items: readonly MoveItem[];
  heads: readonly [string, string];
};

function Group({ title, hint, items, heads }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <section className={page.card} aria-label={title}>
      <h2>
        {title} ({items.length})
      </h2>
      <p className={classes.hint}>{hint}</p>
      <table className={`${plain.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
            <th scope="col" className={classes.side}>
              Thay đổi, đã có
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <tr key={`${item.from?.code} ${item.to?.code}`}>
              <td>
                <Version own={item.from} other={item.to} side="before" />
              </td>
              <td>
                <Version own={item.to} other={item.from} side="after" />
              </td>
              <td className={classes.side}>
                <div>{item.changes.map(change => indicatorChangeLabel[change]).join(', ')}</div>
                <div className={page.muted}>{haveText(item)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type VersionProps = { own: MoveItem['from']; other: MoveItem['from']; side: 'before' | 'after' };

function Version({ own, other, side }: VersionProps) {
  if (!own) return <span className={page.muted}>Không có</span>;
  const words = (key: 'code' | 'text' | 'requirement') =>
    other ? (
      <TextDifference
        before={side === 'before' ? own[key] : other[key]}
        after={side === 'before' ? other[key] : own[key]}
        side={side}
      />
    ) : (
      own[key]
    );
  return (
    <>
      <div>
        <b>{words('code')}</b> {words('text')}
      </div>
      <div className={classes.level}>Mức: {words('requirement')}</div>
    </>
  );
}

function haveText({ answered, evidence }: MoveItem): string {
  return [answered ? 'có kết quả' : '', evidence > 0 ? `${evidence} minh chứng` : '']
    .filter(Boolean)
    .join(', ');
}
