import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import { compareCodes, compareVietnamese, matchesFolded } from '#shared/domain/vietnamese.ts';
import { useApi } from '../../core/api.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';
import { Failure } from '../../ui/failure.tsx';
import { FilePreview } from '../../ui/preview/file-preview.tsx';
import { SplitView } from '../../ui/split-view.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './evidence-page.module.css';
import { EvidenceTable } from './evidence-table.tsx';
import { MetadataForm } from './metadata-form.tsx';

/** All files of the dossier: found by name, number, subject or issuer, looked at and described. */
export function EvidencePage({ dossier, evidenceId }: { dossier: Dossier; evidenceId: string | undefined }) {
  const { query } = useApi();
  const [, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const searchBox = useRef<HTMLInputElement>(null);
  const evidence = useQuery(query.evidence.list.queryOptions({ input: { dossierId: dossier.id } }));
  const found = useMemo(() => findEvidence(evidence.data ?? [], search), [evidence.data, search]);
  useHotkeys({ 'Ctrl+F': () => searchBox.current?.select() });
  if (evidence.error) {
    return (
      <div style={{ padding: '1.25rem' }}>
        <Failure error={evidence.error} onRetry={() => void evidence.refetch()} />
      </div>
    );
  }
  if (!evidence.data) return <Waiting />;
  if (evidence.data.length === 0) return <NoEvidence dossier={dossier} />;
  const current = evidence.data.find(each => each.id === evidenceId) ?? found[0];
  const show = (id: string) => navigate(paths.evidence(dossier.id, id), { replace: true });
  return (
    <SplitView
      name="evidence"
      initial={0.4}
      sideLabel="Minh chứng đang chọn"
      side={
        current ? (
          <div className={classes.side}>
            <MetadataForm
              key={current.id}
              dossierId={dossier.id}
              evidence={current}
              readOnly={isReadOnly(dossier)}
            />
            <div className={classes.preview}>
              <FilePreview key={current.id} file={current} />
            </div>
          </div>
        ) : null
      }
    >
      <div className={classes.page}>
        <search className={classes.tools}>
          <TextInput
            ref={searchBox}
            style={{ flex: 1 }}
            leftSection={<IconSearch size="1.0625rem" aria-hidden />}
            placeholder="Tìm theo tên, số, trích yếu, cơ quan – không cần dấu (Ctrl+F)"
            aria-label="Tìm minh chứng"
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key === 'Escape') setSearch('');
            }}
          />
          <span className={classes.count} role="status">
            {found.length === evidence.data.length
              ? `${found.length} tệp`
              : `${found.length}/${evidence.data.length} tệp`}
          </span>
        </search>
        <EvidenceTable evidence={found} currentId={current?.id} onShow={show} />
      </div>
    </SplitView>
  );
}

function findEvidence(evidence: readonly Evidence[], search: string): Evidence[] {
  const textOf = (each: Evidence) =>
    [each.name, each.number, each.subject, each.issuer, each.indicators.join(' ')].filter(Boolean).join(' ');
  const first = (each: Evidence) => each.indicators[0] ?? '~';
  return evidence
    .filter(each => matchesFolded(search, textOf(each)))
    .sort((a, b) => compareCodes(first(a), first(b)) || compareVietnamese(a.name, b.name));
}

function NoEvidence({ dossier }: { dossier: Dossier }) {
  return (
    <div className={classes.none}>
      <h1 className={classes.noneTitle}>Chưa có minh chứng nào</h1>
      <p>
        Minh chứng được đính ngay tại từng chỉ tiêu: mở trang Tiêu chí, chọn chỉ tiêu rồi kéo thả tệp quét vào
        khung bên phải.
      </p>
      <Link href={paths.checklist(dossier.id)}>Mở trang Tiêu chí</Link>
    </div>
  );
}
