import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../core/api.ts';
import { formatCount } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { Failure } from '../../ui/failure.tsx';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import type { ReadFile } from './import-ballots.tsx';
import classes from './survey-page.module.css';
import type { SurveyProps } from './use-survey.ts';

type Props = SurveyProps & { file: ReadFile; pickAnother: ReactNode; onEntered: () => void };

/** By village what the file says and where it will go, or the cells that keep it from being entered. */
export function ImportPreview({ dossier, survey, file, pickAnother, onEntered }: Props) {
  const { client } = useApi();
  const [, navigate] = useLocation();
  const showUndoable = useUndoNotice(dossier.id);
  const { layout, villages, missing, ignored, problems } = file.reading;
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(
    new Map(villages.map(({ name, villageId }) => [name, villageId ?? ''])),
  );
  const enter = useMutation({
    ...changesInTurn(dossier.id),
    mutationFn: () =>
      client.surveys.enter({
        dossierId: dossier.id,
        fileName: file.fileName,
        villages: villages.map(({ name, counts, figures }) => ({
          villageId: chosen.get(name) || null,
          name,
          counts,
          figures,
        })),
      }),
  });
  const total = villages.reduce((sum, { ballots }) => sum + ballots, 0);
  const isPlaced = villages.every(({ name }) => name !== '' || chosen.get(name));
  const known = survey.definition.villages.map(({ id, name }) => ({ value: id, label: name }));
  /** The same file read in twice would count twice: what is there already stands beside it. */
  const present = (id: string | undefined) => {
    const ballots = survey.totals.villages.find(village => village.id === id)?.ballots ?? 0;
    return ballots === 0 ? '' : `${formatCount(ballots)} phiếu`;
  };
  const onEnter = () =>
    enter
      .mutateAsync()
      .then(() => {
        onEntered();
        navigate(paths.survey(dossier.id));
        return showUndoable(`Đã nhập ${formatCount(total)} phiếu từ ${file.fileName}.`);
      })
      .catch(() => {}); // shown below

  return (
    <>
      <div className={classes.head}>
        <h2>{headline(file, total)}</h2>
        <div className={classes.buttons}>
          <Button
            disabled={total === 0 || problems.length > 0 || !isPlaced}
            loading={enter.isPending}
            onClick={() => void onEnter()}
          >
            {total === 0 ? 'Nhập phiếu' : `Nhập ${formatCount(total)} phiếu`}
          </Button>
          {pickAnother}
        </div>
      </div>
      {enter.error ? <Failure error={enter.error} /> : null}
      {layout === null ? (
        <p>
          Không thấy tiêu đề của bảng phiếu hay bảng tổng hợp. Tiêu đề các cột câu hỏi phải là số câu hoặc
          đúng nội dung trong phần “Nội dung và thôn”.
        </p>
      ) : null}
      {problems.length > 0 ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Ô</th>
              <th scope="col">Cần sửa trong tệp rồi chọn lại</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ place, reason }) => (
              <tr key={`${place} ${reason}`}>
                <td>{place}</td>
                <td className={classes.fault}>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Thôn trong tệp</th>
              <th scope="col" className={classes.number}>
                Số phiếu
              </th>
              <th scope="col">Ghi cho</th>
              <th scope="col" className={classes.number}>
                Thôn đang có
              </th>
            </tr>
          </thead>
          <tbody>
            {villages.map(({ name, ballots }) => (
              <tr key={name}>
                <th scope="row">{name || 'Tệp không ghi thôn'}</th>
                <td className={classes.number}>{formatCount(ballots)}</td>
                <td>
                  <NativeSelect
                    aria-label={`Ghi cho thôn: ${name || 'tệp không ghi thôn'}`}
                    value={chosen.get(name) ?? ''}
                    data={[{ value: '', label: name === '' ? 'Chọn thôn…' : `Thôn mới: ${name}` }, ...known]}
                    onChange={event => setChosen(new Map(chosen).set(name, event.currentTarget.value))}
                  />
                </td>
                <td className={classes.number}>{present(chosen.get(name))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {missing.length > 0 && layout !== null ? (
        <p className={classes.note}>
          Tệp không có {missing.length} nội dung: {missing.join('; ')}.
        </p>
      ) : null}
      {ignored.length > 0 ? <p className={classes.note}>Cột không đọc vào: {ignored.join('; ')}.</p> : null}
    </>
  );
}

function headline({ fileName, reading }: ReadFile, total: number): string {
  if (reading.layout === null) return `Chưa đọc được “${fileName}”`;
  if (reading.problems.length > 0) return `“${fileName}”: ${reading.problems.length} ô cần sửa, chưa nhập gì`;
  const what = reading.layout === 'ballots' ? 'mỗi dòng một phiếu' : 'bảng tổng hợp';
  return `“${fileName}”: ${formatCount(total)} phiếu (${what})`;
}
