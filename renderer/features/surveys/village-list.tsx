import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SurveyInput } from '#shared/contract/surveys.ts';
import { surveyLimits } from '#shared/domain/survey.ts';
import { KeptField } from '../../ui/kept-field.tsx';
import page from '../../ui/page.module.css';
import classes from './survey-setup.module.css';
import { readVillages } from './village-lines.ts';

type Villages = SurveyInput['villages'];

/** The villages that are asked, each with its households and how many ballots went out. */
export function VillageList({
  villages,
  onChange,
}: {
  villages: Villages;
  onChange: (villages: Villages) => void;
}) {
  const [text, setText] = useState('');
  const put = (at: number, change: Partial<Villages[number]>) =>
    onChange(villages.map((village, each) => (each === at ? { ...village, ...change } : village)));
  const add = () => {
    const read = readVillages(text, villages);
    setText('');
    if (read.length > 0) onChange([...villages, ...read]);
  };
  return (
    <section className={page.card}>
      <h2>Các thôn</h2>
      {villages.length > 0 ? (
        <table className={classes.list}>
          <thead>
            <tr>
              <th scope="col">Tên thôn, bản, khu</th>
              <th scope="col">Số hộ</th>
              <th scope="col">Phiếu phát ra</th>
              <th scope="col">
                <span className="visually-hidden">Thao tác</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {villages.map((village, at) => (
              <tr key={village.id ?? village.name}>
                <td>
                  <KeptField
                    size="xs"
                    aria-label={`Tên thôn ${at + 1}`}
                    maxLength={200}
                    saved={village.name}
                    accepts={name => name !== ''}
                    onKeep={name => put(at, { name })}
                  />
                </td>
                <td className={classes.number}>
                  <CountField
                    label={`Số hộ của ${village.name}`}
                    saved={village.households}
                    onKeep={households => put(at, { households })}
                  />
                </td>
                <td className={classes.number}>
                  <CountField
                    label={`Phiếu phát ra ở ${village.name}`}
                    saved={village.issued}
                    onKeep={issued => put(at, { issued })}
                  />
                </td>
                <td className={classes.actions}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Bỏ ${village.name}`}
                    title="Bỏ thôn cùng các phiếu của thôn (hoàn tác được)"
                    onClick={() => onChange(villages.filter((_, each) => each !== at))}
                  >
                    <IconTrash size="1.125rem" />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Textarea
        mt="sm"
        label="Thêm thôn"
        description="Mỗi dòng một thôn; dán được từ Excel hai cột: tên thôn, số hộ."
        autosize
        minRows={2}
        maxRows={10}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button
        mt="xs"
        variant={villages.length === 0 ? 'filled' : 'default'}
        leftSection={<IconPlus size="1.125rem" aria-hidden />}
        disabled={text.trim() === ''}
        onClick={add}
      >
        Thêm vào danh sách
      </Button>
    </section>
  );
}

type CountProps = { label: string; saved: number | null; onKeep: (value: number | null) => void };

function CountField({ label, saved, onKeep }: CountProps) {
  const amount = (text: string) => Number(text.replaceAll('.', ''));
  return (
    <KeptField
      size="xs"
      aria-label={label}
      inputMode="numeric"
      styles={{ input: { textAlign: 'right' } }}
      saved={saved === null ? '' : String(saved)}
      accepts={text => /^(?:|\d+|\d{1,3}(?:\.\d{3})+)$/.test(text) && amount(text) <= surveyLimits.count}
      onKeep={text => onKeep(text === '' ? null : amount(text))}
    />
  );
}
