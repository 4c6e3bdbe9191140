import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { DossierSummary } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { whatIsLeft } from '../../core/what-is-left.ts';
import { Answer } from '../../ui/answer.tsx';
import { DropArea } from '../../ui/drop-area.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { DossierShelves } from './dossier-shelves.tsx';
import { FirstSteps } from './first-steps.tsx';

type Props = { openButton: ReactNode; openStatus: ReactNode; onFiles: (files: File[]) => void };

/** The dossiers of the workspace: what to go on with, and how another one begins. */
export function HomePage({ openButton, openStatus, onFiles }: Props) {
  const { query } = useApi();
  const dossiers = useQuery(query.dossiers.list.queryOptions());
  if (dossiers.error) {
    return (
      <div className={page.page}>
        <Failure error={dossiers.error} onRetry={() => void dossiers.refetch()} />
      </div>
    );
  }
  if (!dossiers.data) return <Waiting />;
  const list = dossiers.data;
  const current = list.find(each => each.kind === 'own') ?? list[0];
  return (
    <DropArea label="Thả gói hồ sơ (.zip) vào đây để mở" onFiles={onFiles}>
      <div className={page.page}>
        <Answer
          action={
            <>
              {current ? (
                <Button component={Link} href={paths.dossier(current.id)}>
                  {current.kind === 'own' ? 'Làm tiếp' : 'Xem hồ sơ'}
                </Button>
              ) : null}
              <Button
                component={Link}
                href={paths.create}
                variant={current ? 'default' : 'filled'}
                leftSection={<IconPlus size="1.125rem" aria-hidden />}
              >
                Tạo hồ sơ
              </Button>
              {openButton}
              <SampleButton />
            </>
          }
        >
          {current ? answerFor(current) : 'Chưa có hồ sơ nào. Hãy tạo hồ sơ của xã hoặc xem thử hồ sơ mẫu.'}
        </Answer>
        {openStatus}
        {list.length > 0 ? null : <FirstSteps />}
        <DossierShelves current={list} />
      </div>
    </DropArea>
  );
}

function answerFor(current: DossierSummary): string {
  const name = unitText(current.unit);
  if (current.kind === 'received') return `Hồ sơ nhận của ${name}: tự đánh giá đạt ${met(current)}.`;
  if (current.kind === 'sample')
    return `Hồ sơ mẫu ${name}: đạt ${met(current)}. Có thể sửa thử, không sợ hỏng.`;
  return `${name} (${current.year}): ${lowerFirst(whatIsLeft(current.result))}`;
}

const met = ({ result }: DossierSummary) => `${result.criteriaMet}/${result.criteriaTotal} tiêu chí`;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function SampleButton() {
  const { query } = useApi();
  const [, navigate] = useLocation();
  const cache = useQueryClient();
  const open = useMutation(query.dossiers.openSample.mutationOptions());
  return (
    <Button
      variant="default"
      loading={open.isPending}
      onClick={() =>
        open.mutate(undefined, {
          onSuccess: ({ id }) => {
            void cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
            navigate(paths.dossier(id));
          },
          onError: error => showError(error),
        })
      }
    >
      Hồ sơ mẫu
    </Button>
  );
}
