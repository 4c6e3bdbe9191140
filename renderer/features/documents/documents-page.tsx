import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { DocumentState, DossierDocument } from '#shared/contract/documents.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SplitView } from '../../ui/split-view.tsx';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { DocumentList } from './document-list.tsx';
import { DocumentSide } from './document-side.tsx';
import classes from './documents.module.css';
import { listMark } from './list-mark.ts';
import { ReceivedDocuments } from './received-documents.tsx';
import { useBuild, useDocuments } from './use-documents.ts';

type Props = { dossier: Dossier; name: string | undefined };

/** The papers of a dossier, one line each, and the chosen one beside them. */
export function DocumentsPage({ dossier, name }: Props) {
  const documents = useDocuments(dossier.id);
  if (documents.error) {
    return (
      <div style={{ padding: '1.25rem' }}>
        <Failure error={documents.error} onRetry={() => void documents.refetch()} />
      </div>
    );
  }
  if (!documents.data) return <Waiting />;
  return isReadOnly(dossier) ? (
    <ReceivedDocuments dossier={dossier} list={documents.data} name={name} />
  ) : (
    <OwnDocuments dossier={dossier} list={documents.data} name={name} />
  );
}

function OwnDocuments({ dossier, list, name }: Props & { list: readonly DossierDocument[] }) {
  const { build, isRunning } = useBuild(dossier.id);
  const [, navigate] = useLocation();
  useUndoKeys(dossier.id);
  const chosen = list.find(each => each.name === name) ?? list[0];
  const hasDue = (due: DocumentState) =>
    list.some(({ state, template }) => state === due && template !== null);
  const isMissing = hasDue('missing');
  const isOutdated = hasDue('outdated');
  return (
    <SplitView
      name="documents"
      initial={0.5}
      sideLabel="Văn bản đang chọn"
      side={chosen ? <DocumentSide key={chosen.name} dossier={dossier} document={chosen} /> : null}
    >
      <div className={classes.main}>
        <Answer
          action={
            isMissing || isOutdated ? (
              <Button
                leftSection={<IconFilePlus size="1.125rem" aria-hidden />}
                loading={isRunning}
                onClick={() => void build(null)}
              >
                {isMissing ? 'Lập các văn bản còn thiếu' : 'Lập lại các văn bản cũ'}
              </Button>
            ) : null
          }
          detail={
            <>
              {listMark(list)} <Link href={paths.templates(dossier.id)}>Mẫu văn bản của đơn vị</Link>
            </>
          }
        >
          {headline(list)}
        </Answer>
        <DocumentList
          documents={list}
          chosen={chosen?.name}
          onChoose={next => navigate(paths.documents(dossier.id, next), { replace: true })}
        />
      </div>
    </SplitView>
  );
}

function headline(list: readonly DossierDocument[]): string {
  const asked = list.filter(({ required }) => required);
  const count = (test: (each: DossierDocument) => boolean) => asked.filter(test).length;
  const missing = count(({ state }) => state === 'missing');
  const outdated = list.filter(({ state }) => state === 'outdated').length;
  const unsigned = count(({ state, needsSignature }) => state === 'built' && needsSignature);
  const parts = [
    missing > 0 ? `${missing} văn bản chưa lập` : '',
    outdated > 0 ? `${outdated} văn bản cũ so với số liệu` : '',
    unsigned > 0 ? `${unsigned} văn bản chưa có bản ký` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Văn bản của hồ sơ đã đủ và đã ký.' : `Còn ${parts.join(', ')}.`;
}
