import { useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { EvidenceEdit } from '#shared/contract/evidence.ts';
import type { Reading } from '#shared/contract/evidence-reading.ts';
import { FilePreview } from '../../ui/preview/file-preview.tsx';
import type { EvidenceRow } from './evidence-rows.ts';
import classes from './evidence-side.module.css';
import { FileHead } from './file-head.tsx';
import { LinksPart } from './links-part.tsx';
import { MetadataForm } from './metadata-form.tsx';
import { RevisionsPart } from './revisions-part.tsx';

type Props = {
  dossier: Dossier;
  row: EvidenceRow;
  reading: Reading | undefined;
  readOnly: boolean;
  isRenaming: boolean;
  onRenaming: (isRenaming: boolean) => void;
  onEdit: (what: string, edit: Omit<EvidenceEdit, 'evidenceId'>) => void;
  onRemove: () => void;
  onRestore: () => void;
};

/** Everything about one file: its name, whom it serves, what it is as a document, and its content. */
export function EvidenceSide({ dossier, row, reading, readOnly, onEdit, ...head }: Props) {
  const { evidence, suggestions } = row;
  const [shown, setShown] = useState<string>();
  const isLocked = readOnly || evidence.removedAt !== null;
  const revision = evidence.revisions.find(({ sha256 }) => sha256 === shown);
  const file = revision ? { ...revision, id: evidence.id, subject: evidence.subject } : evidence;
  return (
    <div className={classes.side}>
      <FileHead
        {...head}
        dossierId={dossier.id}
        evidence={evidence}
        readOnly={readOnly}
        onRename={name => onEdit(`Đổi tên “${evidence.name}” thành “${name}”`, { name })}
      />
      <LinksPart
        dossier={dossier}
        evidence={evidence}
        readOnly={isLocked}
        pageCount={reading?.pages ?? null}
        suggestions={suggestions}
        onEdit={onEdit}
      />
      <MetadataForm
        evidence={evidence}
        readOnly={isLocked}
        suggested={reading?.suggested}
        onSave={change => onEdit(`Sửa thông tin “${evidence.name}”`, change)}
      />
      <RevisionsPart
        dossierId={dossier.id}
        evidence={evidence}
        readOnly={isLocked}
        shown={shown}
        onShow={setShown}
      />
      <div className={classes.preview}>
        <FilePreview key={file.sha256} file={file} />
      </div>
    </div>
  );
}
