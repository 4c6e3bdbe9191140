import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { approvalBaseLabel, approvalBaseSchema, type OwnRule } from '#shared/domain/council.ts';
import { readShare, type Share } from '#shared/domain/council-share.ts';
import page from '../../ui/page.module.css';
import classes from './councils.module.css';
import { type CouncilProps, useCouncilCommands } from './use-council.ts';

type Draft = { quorum: Typed; approve: Typed; basis: string };
type Typed = { op: OwnRule['quorum']['op']; text: string };

/** The rule of the ballots: the set's, or the council's own with its source; and what the share of those who agree is of. */
export function RulePart({ dossier, council, meeting }: CouncilProps) {
  const { setRule } = useCouncilCommands(dossier.id);
  const { setRule: ofSet } = council;
  const { rule, approvalBase } = meeting;
  const [isEditing, setEditing] = useState(ofSet === null && rule === null);
  const isClosed = meeting.decidedAt !== null;
  return (
    <section className={page.card}>
      <h2>Quy định biểu quyết</h2>
      {ofSet ? (
        <p className={classes.plain}>
          Bộ tiêu chí: họp khi có mặt {ofSet.quorum} tổng số thành viên, thông qua khi {ofSet.approve} đồng ý
          {ofSet.sourceMark ? ` – ${ofSet.sourceMark}` : ''}.
          <span className={classes.small}>{ofSet.note}</span>
        </p>
      ) : (
        <p className={classes.plain}>
          Bộ tiêu chí không nêu quy định biểu quyết: nhập theo văn bản của tỉnh.
        </p>
      )}
      {rule && council.rule ? (
        <p className={classes.plain}>
          Hội đồng này: họp khi có mặt {council.rule.quorum} tổng số thành viên, thông qua khi{' '}
          {council.rule.approve} đồng ý. Căn cứ: {rule.basis}.
        </p>
      ) : null}
      {isClosed ? (
        <p className={classes.small}>Hội đồng đã kết luận. Bỏ kết luận để sửa quy định.</p>
      ) : (
        <>
          <div className={classes.buttons}>
            <Button size="compact-md" variant="default" onClick={() => setEditing(!isEditing)}>
              {isEditing ? 'Thôi' : 'Sửa cho hội đồng này'}
            </Button>
            {rule && ofSet ? (
              <Button
                size="compact-md"
                variant="default"
                onClick={() => setRule.mutate({ rule: null, approvalBase })}
              >
                Theo bộ tiêu chí
              </Button>
            ) : null}
          </div>
          {isEditing ? (
            <RuleForm
              rule={rule}
              onSave={own =>
                setRule.mutate({ rule: own, approvalBase }, { onSuccess: () => setEditing(false) })
              }
            />
          ) : null}
          <Radio.Group
            className={classes.base}
            label="Tỷ lệ đồng ý tính trên"
            description="Các văn bản đã biết không nói rõ; lựa chọn này được ghi vào biên bản."
            value={approvalBase ?? ''}
            onChange={base => setRule.mutate({ rule, approvalBase: approvalBaseSchema.parse(base) })}
          >
            {approvalBaseSchema.options.map(base => (
              <Radio key={base} value={base} label={approvalBaseLabel[base]} />
            ))}
          </Radio.Group>
        </>
      )}
    </section>
  );
}

function RuleForm({ rule, onSave }: { rule: OwnRule | null; onSave: (rule: OwnRule) => void }) {
  const [draft, setDraft] = useState<Draft>({
    quorum: { op: rule?.quorum.op ?? '>=', text: rule?.quorum.share.replace('.', ',') ?? '' },
    approve: { op: rule?.approve.op ?? '>=', text: rule?.approve.share.replace('.', ',') ?? '' },
    basis: rule?.basis ?? '',
  });
  const quorum = shareOf(draft.quorum);
  const approve = shareOf(draft.approve);
  return (
    <div className={classes.fields}>
      <ShareField
        label="Họp khi có mặt"
        typed={draft.quorum}
        onType={next => setDraft({ ...draft, quorum: next })}
      />
      <ShareField
        label="Thông qua khi đồng ý"
        typed={draft.approve}
        onType={next => setDraft({ ...draft, approve: next })}
      />
      <TextInput
        label="Căn cứ"
        description="Số, ngày và tên văn bản quy định."
        maxLength={300}
        value={draft.basis}
        onChange={event => setDraft({ ...draft, basis: event.currentTarget.value })}
      />
      <Button
        disabled={!quorum || !approve || draft.basis.trim() === ''}
        onClick={() => quorum && approve && onSave({ quorum, approve, basis: draft.basis.trim() })}
      >
        Dùng quy định này
      </Button>
    </div>
  );
}

function shareOf({ op, text }: Typed): (Share & { op: Typed['op'] }) | undefined {
  const share = readShare(text);
  return share === undefined ? undefined : { op, share };
}

function ShareField({
  label,
  typed,
  onType,
}: {
  label: string;
  typed: Typed;
  onType: (typed: Typed) => void;
}) {
  const isWrong = typed.text.trim() !== '' && readShare(typed.text) === undefined;
  return (
    <fieldset className={classes.share}>
      <legend>{label}</legend>
      <NativeSelect
        aria-label={`${label}: từ hay trên`}
        value={typed.op}
        data={[
          { value: '>=', label: 'từ' },
          { value: '>', label: 'trên' },
        ]}
        onChange={event => onType({ ...typed, op: event.currentTarget.value === '>' ? '>' : '>=' })}
      />
      <TextInput
        aria-label={`${label}: tỷ lệ`}
        placeholder="70 hoặc 2/3"
        value={typed.text}
        error={isWrong ? 'Tỷ lệ % đến 100, hoặc phân số như 2/3.' : null}
        onChange={event => onType({ ...typed, text: event.currentTarget.value })}
      />
    </fieldset>
  );
}
