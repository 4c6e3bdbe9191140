import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Criterion } from '#shared/domain/criteria-set.ts';
import { withCriterionCodes } from '#shared/domain/set-draft-codes.ts';
import { criterionChecked, editedSource } from '#shared/domain/set-draft-source.ts';
import { addIndicator, withCriterion } from '#shared/domain/set-draft-structure.ts';
import { DraftText } from './draft-text.tsx';
import { useEditor } from './editor-context.ts';
import classes from './editor-page.module.css';
import { editWords } from './editor-words.ts';
import { PartActions } from './part-actions.tsx';
import { RuleFields } from './rule-fields.tsx';
import { SourceFields } from './source-fields.tsx';

/** A criterion: its name, and when it counts as met given its indicators. */
export function CriterionForm({ at, criterion }: { at: number; criterion: Criterion }) {
  const { set, place, edit, restructure } = useEditor();
  const change = (field: string, apply: (criterion: Criterion) => Criterion, continues?: boolean) =>
    edit(editWords(set, place, field), draft => withCriterion(draft, at, apply), continues);
  const isOpen = set.openCriteria?.includes(criterion.code) ?? false;
  return (
    <>
      <h2>Tiêu chí {criterion.code}</h2>
      <PartActions />
      <div className={classes.fields}>
        <DraftText
          label="Số hiệu"
          field="code"
          value={criterion.code}
          onCommit={(typed, continues) => {
            const code = typed.trim();
            const isAlone = set.criteria.filter(each => each.code === criterion.code).length === 1;
            edit(
              editWords(set, place, 'số hiệu'),
              draft =>
                withCriterion(
                  isAlone && code !== ''
                    ? withCriterionCodes(draft, new Map([[criterion.code, code]]))
                    : draft,
                  at,
                  each => ({ ...each, code }),
                ),
              continues,
            );
          }}
        />
        <DraftText
          className={classes.pair}
          label="Tên tiêu chí"
          field="name"
          isFirst
          value={criterion.name}
          onCommit={(name, continues) =>
            change('tên', each => ({ ...each, name, source: editedSource(each.source) }), continues)
          }
        />
      </div>
      <RuleFields
        criterion={criterion}
        onChange={(rule, continues) =>
          change('cách công nhận', each => ({ ...each, rule, source: editedSource(each.source) }), continues)
        }
      />
      <Checkbox
        label="Tỉnh được thêm chỉ tiêu vào tiêu chí này"
        checked={isOpen}
        onChange={event => {
          const { checked } = event.currentTarget;
          edit(editWords(set, place, 'quyền của tỉnh'), ({ openCriteria = [], ...draft }) => {
            const others = openCriteria.filter(code => code !== criterion.code);
            const codes = checked ? [...others, criterion.code] : others;
            return codes.length === 0 ? draft : { ...draft, openCriteria: codes };
          });
        }}
      />
      <h3>Nguồn</h3>
      <SourceFields
        label="Tên tiêu chí"
        source={criterion.source}
        onChange={(apply, continues) =>
          change('nguồn', each => ({ ...each, source: apply(each.source) }), continues)
        }
      />
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => restructure('Thêm chỉ tiêu', draft => addIndicator(draft, place))}
        >
          Thêm chỉ tiêu vào tiêu chí này
        </Button>
        <Button
          variant="default"
          disabled={criterion.indicators.length === 0}
          onClick={() => change('dấu đối chiếu', each => criterionChecked(each, true))}
        >
          Đã đối chiếu cả tiêu chí ({criterion.indicators.length} chỉ tiêu)
        </Button>
      </div>
    </>
  );
}
