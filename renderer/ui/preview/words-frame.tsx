import { type ReactNode, useState } from 'react';
import { OpenIcons } from './other-file.tsx';
import classes from './preview.module.css';
import type { PreviewedFile } from './previewed-file.ts';
import { ViewerFrame } from './viewer-frame.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';

type Props = { file: PreviewedFile; label: string; note: string; tools?: ReactNode; children: ReactNode };

/** What is shown as words and cells: larger and smaller, a remark, and the way out to the file's own program. */
export function WordsFrame({ file, label, note, tools, children }: Props) {
  const [zoom, setZoom] = useState(1);
  return (
    <ViewerFrame
      keys={{ zoom, onZoom: setZoom }}
      label={label}
      tools={
        <>
          <ZoomButtons zoom={zoom} fit="Cỡ chữ thường" atOne="100%" onZoom={setZoom} />
          {tools}
          <span className={classes.where} role="status">
            {note}
          </span>
          <span className={classes.spring} />
          <OpenIcons file={file} />
        </>
      }
    >
      <section
        className={classes.paper}
        style={{ fontSize: `${zoom}em` }}
        aria-label={`Nội dung ${file.name}`}
      >
        {children}
      </section>
    </ViewerFrame>
  );
}
