import type { ClipboardEvent } from 'react';
import type { Indicator, Requirement } from '#shared/domain/criteria-set.ts';
import { requirementFitsMeasure } from '#shared/domain/requirement.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { withTypedLevel } from '#shared/domain/set-draft-source.ts';
import { DraftText } from './draft-text.tsx';
import { useEditor, useFieldFault } from './editor-context.ts';
import classes from './editor-page.module.css';
import type { ChangeIndicator } from './indicator-form.tsx';

type Props = { indicator: Indicator; change: ChangeIndicator };

/** One level for all, or one for each region; typed as decisions print it, pasted from Excel as a row or a column. */
export function LevelFields({ indicator, change }: Props) {
  const { set } = useEditor();
  const fault = useFieldFault('requirement');
  const hasOwnFault = useColumnFaults();
  const columns = columnsOf(set.variants, indicator);
  const put = (column: string, typed: string, continues?: boolean) =>
    change('mức quy định', each => withTypedLevel(each, column, typed), continues);
  const paste = (at: number) => (event: ClipboardEvent) => {
    const cells = event.clipboardData
      .getData('text/plain')
      .trim()
      .split(/\t|\r?\n/);
    if (cells.length < 2) return;
    event.preventDefault();
    change('mức quy định', each =>
      cells.reduce((changed, cell, index) => {
        const column = columns[at + index];
        return column ? withTypedLevel(changed, column.id, cell) : changed;
      }, each),
    );
  };
  const common = indicator.requirement['default'];
  return (
    <>
      <h3>Mức quy định</h3>
      <table className={`${classes.rows} ${classes.levels}`}>
        <tbody>
          {columns.map(({ id, name }, at) => {
            const level = Object.hasOwn(indicator.requirement, id) ? indicator.requirement[id] : undefined;
            const words = indicator.source.threshold.published?.[id];
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <DraftText
                    label={`Mức quy định: ${name}`}
                    hideLabel
                    field={`requirement.${id}`}
                    placeholder={
                      id !== 'default' && common !== undefined
                        ? `Theo mức chung: ${formatRequirement(common, indicator.unit)}`
                        : '≥ 80 %, Đạt, Do tỉnh quy định…'
                    }
                    value={level === undefined ? '' : formatRequirement(level, indicator.unit)}
                    onCommit={(typed, continues) => put(id, typed, continues)}
                    onPaste={paste(at)}
                  />
                </td>
                <td className={classes.note}>
                  {level === undefined ? '' : meaning(level, indicator)}
                  {words === undefined ? null : <div>Văn bản viết: “{words}”</div>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {fault && !hasOwnFault ? <p className={classes.error}>{fault}</p> : null}
      <p className={classes.note}>
        Viết như trong quyết định: ≥ 80 %; từ 60 đến 80; ≥ 1 và ≤ 5; ≥ 90 hoặc ≤ 5; 2023: ≥ 48; 2024: ≥ 51;
        Đạt; Không; Do tỉnh quy định; Chưa biết. Dán được cả hàng từ Excel.
      </p>
    </>
  );
}

/** A fault that stands beside its column needs no second place. */
function useColumnFaults(): boolean {
  const { faults, place } = useEditor();
  return faults.some(fault => fault.place === place && fault.field.startsWith('requirement.'));
}

function columnsOf(
  variants: readonly { id: string; name: string }[],
  { requirement }: Indicator,
): { id: string; name: string }[] {
  const [only, ...others] = variants;
  if (
    only &&
    others.length === 0 &&
    !Object.hasOwn(requirement, 'default') &&
    Object.hasOwn(requirement, only.id)
  )
    return [{ id: only.id, name: only.name }];
  const common = { id: 'default', name: variants.length > 1 ? 'Chung cho mọi vùng, nhóm' : 'Mức' };
  return variants.length > 1 ? [common, ...variants] : [common];
}

/** How the application will judge by this level. */
function meaning(level: Requirement, { measure }: Indicator): string {
  if (level === 'unknown' || level === 'provincial') return 'Hồ sơ sẽ hỏi giá trị và số quyết định';
  if (level === 'met') return 'Đơn vị đánh giá đạt hoặc chưa đạt';
  // What does not fit is told as a fault beside it.
  if (!requirementFitsMeasure(level, measure)) return '';
  if ('text' in level) return 'Giữ nguyên lời, đơn vị tự đánh giá';
  if ('byYear' in level) return 'Mỗi năm một mức; năm không có mức thì hồ sơ sẽ hỏi';
  return 'Phần mềm so bằng số';
}
