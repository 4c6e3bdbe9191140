import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DossierDocument } from '#shared/contract/documents.ts';
import { useApi } from '../../core/api.ts';
import { FilePreview } from '../../ui/preview/file-preview.tsx';
import classes from './documents.module.css';

type Props = { dossierId: string; document: DossierDocument };

/** How a paper looks: its signed scan, or as it was drawn up. */
export function DocumentPreview({ dossierId, document }: Props) {
  const { client } = useApi();
  const [shown, setShown] = useState<'built' | 'scan'>('scan');
  const kind = document[shown] ? shown : document.built ? 'built' : 'scan';
  const file = document[kind];
  return (
    <>
      {document.built && document.scan ? (
        <div className={classes.buttons}>
          {(['scan', 'built'] as const).map(each => (
            <Button
              key={each}
              size="compact-sm"
              variant={kind === each ? 'light' : 'default'}
              aria-pressed={kind === each}
              onClick={() => setShown(each)}
            >
              {each === 'scan' ? 'Xem bản ký' : 'Xem bản lập'}
            </Button>
          ))}
        </div>
      ) : null}
      {file ? (
        <div className={classes.preview}>
          <FilePreview
            key={file.sha256}
            file={{
              ...file,
              id: `van-ban ${document.name} ${kind}`,
              subject: document.title,
              open: () => client.documents.open({ dossierId, name: document.name, file: kind }),
            }}
          />
        </div>
      ) : null}
    </>
  );
}
