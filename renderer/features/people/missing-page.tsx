import { Button, Checkbox } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { useApi } from '../../core/api.ts';
import { codeLabel, findRow } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { type MissingItem, type MissingOf, missingByPerson } from './missing-lists.ts';
import classes from './missing-page.module.css';

/** What each person still has to do, as it is printed and handed out. */
export function MissingPage({ dossier, personId }: { dossier: Dossier; personId: string | undefined }) {
  const { query } = useApi();
  const check = useQuery(query.dossiers.check.queryOptions({ input: { dossierId: dossier.id } }));
  const [isApart, setIsApart] = useState(true);
  if (check.error) return <Failure error={check.error} onRetry={() => void check.refetch()} />;
  if (!check.data) return <Waiting />;
  const all = missingByPerson(dossier, check.data.problems);
  const lists = personId === undefined ? all : all.filter(each => each.personId === personId);
  const things = lists.reduce((sum, { items }) => sum + items.length, 0);
  const overdue = lists.reduce(
    (sum, { items }) => sum + items.filter(({ isOverdue }) => isOverdue).length,
    0,
  );
  return (
    <div className={page.scroll}>
      <div className={`${page.page} ${classes.page}`} data-apart={isApart || undefined}>
        <div className={classes.screenOnly}>
          <Link href={paths.people(dossier.id)} className={classes.back}>
            ‹ {dossier.part ? 'Phần việc' : 'Phân công'}
          </Link>
          <Answer
            action={
              <>
                {lists.length > 1 ? (
                  <Checkbox
                    className={classes.apart ?? ''}
                    label="In mỗi người một trang"
                    checked={isApart}
                    onChange={event => setIsApart(event.currentTarget.checked)}
                  />
                ) : null}
                <Button
                  leftSection={<IconPrinter size="1.125rem" aria-hidden />}
                  disabled={things === 0}
                  onClick={() => window.print()}
                >
                  In
                </Button>
              </>
            }
            detail={
              personId === undefined ? null : (
                <Link href={paths.missing(dossier.id)}>Xem của tất cả mọi người</Link>
              )
            }
          >
            {things === 0
              ? 'Không còn việc nào thiếu.'
              : `Còn ${things} chỉ tiêu, điều kiện chưa xong${overdue > 0 ? `, ${overdue} đã quá hạn` : ''}.`}
          </Answer>
        </div>
        {lists.map(list => (
          <PersonSheet key={list.personId ?? ''} dossier={dossier} list={list} />
        ))}
      </div>
    </div>
  );
}

function PersonSheet({ dossier, list }: { dossier: Dossier; list: MissingOf }) {
  const { unit, set, year } = dossier;
  return (
    <section className={`${page.card} ${classes.sheet}`}>
      <p className={classes.printOnly}>
        {unitText(unit)}, {unit.provinceName} · {set.title} · {year} · in ngày{' '}
        {formatDate(vietnamToday(new Date()))}
      </p>
      <h2>
        Việc còn thiếu: {list.person ?? 'chưa có người phụ trách'}{' '}
        <span className={page.muted}>({list.items.length})</span>
      </h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.code}>
              Chỉ tiêu
            </th>
            <th scope="col">Nội dung</th>
            <th scope="col" className={classes.what}>
              Còn thiếu
            </th>
            <th scope="col" className={classes.due}>
              Hạn
            </th>
            <th scope="col" className={classes.printOnly}>
              Ghi chú
            </th>
          </tr>
        </thead>
        <tbody>
          {list.items.map(item => (
            <MissingLine key={item.code} dossier={dossier} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MissingLine({ dossier, item }: { dossier: Dossier; item: MissingItem }) {
  return (
    <tr>
      <th scope="row" className={classes.code}>
        <Link href={paths.checklist(dossier.id, item.code)}>{codeLabel(dossier, item.code)}</Link>
      </th>
      <td>{findRow(dossier, item.code)?.text}</td>
      <td>
        {item.messages.map(message => (
          <span key={message} className={classes.message}>
            {message}
          </span>
        ))}
      </td>
      <td className={classes.due} data-late={item.isOverdue || undefined}>
        {item.dueOn === null ? '' : formatDate(item.dueOn)}
        {item.isOverdue ? <span className={classes.message}>quá hạn</span> : null}
      </td>
      <td className={classes.printOnly} />
    </tr>
  );
}
