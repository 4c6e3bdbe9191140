import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import type { Council } from '#shared/contract/councils.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import classes from './councils.module.css';
import { useCouncilCommands } from './use-council.ts';

/** What a council page is for, and the one or two ways to begin. */
export function StartCouncil({ dossier, council }: { dossier: Dossier; council: Council }) {
  const { begin } = useCouncilCommands(dossier.id);
  const { last } = council;
  const isWhole = dossier.check?.state === 'intact';
  return (
    <section className={classes.empty}>
      <IconUsersGroup className={classes.emptyIcon} aria-hidden />
      <h1>Hội đồng thẩm định</h1>
      <p>
        Ghi thành viên, người có mặt, bỏ phiếu kín hoặc công khai rồi kiểm phiếu theo quy định. Từ đó lập biên
        bản, báo cáo thẩm định và biểu tổng hợp.
      </p>
      {isWhole ? null : <p>Gói hồ sơ chưa được xác nhận còn nguyên vẹn nên chưa lập hội đồng được.</p>}
      <div className={classes.buttons}>
        {last ? (
          <Button disabled={!isWhole} loading={begin.isPending} onClick={() => begin.mutate(true)}>
            Lấy {last.members} thành viên của lần trước
          </Button>
        ) : null}
        <Button
          variant={last ? 'default' : 'filled'}
          disabled={!isWhole}
          loading={begin.isPending}
          onClick={() => begin.mutate(false)}
        >
          Lập hội đồng mới
        </Button>
      </div>
      {last ? (
        <p className={classes.small}>
          Lần trước: {last.councilName}, hồ sơ {last.unit}.
        </p>
      ) : null}
    </section>
  );
}
