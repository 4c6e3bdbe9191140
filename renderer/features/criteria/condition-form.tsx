import type { Condition } from '#shared/domain/criteria-set.ts';
import { parseLevel } from '#shared/domain/level-input.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { editedSource } from '#shared/domain/set-draft-source.ts';
import { withCondition } from '#shared/domain/set-draft-structure.ts';
import { DraftText } from './draft-text.tsx';
import { useEditor } from './editor-context.ts';
import classes from './editor-page.module.css';
import { editWords } from './editor-words.ts';
import { PartActions } from './part-actions.tsx';
import { SourceFields } from './source-fields.tsx';

/** What is demanded outside the criteria: residents' satisfaction, no outstanding debt. */
export function ConditionForm({ at, condition }: { at: number; condition: Condition }) {
  const { set, place, edit } = useEditor();
  const change = (field: string, apply: (condition: Condition) => Condition, continues?: boolean) =>
    edit(editWords(set, place, field), draft => withCondition(draft, at, apply), continues);
  const changeWords = (field: string, part: Partial<Condition>, continues: boolean) =>
    change(field, each => ({ ...each, ...part, source: editedSource(each.source) }), continues);
  return (
    <>
      <h2>Điều kiện ngoài tiêu chí</h2>
      <PartActions />
      <DraftText
        label="Nội dung"
        field="text"
        lines={2}
        isFirst
        value={condition.text}
        onCommit={(text, continues) => changeWords('nội dung', { text }, continues)}
      />
      <div className={classes.fields}>
        <DraftText
          label="Mức phải đạt"
          field="requirement"
          placeholder="≥ 90 %, Đạt, Không"
          value={formatRequirement(condition.requirement, condition.unit)}
          onCommit={(typed, continues) => {
            const unit = condition.unit === '' && typed.includes('%') ? '%' : condition.unit;
            changeWords('mức', { requirement: parseLevel(typed, unit), unit }, continues);
          }}
        />
        <DraftText
          label="Đơn vị tính"
          field="unit"
          value={condition.unit}
          onCommit={(unit, continues) => changeWords('đơn vị tính', { unit: unit.trim() }, continues)}
        />
        <DraftText
          label="Mã điều kiện"
          description="Chữ thường không dấu, số, gạch nối"
          field="id"
          value={condition.id}
          onCommit={(id, continues) => change('mã', each => ({ ...each, id: id.trim() }), continues)}
        />
      </div>
      <h3>Nguồn</h3>
      <SourceFields
        label="Lời văn và mức"
        source={condition.source}
        onChange={(apply, continues) =>
          change('nguồn', each => ({ ...each, source: apply(each.source) }), continues)
        }
      />
    </>
  );
}
