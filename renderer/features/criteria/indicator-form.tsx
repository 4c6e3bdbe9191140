import { Checkbox } from '@mantine/core';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import { withIndicatorCodes } from '#shared/domain/set-draft-codes.ts';
import { withText, withUnitOf } from '#shared/domain/set-draft-source.ts';
import { withIndicator } from '#shared/domain/set-draft-structure.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { DraftText } from './draft-text.tsx';
import { useEditor } from './editor-context.ts';
import classes from './editor-page.module.css';
import { editWords } from './editor-words.ts';
import { evidenceLines, evidenceText } from './evidence-lines.ts';
import { LevelFields } from './level-fields.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { PartActions } from './part-actions.tsx';
import { SourceFields } from './source-fields.tsx';

type Props = { at: number; position: number; indicator: Indicator };
export type ChangeIndicator = (
  field: string,
  change: (indicator: Indicator) => Indicator,
  continues?: boolean,
) => void;

/** Everything a set says of one indicator. */
export function IndicatorForm({ at, position, indicator }: Props) {
  const { set, place, edit } = useEditor();
  const change: ChangeIndicator = (field, apply, continues) =>
    edit(editWords(set, place, field), draft => withIndicator(draft, at, position, apply), continues);
  const { source } = indicator;
  return (
    <>
      <h2>Chỉ tiêu {indicator.code}</h2>
      <PartActions canDuplicate />
      <div className={classes.fields}>
        <DraftText
          label="Số hiệu"
          field="code"
          value={indicator.code}
          onCommit={(typed, continues) => {
            const code = typed.trim();
            edit(
              editWords(set, place, 'số hiệu'),
              draft =>
                withIndicator(renamed(draft, indicator.code, code), at, position, each => ({
                  ...each,
                  code,
                })),
              continues,
            );
          }}
        />
        <DraftText
          label="Đơn vị tính"
          field="unit"
          placeholder="%, km, triệu đồng/người/năm"
          value={indicator.unit}
          onCommit={(unit, continues) =>
            change('đơn vị tính', each => withUnitOf(each, unit.trim()), continues)
          }
        />
        <DraftText
          className={classes.wide}
          label="Nội dung"
          field="text"
          lines={2}
          isFirst
          value={indicator.text}
          onCommit={(text, continues) => change('nội dung', each => withText(each, text), continues)}
        />
      </div>
      <MeasureFields indicator={indicator} change={change} />
      <LevelFields indicator={indicator} change={change} />
      <h3>Minh chứng, hướng dẫn</h3>
      <DraftText
        label="Minh chứng gợi ý, mỗi dòng một loại"
        description="Thêm “(bắt buộc)” ở cuối dòng cho loại không thể thiếu."
        field="evidence"
        lines={2}
        value={evidenceText(indicator.evidence)}
        onCommit={(typed, continues) =>
          change('minh chứng', each => ({ ...each, evidence: evidenceLines(typed) }), continues)
        }
      />
      <DraftText
        label="Hướng dẫn"
        field="guidance"
        lines={1}
        value={indicator.guidance ?? ''}
        onCommit={(text, continues) =>
          change('hướng dẫn', each => withOptional(each, 'guidance', text), continues)
        }
      />
      <div className={classes.fields}>
        <DraftText
          label="Cơ quan phụ trách"
          field="agency"
          className={classes.pair}
          value={indicator.agency ?? ''}
          onCommit={(text, continues) =>
            change('cơ quan phụ trách', each => withOptional(each, 'agency', text), continues)
          }
        />
        <Checkbox
          className={classes.wide}
          label="Dễ làm, không tốn kinh phí (được nhắc làm trước)"
          checked={indicator.costFree ?? false}
          onChange={event => {
            const { checked } = event.currentTarget;
            change('kinh phí', ({ costFree: _before, ...each }) =>
              checked ? { ...each, costFree: true } : each,
            );
          }}
        />
      </div>
      <h3>Nguồn</h3>
      <SourceFields
        label="Lời văn"
        source={source}
        onChange={(apply, continues) =>
          change('nguồn của lời văn', each => ({ ...each, source: apply(each.source) }), continues)
        }
      />
      <SourceFields
        label="Mức quy định"
        source={source.threshold}
        onChange={(apply, continues) =>
          change(
            'nguồn của mức',
            each => ({ ...each, source: { ...each.source, threshold: apply(each.source.threshold) } }),
            continues,
          )
        }
      />
      {(source.amendedBy ?? []).map(({ number, issuedOn, text }) => (
        <p key={`${number} ${issuedOn}`} className={classes.note}>
          Sửa đổi theo {number} ({formatDate(issuedOn)}): {text}
        </p>
      ))}
    </>
  );
}

/** Rules that name the indicator follow, unless another one had its code too. */
function renamed(draft: Parameters<typeof withIndicatorCodes>[0], from: string, to: string) {
  const twins = draft.criteria.flatMap(({ indicators }) => indicators).filter(({ code }) => code === from);
  return twins.length === 1 && to !== '' ? withIndicatorCodes(draft, new Map([[from, to]])) : draft;
}

function withOptional(indicator: Indicator, key: 'guidance' | 'agency', text: string): Indicator {
  const { [key]: _before, ...rest } = indicator;
  return text.trim() === '' ? rest : { ...rest, [key]: text };
}
