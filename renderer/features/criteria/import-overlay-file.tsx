import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Overlay } from '#shared/domain/overlay.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { OverlayContent } from './overlay-content.tsx';
import { usePublishOverlay } from './use-publish-overlay.ts';

type Props = { overlay: Overlay; fileName: string; pickAnother: ReactNode };

/** The decision of a province that another office typed: shown whole before it is put to use. */
export function ImportOverlayFile({ overlay, fileName, pickAnother }: Props) {
  const publish = usePublishOverlay();
  return (
    <>
      <Answer
        detail={`Quy định của tỉnh, đọc từ tệp “${fileName}”. Hãy xem lại rồi đưa vào sử dụng.`}
        action={
          <>
            <Button loading={publish.isPending} onClick={() => publish.mutate(overlay)}>
              Đưa vào sử dụng
            </Button>
            {pickAnother}
          </>
        }
      >
        {overlay.title}
      </Answer>
      {publish.error ? <Failure error={publish.error} /> : null}
      <OverlayContent overlay={overlay} />
    </>
  );
}
