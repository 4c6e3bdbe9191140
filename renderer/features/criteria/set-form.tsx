import { Button, NativeSelect } from '@mantine/core';
import { criteriaSetSchema, indicatorsOf } from '#shared/domain/criteria-set.ts';
import type { SetDraft } from '#shared/domain/set-draft.ts';
import { conditionChecked, criterionChecked } from '#shared/domain/set-draft-source.ts';
import { levelWords } from '#shared/domain/set-level.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import { DraftText } from './draft-text.tsx';
import { useEditor } from './editor-context.ts';
import classes from './editor-page.module.css';
import { LegalBasisFields } from './legal-basis-fields.tsx';
import { unitKindWords } from './set-words.ts';
import { VariantFields } from './variant-fields.tsx';

/** What concerns the set as a whole: what it is called, what it rests on, for whom and when it is in force. */
export function SetForm() {
  const { set, edit } = useEditor();
  const put = (field: string, part: Partial<SetDraft>, continues?: boolean) =>
    edit(`Sửa ${field} của bộ`, draft => ({ ...draft, ...part }), continues);
  const year = (typed: string) => Number.parseInt(typed, 10) || 0;
  return (
    <>
      <h2>Thông tin chung</h2>
      <div className={classes.fields}>
        <DraftText
          className={classes.wide}
          label="Tên bộ tiêu chí"
          field="title"
          isFirst
          value={set.title}
          onCommit={(title, continues) => put('tên', { title }, continues)}
        />
        <DraftText
          label="Mã bộ"
          description="Các phiên bản của một bộ mang cùng mã"
          field="id"
          value={set.id}
          onCommit={(id, continues) => put('mã', { id: id.trim() }, continues)}
        />
        <DraftText
          label="Phiên bản"
          description="Lớn hơn mọi phiên bản đã có"
          field="version"
          value={set.version}
          onCommit={(version, continues) => put('phiên bản', { version: version.trim() }, continues)}
        />
        <NativeSelect
          label="Cấp áp dụng"
          data={Object.entries(unitKindWords).map(([value, label]) => ({ value, label }))}
          value={set.unitKind}
          onChange={event =>
            put('cấp áp dụng', { unitKind: event.currentTarget.value === 'village' ? 'village' : 'commune' })
          }
        />
        <NativeSelect
          label="Mức"
          data={Object.entries(levelWords).map(([value, label]) => ({ value, label }))}
          value={set.level}
          onChange={event => {
            const level = criteriaSetSchema.shape.level.safeParse(event.currentTarget.value);
            if (level.success) put('mức', { level: level.data });
          }}
        />
        {(['from', 'to'] as const).map(end => (
          <DraftText
            key={end}
            label={end === 'from' ? 'Từ năm' : 'Đến năm'}
            field={end === 'from' ? 'period' : 'period.to'}
            value={set.period[end] === 0 ? '' : String(set.period[end])}
            onCommit={(typed, continues) =>
              put('giai đoạn', { period: { ...set.period, [end]: year(typed) } }, continues)
            }
          />
        ))}
      </div>
      <LegalBasisFields />
      <VariantFields />
      <h3>Ghi chú</h3>
      <DraftText
        label="Ghi chú của bộ, mỗi dòng một ghi chú"
        field="notes"
        lines={2}
        value={set.notes.join('\n')}
        onCommit={(typed, continues) =>
          put('ghi chú', { notes: typed.split('\n').filter(line => line.trim() !== '') }, continues)
        }
      />
      <DraftText
        label="Bộ còn thiếu gì (để trống khi đã đủ)"
        description="Có ghi ở đây thì bộ mang nhãn “chưa đầy đủ” và hồ sơ chưa thể sẵn sàng để trình."
        field="incomplete"
        value={set.incomplete ?? ''}
        onCommit={(typed, continues) =>
          edit(
            'Sửa phần còn thiếu của bộ',
            ({ incomplete: _before, ...draft }) =>
              typed.trim() === '' ? draft : { ...draft, incomplete: typed.trim() },
            continues,
          )
        }
      />
      <CheckedAll />
      <KeptParts set={set} />
    </>
  );
}

/** Said for the whole set only by a person who did it. */
function CheckedAll() {
  const { set, edit } = useEditor();
  const indicators = indicatorsOf(set);
  const open = indicators.filter(({ source }) => sourceMark(source) ?? sourceMark(source.threshold)).length;
  const mark = (checked: boolean) =>
    edit(checked ? 'Đánh dấu cả bộ đã đối chiếu' : 'Bỏ mọi dấu đối chiếu', draft => ({
      ...draft,
      criteria: draft.criteria.map(criterion => criterionChecked(criterion, checked)),
      ...(draft.conditions && {
        conditions: draft.conditions.map(condition => conditionChecked(condition, checked)),
      }),
    }));
  return (
    <>
      <h3>Đối chiếu với văn bản gốc</h3>
      <p className={classes.note}>
        {indicators.length - open}/{indicators.length} chỉ tiêu đã đối chiếu cả lời văn và mức. Chỉ đánh dấu
        khi bạn đã so từng chữ với văn bản đã ban hành; sửa lời văn hoặc mức thì dấu của chỗ đó tự bỏ.
      </p>
      <div className={classes.actions}>
        <Button size="compact-sm" variant="default" disabled={open === 0} onClick={() => mark(true)}>
          Tôi đã đối chiếu cả bộ
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={open === indicators.length}
          onClick={() => mark(false)}
        >
          Bỏ mọi dấu đối chiếu
        </Button>
      </div>
    </>
  );
}

/** Parts that are carried along unchanged. */
function KeptParts({ set }: { set: SetDraft }) {
  const kept = [
    set.groups?.length ? `${set.groups.length} nhóm tiêu chí` : '',
    set.documents?.length ? `${set.documents.length} thành phần hồ sơ` : '',
    set.rule ? 'cách công nhận cả bộ' : '',
    set.councilRule ? 'quy định của hội đồng' : '',
    set.revocation ? 'quy định thu hồi' : '',
  ].filter(Boolean);
  return kept.length === 0 ? null : (
    <p className={classes.note}>
      Giữ nguyên theo bộ gốc: {kept.join(', ')}. Các phần này sửa được trong tệp Excel hoặc JSON của bộ.
    </p>
  );
}
