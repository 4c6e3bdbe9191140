import { Button, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierCheck, DossierFinding } from '#shared/contract/checks.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { severities, severityLabel } from '#shared/domain/checks/rule.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { formatCount } from '../../core/format.ts';
import page from '../../ui/page.module.css';
import { checkHeadline, countBySeverity, type GroupedBy, groupFindings } from './check-groups.ts';
import { CheckLine } from './check-line.tsx';
import classes from './check-problems.module.css';
import { IgnoredFindings } from './ignored-findings.tsx';
import { useCheckCommands } from './use-check-commands.ts';

/** So many lines of a group at a time: nobody reads more, and a computer is slow to show thousands. */
const linesAtOnce = 200;

/** The list to work through before submission, by criterion or person; every line leads to its place. */
export function CheckProblems({ dossier, check }: { dossier: Dossier; check: DossierCheck }) {
  const [by, setBy] = useState<GroupedBy>('criterion');
  const [wanted, setWanted] = useState('all');
  const { ignore, heed } = useCheckCommands(dossier.id);
  const counts = countBySeverity(check);
  const there = severities.filter(severity => counts[severity] > 0);
  // What was filtered for may be done meanwhile.
  const filter = there.find(severity => severity === wanted);
  const shown = check.problems.filter(({ severity }) => filter === undefined || severity === filter);
  const onIgnore = isReadOnly(dossier)
    ? undefined
    : ({ key }: DossierFinding, reason: string) => ignore.mutate({ key, reason });
  return (
    <section className={`${page.card} ${classes.card}`} aria-label="Cần xem lại">
      <p className={classes.printHead}>
        <b>Kiểm tra hồ sơ: {checkHeadline(check, dossier)}</b>
        <br />
        {unitText(dossier.unit)}, {dossier.unit.provinceName} · {dossier.set.title} · {dossier.year} · in lúc{' '}
        {vietnamTimeText(new Date().toISOString())}
      </p>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label="Lọc theo mức độ"
          data={[
            { value: 'all', label: `Tất cả ${formatCount(check.problems.length)}` },
            ...there.map(severity => ({
              value: severity,
              label: `${severityLabel[severity]} ${formatCount(counts[severity])}`,
            })),
          ]}
          value={filter ?? 'all'}
          onChange={setWanted}
        />
        <SegmentedControl
          aria-label="Xếp theo"
          data={[
            { value: 'criterion', label: 'Theo tiêu chí' },
            { value: 'person', label: 'Theo người phụ trách' },
          ]}
          value={by}
          onChange={value => setBy(value === 'person' ? 'person' : 'criterion')}
        />
        <Button
          variant="default"
          leftSection={<IconPrinter size="1.125rem" aria-hidden />}
          onClick={() => window.print()}
        >
          In danh sách
        </Button>
      </div>
      {groupFindings(dossier, shown, by).map(group => (
        <FindingGroup
          key={`${by} ${group.key}`}
          dossier={dossier}
          title={group.title}
          findings={group.findings}
          onIgnore={onIgnore}
        />
      ))}
      <IgnoredFindings
        dossier={dossier}
        ignored={check.ignored}
        onHeed={isReadOnly(dossier) ? undefined : heed.mutate}
      />
    </section>
  );
}

type GroupProps = {
  dossier: Dossier;
  title: string;
  findings: readonly DossierFinding[];
  onIgnore: ((finding: DossierFinding, reason: string) => void) | undefined;
};

function FindingGroup({ dossier, title, findings, onIgnore }: GroupProps) {
  const [shown, setShown] = useState(linesAtOnce);
  return (
    <div className={classes.group}>
      <h3 className={classes.criterion}>
        {title} <span className={classes.count}>({formatCount(findings.length)})</span>
      </h3>
      <ul className={classes.lines}>
        {findings.slice(0, shown).map((finding, at) => (
          <CheckLine
            key={finding.key}
            dossier={dossier}
            finding={finding}
            isMore={finding.indicator !== '' && findings[at - 1]?.indicator === finding.indicator}
            onIgnore={onIgnore && (reason => onIgnore(finding, reason))}
          />
        ))}
      </ul>
      {findings.length > shown ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.screenOnly ?? ''}
          onClick={() => setShown(now => now + linesAtOnce)}
        >
          Xem thêm, còn {formatCount(findings.length - shown)} điều
        </Button>
      ) : null}
    </div>
  );
}
