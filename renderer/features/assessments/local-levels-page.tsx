import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { readLevel } from '#shared/domain/overlay-input.ts';
import type { LocalRequirement } from '#shared/domain/requirement.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { useApi } from '../../core/api.ts';
import { codeLabel, isReadOnly, rowsOf } from '../../core/dossier-rows.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { paths } from '../../core/paths.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showDone } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import plain from '../../ui/plain-table.module.css';
import classes from './local-levels-page.module.css';

/** Every level that the set leaves to the province, with the one number of the decision; kept as one change. */
export function LocalLevelsPage({ dossier }: { dossier: Dossier }) {
  const { client } = useApi();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const [rows] = useState(() =>
    rowsOf(dossier).filter(row => row.needsLocal || row.assessment.local !== null),
  );
  const [decision, setDecision] = useState(
    () => rows.find(row => row.assessment.local)?.assessment.local?.decision ?? '',
  );
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(rows.map(row => [row.code, savedText(row)])),
  );
  const [wasTried, setWasTried] = useState(false);
  const readings = rows.map(row => ({ row, reading: readingOf(row, typed[row.code] ?? '') }));
  const changed = readings.filter(
    ({ row, reading }) =>
      reading.kind === 'level' &&
      (typed[row.code] !== savedText(row) || row.assessment.local?.decision !== decision.trim()),
  );
  const wrong = readings.filter(({ reading }) => reading.kind === 'wrong').length;
  const lacksDecision = decision.trim() === '';
  const save = useMutation({
    ...changesInTurn(dossier.id),
    mutationFn: () =>
      client.assessments.setMany({
        dossierId: dossier.id,
        what: `Nhập mức của tỉnh cho ${changed.length} chỉ tiêu`,
        items: changed.flatMap(({ row, reading }) =>
          reading.kind === 'level'
            ? [
                {
                  code: row.code,
                  change: { local: { requirement: reading.level, decision: decision.trim() } },
                },
              ]
            : [],
        ),
      }),
    onSuccess: async () => {
      await cache.invalidateQueries();
      tellOtherWindows(dossier.id);
      showDone(`Đã lưu mức của ${changed.length} chỉ tiêu theo ${decision.trim()}.`);
      navigate(paths.checklist(dossier.id));
    },
  });
  const submit = () => {
    setWasTried(true);
    if (!lacksDecision && wrong === 0 && changed.length > 0) save.mutate();
  };
  const readOnly = isReadOnly(dossier);
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Answer
          action={
            readOnly || rows.length === 0 ? null : (
              <Button disabled={changed.length === 0 || wrong > 0} loading={save.isPending} onClick={submit}>
                Lưu mức của {changed.length} chỉ tiêu
              </Button>
            )
          }
          detail="Chỉ cho hồ sơ này. Nếu nhiều xã trong tỉnh cùng dùng, hãy lập quy định của tỉnh ở trang Bộ tiêu chí."
        >
          {rows.length === 0
            ? 'Không có chỉ tiêu nào hỏi mức của tỉnh'
            : `${rows.length} chỉ tiêu lấy mức theo quyết định của tỉnh`}
        </Answer>
        {save.error ? <Failure error={save.error} /> : null}
        {rows.length === 0 || readOnly ? null : (
          <section className={page.card}>
            <TextInput
              label="Số, ký hiệu quyết định, cho mọi mức bên dưới"
              placeholder="Ví dụ: 12/2022/QĐ-UBND"
              value={decision}
              maxLength={500}
              autoFocus
              withAsterisk
              className={classes.decision ?? ''}
              error={wasTried && lacksDecision ? 'Cần ghi số quyết định.' : null}
              onChange={event => setDecision(event.currentTarget.value)}
            />
            <table className={`${plain.table} ${classes.table}`} onKeyDown={moveInColumn}>
              <thead>
                <tr>
                  <th scope="col">TT</th>
                  <th scope="col">Chỉ tiêu</th>
                  <th scope="col" className={classes.level}>
                    Mức của tỉnh
                  </th>
                </tr>
              </thead>
              <tbody>
                {readings.map(({ row, reading }) => (
                  <tr key={row.code}>
                    <td>{codeLabel(dossier, row.code)}</td>
                    <td>{row.text}</td>
                    <td>
                      <TextInput
                        aria-label={`Mức của tỉnh, chỉ tiêu ${codeLabel(dossier, row.code)}`}
                        placeholder={isJudged(row) ? 'Đạt' : '≥ 80'}
                        value={typed[row.code] ?? ''}
                        error={reading.kind === 'wrong' ? reading.reason : null}
                        rightSection={
                          // What is written with its unit shall not read "80 % %".
                          typed[row.code]?.trimEnd().endsWith(row.indicator.unit) ? null : (
                            <span className={classes.unit}>{row.indicator.unit}</span>
                          )
                        }
                        rightSectionWidth="auto"
                        onChange={event => setTyped({ ...typed, [row.code]: event.currentTarget.value })}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
    </div>
  );
}

type Reading =
  | { kind: 'empty' }
  | { kind: 'level'; level: LocalRequirement['requirement'] }
  | { kind: 'wrong'; reason: string };

/** A dossier keeps one comparison or "Đạt" of its province; more belongs into an overlay. */
function readingOf({ indicator }: IndicatorRow, text: string): Reading {
  if (text.trim() === '') return { kind: 'empty' };
  const reading = readLevel(text, indicator);
  if (!reading.ok) return { kind: 'wrong', reason: reading.reason };
  const { requirement } = reading;
  if (requirement === 'met' || (typeof requirement === 'object' && 'op' in requirement))
    return { kind: 'level', level: requirement };
  return { kind: 'wrong', reason: 'ở đây chỉ nhận một mức, ví dụ ≥ 80 hoặc Đạt' };
}

function savedText({ assessment: { local }, indicator }: IndicatorRow): string {
  return local ? formatRequirement(local.requirement, indicator.unit) : '';
}

function isJudged({ indicator: { measure } }: IndicatorRow): boolean {
  return measure.kind === 'boolean' || measure.kind === 'parts';
}

/** Enter and the arrows go up and down, as in a sheet. */
function moveInColumn(event: KeyboardEvent<HTMLTableElement>): void {
  const isUp = event.key === 'ArrowUp';
  if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
  if (!isUp && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll('input')];
  fields[fields.indexOf(event.target) + (isUp ? -1 : 1)]?.focus();
}
