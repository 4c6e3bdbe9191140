import { Select } from '@mantine/core';
import type { SurveyInput } from '#shared/contract/surveys.ts';
import { DateInput } from '../../ui/date-input.tsx';
import page from '../../ui/page.module.css';
import { QuestionList } from './question-list.tsx';
import classes from './survey-setup.module.css';
import { inputOf, type SurveyProps, useSurveyCommands } from './use-survey.ts';
import { VillageList } from './village-list.tsx';

const all = 'all';

/** What is asked, where, when, and what the rate of satisfaction is taken from. */
export function SurveySetup({ dossier, survey }: SurveyProps) {
  const { define } = useSurveyCommands(dossier.id);
  const present = inputOf(survey);
  const change = (next: Partial<SurveyInput>) => define.mutate({ ...present, ...next });
  return (
    <>
      <section className={page.card}>
        <div className={classes.fields}>
          <DateInput
            label="Lấy ý kiến từ ngày"
            value={present.heldFrom}
            onDay={heldFrom => change({ heldFrom })}
          />
          <DateInput label="Đến ngày" value={present.heldTo} onDay={heldTo => change({ heldTo })} />
          <Select
            className={classes.wide ?? ''}
            label="Tỷ lệ hài lòng lấy theo"
            allowDeselect={false}
            value={present.mainAt === null ? all : String(present.mainAt)}
            data={[
              { value: all, label: 'Tất cả các nội dung cộng lại' },
              ...present.questions.map(({ text }, at) => ({
                value: String(at),
                label: `${at + 1}. ${text}`,
              })),
            ]}
            onChange={value => change({ mainAt: value === null || value === all ? null : Number(value) })}
          />
        </div>
      </section>
      <VillageList villages={present.villages} onChange={villages => change({ villages })} />
      <QuestionList
        questions={present.questions}
        mainAt={present.mainAt}
        onChange={(questions, mainAt) => change({ questions, mainAt })}
      />
    </>
  );
}
