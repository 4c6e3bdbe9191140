import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { SurveyInput } from '#shared/contract/surveys.ts';
import { KeptField } from '../../ui/kept-field.tsx';
import page from '../../ui/page.module.css';
import classes from './survey-setup.module.css';

type Questions = SurveyInput['questions'];
type Props = {
  questions: Questions;
  mainAt: number | null;
  onChange: (questions: Questions, mainAt: number | null) => void;
};

/** What is asked, in the order of the paper ballot. Answers stay with their question wherever it goes. */
export function QuestionList({ questions, mainAt, onChange }: Props) {
  const main = mainAt === null ? undefined : questions[mainAt];
  const put = (next: Questions) => {
    const at = next.findIndex(question => question.id === main?.id);
    onChange(next, main === undefined || at === -1 ? null : at);
  };
  const move = (from: number, to: number) => {
    const moved = questions[from];
    if (moved) put(questions.filter((_, at) => at !== from).toSpliced(to, 0, moved));
  };
  return (
    <section className={page.card}>
      <h2>Nội dung lấy ý kiến</h2>
      <table className={classes.list}>
        <tbody>
          {questions.map((question, at) => (
            <tr key={question.id}>
              <td className={classes.place}>{at + 1}</td>
              <td>
                <KeptField
                  size="xs"
                  aria-label={`Nội dung ${at + 1}`}
                  maxLength={500}
                  saved={question.text}
                  accepts={text => text !== ''}
                  onKeep={text =>
                    put(questions.map((each, place) => (place === at ? { ...each, text } : each)))
                  }
                />
              </td>
              <td className={classes.actions}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={at === 0}
                  aria-label={`Đưa nội dung ${at + 1} lên`}
                  title="Lên"
                  onClick={() => move(at, at - 1)}
                >
                  <IconArrowUp size="1.125rem" />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={at === questions.length - 1}
                  aria-label={`Đưa nội dung ${at + 1} xuống`}
                  title="Xuống"
                  onClick={() => move(at, at + 1)}
                >
                  <IconArrowDown size="1.125rem" />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={questions.length === 1}
                  aria-label={`Bỏ nội dung ${at + 1}`}
                  title="Bỏ (hoàn tác được)"
                  onClick={() => put(questions.filter((_, place) => place !== at))}
                >
                  <IconTrash size="1.125rem" />
                </ActionIcon>
              </td>
            </tr>
          ))}
          <tr>
            <td className={classes.place}>{questions.length + 1}</td>
            <td>
              <KeptField
                key={questions.length}
                size="xs"
                aria-label="Thêm nội dung"
                placeholder="Thêm nội dung rồi bấm Enter"
                maxLength={500}
                saved=""
                onKeep={text => put([...questions, { id: null, text }])}
              />
            </td>
            <td />
          </tr>
        </tbody>
      </table>
      <p className={classes.note}>
        Đổi thứ tự không làm mất câu trả lời. Nội dung thêm sau thì chỉ tính các phiếu nhập sau đó.
      </p>
    </section>
  );
}
