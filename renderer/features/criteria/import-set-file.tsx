import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SetFacts } from './set-facts.tsx';
import { SetContent } from './set-page.tsx';
import { usePublish } from './use-publish.ts';

type Props = { set: CriteriaSet; fileName: string; pickAnother: ReactNode };

/** A set that another office made: shown whole before it is put to use. */
export function ImportSetFile({ set, fileName, pickAnother }: Props) {
  const publish = usePublish();
  return (
    <>
      <Answer
        detail={`Đọc từ tệp “${fileName}”. Hãy xem lại rồi đưa vào sử dụng.`}
        action={
          <>
            <Button loading={publish.isPending} onClick={() => publish.mutate(set)}>
              Đưa vào sử dụng
            </Button>
            {pickAnother}
          </>
        }
      >
        {set.title}
      </Answer>
      {publish.error ? <Failure error={publish.error} /> : null}
      <SetFacts set={set} />
      <SetContent set={set} />
    </>
  );
}
