import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { RuleNotices } from '../../ui/rule-notices.tsx';
import { SetNotice } from '../../ui/set-notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { BookletCard } from './booklet-card.tsx';
import { checkHeadline } from './check-groups.ts';
import classes from './check-problems.module.css';
import { CheckProblems } from './check-problems.tsx';
import { ExportBlocked } from './export-blocked.tsx';
import { ExportOptionsCard, plainChoice } from './export-options.tsx';
import { ExportButton, ExportStatus } from './export-package.tsx';
import { Submissions } from './submissions.tsx';

/** What is missing or wrong, and the package that is handed over. */
export function CheckPage({ dossier }: { dossier: Dossier }) {
  const { query } = useApi();
  const readOnly = isReadOnly(dossier);
  const [choice, setChoice] = useState(plainChoice);
  const check = useQuery({
    ...query.dossiers.check.queryOptions({
      input: { dossierId: dossier.id, ...(choice.withoutPersonal ? { forPublic: true } : {}) },
    }),
    // Files, papers and ballots may have changed in many places since.
    refetchOnMount: 'always',
  });
  const isBlocked = check.data?.problems.some(({ severity }) => severity === 'blocks');
  const forgetPassword = () => setChoice(now => ({ ...now, password: '', repeated: '' }));
  return (
    <div className={page.scroll}>
      <div className={`${page.page} ${classes.page}`}>
        <div className={classes.screenOnly}>
          <Answer
            action={
              readOnly ? null : dossier.part ? (
                <PartLink dossier={dossier} />
              ) : (
                <ExportButton dossier={dossier} choice={choice} onStart={forgetPassword} />
              )
            }
            detail={
              readOnly
                ? 'Hồ sơ nhận từ nơi khác nên chỉ xem được.'
                : dossier.result.unconfirmed > 0
                  ? 'Xác nhận xong các kết quả bên dưới thì xuất gói được.'
                  : isBlocked && !dossier.part
                    ? 'Sửa xong những điều chặn xuất gói bên dưới thì xuất được.'
                    : dossier.part
                      ? 'Đây là phần việc được giao; làm xong thì gửi lại người giao việc.'
                      : 'Có thể xuất gói bất cứ lúc nào; gói ghi rõ chỉ tiêu nào chưa đạt.'
            }
          >
            {check.data ? checkHeadline(check.data, dossier) : 'Đang kiểm tra hồ sơ…'}
          </Answer>
          <SetNotice dossier={dossier} />
          <RuleNotices result={dossier.result} />
          {readOnly ? null : <ExportBlocked dossier={dossier} />}
          {readOnly || dossier.part ? null : (
            <ExportOptionsCard dossier={dossier} choice={choice} onChange={setChoice} />
          )}
          {readOnly ? null : <ExportStatus dossier={dossier} />}
          <BookletCard dossier={dossier} />
          <Submissions dossier={dossier} />
        </div>
        {check.error ? <Failure error={check.error} onRetry={() => void check.refetch()} /> : null}
        {check.isPending ? <Waiting /> : null}
        {check.data && check.data.problems.length + check.data.ignored.length > 0 ? (
          <CheckProblems dossier={dossier} check={check.data} />
        ) : null}
      </div>
    </div>
  );
}

/** A share of a dossier is not submitted; it goes back to who gave it out. */
function PartLink({ dossier }: { dossier: Dossier }) {
  return (
    <Button component={Link} href={paths.people(dossier.id)}>
      Đến trang Phần việc
    </Button>
  );
}
