import { Button } from '@mantine/core';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Person } from '#shared/contract/people.ts';
import { showError } from '../../ui/notices.tsx';
import { exportJobs, exportKey, useExportPart } from './part-jobs.ts';

/** Writes what a person has into a file for their machine. */
export function GivePart({ dossier, person }: { dossier: Dossier; person: Person }) {
  const give = useExportPart(dossier.id, `Giao phần việc cho ${person.name}`);
  const state = exportJobs.use(exportKey(dossier.id));
  const isNothing = person.assigned === 0;
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={isNothing || state?.status === 'running'}
      title={isNothing ? 'Hãy giao chỉ tiêu cho người này trước' : undefined}
      aria-label={`Giao phần việc của ${person.name} ra tệp`}
      onClick={() => void give(person.id).catch(showError)}
    >
      Giao phần việc…
    </Button>
  );
}
