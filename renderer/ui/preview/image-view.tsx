import { useState } from 'react';
import { OpenIcons, OtherFile } from './other-file.tsx';
import { usePhotoFacts } from './photo-facts.ts';
import classes from './preview.module.css';
import type { PreviewedFile } from './previewed-file.ts';
import { TurnButton } from './turn-button.tsx';
import { ViewerFrame } from './viewer-frame.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';

/** Drawn, a picture takes four bytes for each pixel; beyond this the whole page would suffer. */
const maxPixels = 120_000_000;

/** A photo or scan, fitted into the frame until it is enlarged; it can be turned. The browser honours its orientation. */
export function ImageView({ file }: { file: PreviewedFile }) {
  const facts = usePhotoFacts(file.url);
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken)
    return <OtherFile file={file} reason="Ảnh bị hỏng hoặc thuộc định dạng không hiển thị được ở đây." />;
  if ((facts?.pixels ?? 0) > maxPixels) return <OtherFile file={file} reason="Ảnh quá lớn để xem ở đây." />;
  const turn = () => setTurns((turns + 1) % 4);
  const said = [facts?.takenAt && `Chụp ${facts.takenAt}`, facts?.place].filter(Boolean).join(' · ');
  return (
    <ViewerFrame
      keys={{ zoom, onZoom: setZoom, onTurn: turn }}
      label="Xem ảnh"
      tools={
        <>
          <ZoomButtons zoom={zoom} fit="Vừa khung" onZoom={setZoom} />
          <TurnButton onTurn={turn} />
          <span className={classes.where} title="Máy ảnh ghi trong tệp; giờ theo máy ảnh.">
            {said}
          </span>
          <span className={classes.spring} />
          <OpenIcons file={file} />
        </>
      }
    >
      <section className={classes.stage} aria-label={`Ảnh ${file.name}`}>
        <div className={classes.imageFrame} style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}>
          {facts ? (
            <img
              src={file.url}
              alt={file.subject ?? file.name}
              className={classes.image}
              style={{ rotate: `${turns * 90}deg` }}
              data-sideways={turns % 2 === 1 || undefined}
              onError={() => setIsBroken(true)}
            />
          ) : null}
        </div>
      </section>
    </ViewerFrame>
  );
}
