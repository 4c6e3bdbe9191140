import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { paths } from '../../core/paths.ts';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import page from '../../ui/page.module.css';

const resumeJobs = createJobKind<{ id: string }>();

/** After a lost machine: the office's own package becomes a dossier that can be worked on again. */
export function ResumeCard({ dossier }: { dossier: Dossier }) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const key = `resume ${dossier.id}`;
  const state = resumeJobs.use(key);
  if (dossier.check?.state !== 'intact' || dossier.submissions.some(({ isCopy }) => isCopy)) return null;
  const resume = async () => {
    const end = await resumeJobs.start(key, 'Làm tiếp từ gói', async ({ signal, report }) =>
      followJob(await client.packages.resume({ dossierId: dossier.id }, { signal }), report),
    );
    if (end.status !== 'done') return;
    resumeJobs.forget(key);
    await cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
    navigate(paths.dossier(end.result.id));
  };
  return (
    <section className={page.card} aria-label="Làm tiếp từ gói này">
      <h2>Hồ sơ này do đơn vị mình lập?</h2>
      <p>
        Nếu máy cũ bị mất hoặc hỏng, có thể làm tiếp từ gói này: kết quả, minh chứng, văn bản, số liệu lấy ý
        kiến và các lần trình trở lại thành một hồ sơ sửa được. Phân công, lịch sử thay đổi và các phiếu lấy ý
        kiến không có trong gói nên không lấy lại được.
      </p>
      {state?.status === 'running' ? (
        <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
      ) : (
        <Button
          variant="default"
          leftSection={<IconPencil size="1.125rem" aria-hidden />}
          onClick={() => void resume()}
        >
          Làm tiếp từ gói này
        </Button>
      )}
      {state?.status === 'failed' ? <Failure error={state.error} /> : null}
    </section>
  );
}
