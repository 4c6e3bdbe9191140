import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierMove } from '#shared/contract/dossier-moves.ts';
import { showDone, showError } from '../../ui/notices.tsx';
import { useMoves } from './move-mutations.ts';
import classes from './take-back-move.module.css';

/** Back to the version before. It asks, because what was entered since does not come along. */
export function TakeBackMove({ dossierId, move: { from } }: { dossierId: string; move: DossierMove }) {
  const [isAsking, setIsAsking] = useState(false);
  const { undo } = useMoves(dossierId);
  // The page is drawn anew before the answer is here; what is said then must not hang on this part of it.
  const takeBack = () =>
    undo
      .mutateAsync()
      .then(({ replaced }) =>
        showDone(
          replaced.length === 0
            ? `Hồ sơ đã trở lại phiên bản ${from.version} như trước khi chuyển.`
            : `Hồ sơ đã trở lại phiên bản ${from.version}. Kết quả nhập sau khi chuyển của chỉ tiêu ${replaced.join(', ')} đã cất lại.`,
        ),
      )
      .catch(showError);
  if (!isAsking) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowBackUp size="1.125rem" aria-hidden />}
        onClick={() => setIsAsking(true)}
      >
        Trở lại phiên bản {from.version}
      </Button>
    );
  }
  return (
    <fieldset className={classes.ask}>
      <legend className="visually-hidden">Trở lại phiên bản {from.version}</legend>
      <span>Kết quả trở lại như trước khi chuyển; những gì nhập sau đó được cất lại, tệp vẫn giữ.</span>
      <Button size="compact-sm" autoFocus loading={undo.isPending} onClick={() => void takeBack()}>
        Trở lại
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => setIsAsking(false)}>
        Thôi
      </Button>
    </fieldset>
  );
}
