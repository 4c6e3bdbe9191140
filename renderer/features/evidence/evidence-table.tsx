import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { FileIcon } from '../../ui/file-icon.tsx';
import classes from './evidence-table.module.css';

type Props = { evidence: readonly Evidence[]; currentId: string | undefined; onShow: (id: string) => void };

/** The files as a table; arrows move through it and the preview follows. */
export function EvidenceTable({ evidence, currentId, onShow }: Props) {
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const line = table.current?.querySelector<HTMLElement>(`[data-evidence="${currentId}"]`);
    line?.scrollIntoView({ block: 'nearest' });
    if (table.current?.contains(document.activeElement)) line?.focus();
  }, [currentId]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = evidence[evidence.findIndex(each => each.id === currentId) + step];
    if (next) onShow(next.id);
  };
  return (
    <div className={classes.scroll} ref={table}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Tên tệp, trích yếu, cơ quan ban hành</th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Số, ký hiệu</th>
            <th scope="col">Ngày</th>
            <th scope="col" className={classes.size}>
              Cỡ
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {evidence.map(each => (
            <tr
              key={each.id}
              data-current={each.id === currentId || undefined}
              onClick={() => onShow(each.id)}
            >
              <td>
                <button
                  type="button"
                  data-evidence={each.id}
                  className={classes.name}
                  title={each.name}
                  aria-current={each.id === currentId || undefined}
                  tabIndex={each.id === currentId ? 0 : -1}
                >
                  <FileIcon name={each.name} size="1.2rem" />
                  <span className={classes.words}>
                    <span className={classes.line}>{each.name}</span>
                    <span className={classes.about}>
                      {[each.subject, each.issuer].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                </button>
              </td>
              <td title={each.indicators.join(', ')}>{each.indicators.join(', ')}</td>
              <td title={each.number ?? undefined}>{each.number}</td>
              <td>{each.issuedOn ? formatDate(each.issuedOn) : ''}</td>
              <td className={classes.size}>{sizeText(each.sizeBytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
