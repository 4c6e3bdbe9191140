import { Textarea, TextInput } from '@mantine/core';
import type { DossierDocument } from '#shared/contract/documents.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { DateInput } from '../../ui/date-input.tsx';
import classes from './documents.module.css';
import { useDocumentCommands } from './use-documents.ts';

type Props = { dossier: Dossier; document: DossierDocument };
type Asked = DossierDocument['asks'][number];

/** Number and date, and what the paper asks for; each is kept as soon as its field is left. */
export function DocumentInputs({ dossier, document }: Props) {
  const { describe } = useDocumentCommands(dossier.id);
  const { name, number, issuedOn, asks, inputs } = document;
  const answered = asks.filter(each => (inputs[each.name] ?? '') !== '').length;
  return (
    <>
      <div className={classes.fields}>
        {number === null ? null : (
          <TextInput
            key={number}
            label="Số, ký hiệu"
            placeholder="05 hoặc 05/TTr-UBND"
            defaultValue={number}
            maxLength={100}
            onBlur={({ currentTarget: { value } }) => {
              if (value.trim() !== number) describe.mutate({ name, number: value.trim() });
            }}
            onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
          />
        )}
        <DateInput
          label="Ngày văn bản"
          value={issuedOn}
          onDay={day => describe.mutate({ name, issuedOn: day })}
        />
      </div>
      {asks.length > 0 ? (
        <details className={classes.asks}>
          <summary>
            Nội dung điền thêm ({answered}/{asks.length})
          </summary>
          <p className={classes.small}>Ô để trống in thành dòng chấm để điền tay.</p>
          <div className={classes.fields}>
            {asks.map(asked => (
              <InputField
                key={`${asked.name} ${inputs[asked.name] ?? ''}`}
                asked={asked}
                value={inputs[asked.name] ?? ''}
                onValue={value => describe.mutate({ name, inputs: { [asked.name]: value } })}
              />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

function InputField({
  asked: { label, kind, hint, columns },
  value,
  onValue,
}: {
  asked: Asked;
  value: string;
  onValue: (value: string) => void;
}) {
  const common = {
    label,
    defaultValue: value,
    onBlur: ({ currentTarget }: { currentTarget: { value: string } }) => {
      if (currentTarget.value.trim() !== value) onValue(currentTarget.value.trim());
    },
  };
  if (kind === 'line' || kind === 'count') {
    return (
      <TextInput
        {...common}
        {...(kind === 'count' ? { inputMode: 'numeric' as const } : {})}
        maxLength={kind === 'count' ? 7 : 500}
        description={kind === 'line' && hint?.endsWith('.') ? hint : undefined}
        placeholder={kind === 'line' && hint && !hint.endsWith('.') ? hint : undefined}
        onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
      />
    );
  }
  const order = columns?.map(each => each.label).join(' · ');
  return (
    <Textarea
      {...common}
      className={classes.wide}
      description={[hint, order && `Thứ tự cột: ${order}`].filter(Boolean).join(' ')}
      autosize
      minRows={2}
      maxRows={10}
      maxLength={40_000}
    />
  );
}
