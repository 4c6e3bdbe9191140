import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { SaveWorkbook } from '../../ui/save-workbook.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './councils.module.css';
import { PaperCard } from './paper-card.tsx';
import { usePaperCommands, usePapers } from './use-papers.ts';

/** Minutes, report and summary table of the appraisal. */
export function PapersPart({ dossier }: { dossier: Dossier }) {
  const { client } = useApi();
  const papers = usePapers(dossier.id);
  const commands = usePaperCommands(dossier.id);
  if (papers.error) return <Failure error={papers.error} onRetry={() => void papers.refetch()} />;
  if (!papers.data) return <Waiting />;
  const isDue = papers.data.some(({ state }) => state === 'missing' || state === 'outdated');
  return (
    <>
      <div className={classes.buttons}>
        <Button
          variant={isDue ? 'filled' : 'default'}
          leftSection={<IconFilePlus size="1.125rem" aria-hidden />}
          loading={commands.isBuilding}
          onClick={() => void commands.build(null)}
        >
          Lập các văn bản còn thiếu
        </Button>
        <SaveWorkbook
          label="Biểu tổng hợp ra Excel"
          name="bieu-tham-dinh.xlsx"
          write={target => client.councils.papers.saveTable({ dossierId: dossier.id, target })}
        />
      </div>
      <p className={classes.small}>
        Số văn bản, ngày và nơi nhận do đơn vị điền. Chưa biết số hiệu mẫu nên văn bản không ghi số mẫu.
      </p>
      {papers.data.map(paper => (
        <section key={paper.name} className={page.card}>
          <PaperCard dossier={dossier} paper={paper} />
        </section>
      ))}
    </>
  );
}
