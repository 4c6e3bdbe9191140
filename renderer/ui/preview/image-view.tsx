import { ActionIcon } from '@mantine/core';
import { IconRotateClockwise } from '@tabler/icons-react';
import { useState } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import { OpenIcons, OtherFile } from './other-file.tsx';
import classes from './preview.module.css';
import { ZoomButtons } from './zoom-buttons.tsx';

/** A photo or scan, fitted into the frame until it is enlarged; it can be turned. */
export function ImageView({ evidence }: { evidence: Evidence }) {
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) return <OtherFile evidence={evidence} reason="Không hiển thị được ảnh này ở đây." />;
  return (
    <div className={classes.viewer}>
      <div className={classes.tools} role="toolbar" aria-label="Xem ảnh">
        <ZoomButtons zoom={zoom} fit="Vừa khung" onZoom={setZoom} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Xoay phải"
          title="Xoay phải"
          onClick={() => setTurns((turns + 1) % 4)}
        >
          <IconRotateClockwise size="1.125rem" />
        </ActionIcon>
        <span className={classes.spring} />
        <OpenIcons evidence={evidence} />
      </div>
      <section className={classes.stage} aria-label={`Ảnh ${evidence.name}`}>
        <div className={classes.imageFrame} style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}>
          <img
            src={evidence.url}
            alt={evidence.subject ?? evidence.name}
            className={classes.image}
            style={{ rotate: `${turns * 90}deg` }}
            data-sideways={turns % 2 === 1 || undefined}
            onError={() => setIsBroken(true)}
          />
        </div>
      </section>
    </div>
  );
}
