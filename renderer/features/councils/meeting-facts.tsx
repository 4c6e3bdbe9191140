import { NativeSelect, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { chairOf, type MeetingFacts, maxMembers, secretaryOf } from '#shared/domain/council.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { KeptField } from '../../ui/kept-field.tsx';
import page from '../../ui/page.module.css';
import classes from './councils.module.css';
import { type CouncilProps, useCouncilCommands } from './use-council.ts';

const texts = [
  { name: 'startsAt', label: 'Bắt đầu', placeholder: '8 giờ 00' },
  { name: 'endsAt', label: 'Kết thúc', placeholder: '11 giờ 30 cùng ngày' },
  { name: 'place', label: 'Địa điểm', placeholder: '' },
  { name: 'councilName', label: 'Tên hội đồng', placeholder: 'Hội đồng thẩm định' },
  {
    name: 'establishedBy',
    label: 'Quyết định thành lập hội đồng',
    placeholder: 'Số, ngày và cơ quan ra quyết định',
  },
] as const;

/** What the minutes say beside presence and ballots; each is kept as soon as its field is left. */
export function MeetingFactsPart({ dossier, meeting }: CouncilProps) {
  const { describe } = useCouncilCommands(dossier.id);
  const put = (facts: Partial<MeetingFacts>) => describe.mutate(facts);
  const number = (text: string) => (text === '' ? null : Number(text));
  return (
    <section className={page.card}>
      <h2>Cuộc họp</h2>
      <p className={classes.small}>Ô để trống in thành dòng chấm để điền tay.</p>
      <div className={classes.fields}>
        <DateInput label="Ngày họp" value={meeting.heldOn} onDay={heldOn => put({ heldOn })} />
        {texts.map(({ name, label, placeholder }) => (
          <KeptField
            key={name}
            label={label}
            placeholder={placeholder}
            maxLength={300}
            saved={meeting[name]}
            onKeep={text => put({ [name]: text })}
          />
        ))}
        <Person
          label="Chủ trì"
          meeting={meeting}
          chosen={meeting.chairId}
          usual={chairOf({ ...meeting, chairId: null })?.name}
          onChoose={chairId => put({ chairId })}
        />
        <Person
          label="Thư ký cuộc họp"
          meeting={meeting}
          chosen={meeting.secretaryId}
          usual={secretaryOf({ ...meeting, secretaryId: null })?.name}
          onChoose={secretaryId => put({ secretaryId })}
        />
        <KeptField
          label="Số phiếu phát ra"
          placeholder={`${meeting.present.length}, bằng số người có mặt`}
          inputMode="numeric"
          saved={meeting.issued === null ? '' : String(meeting.issued)}
          accepts={text => text === '' || (/^\d{1,2}$/.test(text) && Number(text) <= maxMembers)}
          onKeep={text => put({ issued: number(text) })}
        />
        <KeptField
          label="Biên bản lập thành (bản)"
          inputMode="numeric"
          saved={meeting.copies === null ? '' : String(meeting.copies)}
          accepts={text => text === '' || /^[1-9]\d?$/.test(text)}
          onKeep={text => put({ copies: number(text) })}
        />
        <Lines
          label="Ý kiến thảo luận"
          hint="Mỗi ý kiến một dòng."
          saved={meeting.opinions}
          onKeep={opinions => put({ opinions })}
        />
        <Lines
          label="Khách mời, đại biểu"
          hint="Mỗi người một dòng."
          saved={meeting.guests}
          onKeep={guests => put({ guests })}
        />
      </div>
    </section>
  );
}

function Person({
  label,
  meeting,
  chosen,
  usual,
  onChoose,
}: {
  label: string;
  meeting: CouncilProps['meeting'];
  chosen: string | null;
  usual: string | undefined;
  onChoose: (id: string | null) => void;
}) {
  return (
    <NativeSelect
      label={label}
      value={chosen ?? ''}
      data={[
        { value: '', label: usual ? `${usual} (theo chức danh)` : 'Chưa có' },
        ...meeting.members.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={event => onChoose(event.currentTarget.value || null)}
    />
  );
}

function Lines({
  label,
  hint,
  saved,
  onKeep,
}: {
  label: string;
  hint: string;
  saved: string;
  onKeep: (text: string) => void;
}) {
  const [text, setText] = useState(saved);
  useEffect(() => setText(saved), [saved]);
  return (
    <Textarea
      className={classes.wide}
      label={label}
      description={hint}
      autosize
      minRows={3}
      maxRows={12}
      maxLength={40_000}
      value={text}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={() => text.trim() !== saved && onKeep(text.trim())}
    />
  );
}
