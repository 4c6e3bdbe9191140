import { SegmentedControl } from '@mantine/core';
import { Link } from 'wouter';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import classes from './councils.module.css';
import { PresenceTable } from './presence-table.tsx';
import { SecretBallots } from './secret-ballots.tsx';
import { TallyTable } from './tally-table.tsx';
import { type CouncilProps, useCouncilCommands } from './use-council.ts';

/** Who is there, how they vote, and what it comes to. */
export function MeetingPart(props: CouncilProps) {
  const { dossier, council, meeting } = props;
  const { setMode } = useCouncilCommands(dossier.id);
  if (meeting.members.length === 0)
    return (
      <p>
        Cần có danh sách thành viên trước.{' '}
        <Link href={paths.council(dossier.id, 'thanh-vien')} className={classes.link}>
          Thêm thành viên
        </Link>
      </p>
    );
  return (
    <div className={classes.two}>
      <section className={page.card}>
        <div className={classes.head}>
          <h2>{meeting.mode === 'open' ? 'Có mặt và biểu quyết' : 'Thành viên có mặt'}</h2>
          <SegmentedControl
            size="xs"
            aria-label="Cách bỏ phiếu"
            value={meeting.mode}
            disabled={meeting.decidedAt !== null}
            data={[
              { value: 'secret', label: 'Bỏ phiếu kín' },
              { value: 'open', label: 'Biểu quyết công khai' },
            ]}
            onChange={mode => setMode.mutate(mode === 'open' ? 'open' : 'secret')}
          />
        </div>
        <PresenceTable {...props} />
      </section>
      <div className={classes.stack}>
        {meeting.mode === 'secret' ? <SecretBallots {...props} /> : null}
        {council.tally ? (
          <TallyTable tally={council.tally} rule={council.rule} setRule={council.setRule} />
        ) : null}
      </div>
    </div>
  );
}
