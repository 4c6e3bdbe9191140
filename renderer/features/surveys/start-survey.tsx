import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { Answer } from '../../ui/answer.tsx';
import page from '../../ui/page.module.css';
import classes from './survey-page.module.css';
import { useSurveyCommands } from './use-survey.ts';

/** Where no survey was begun: what it is for, and the button that begins one. */
export function StartSurvey({ dossier }: { dossier: Dossier }) {
  const { begin } = useSurveyCommands(dossier.id);
  const isClosed = isReadOnly(dossier);
  return (
    <>
      <Answer
        action={
          isClosed ? null : (
            <Button loading={begin.isPending} onClick={() => begin.mutate()}>
              Bắt đầu với {dossier.criteria.length + 1} nội dung
            </Button>
          )
        }
      >
        {isClosed ? 'Gói hồ sơ này không có kết quả lấy ý kiến người dân.' : 'Chưa lấy ý kiến người dân.'}
      </Answer>
      {isClosed ? null : (
        <section className={classes.empty}>
          <IconMessages aria-hidden className={classes.emptyIcon} />
          <p>
            Phiếu hỏi người dân hài lòng hay chưa về từng tiêu chí, và câu chung đề nghị công nhận. Nội dung
            sửa được sau khi bắt đầu.
          </p>
          <p className={page.muted}>
            Phiếu không có tên: ứng dụng chỉ giữ số phiếu có cùng câu trả lời, không giữ thứ tự và giờ nhập
            từng phiếu.
          </p>
        </section>
      )}
    </>
  );
}
