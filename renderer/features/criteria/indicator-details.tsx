import type { ReactNode } from 'react';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import { measureText } from '#shared/domain/indicator-text.ts';
import { wordingLabel } from '#shared/domain/source-mark.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { confidenceWords, noteOf } from './set-words.ts';

/** Where wording and level came from, what changed since, what proof is asked for. */
export function IndicatorDetails({ indicator }: { indicator: Indicator }) {
  const { source, measure, evidence, guidance, agency } = indicator;
  const { threshold } = source;
  const confidence = threshold.confidence ? `; độ tin cậy ${confidenceWords[threshold.confidence]}` : '';
  return (
    <dl>
      <Fact name="Lời văn">{joined(wordingLabel[source.wording], noteOf(source))}</Fact>
      <Fact name="Mức quy định">
        {joined(`${wordingLabel[threshold.wording]}${confidence}`, noteOf(threshold))}
      </Fact>
      {(source.amendedBy ?? []).map(change => (
        <Fact key={`${change.number} ${change.issuedOn}`} name="Sửa đổi">
          {joined(`${change.number} (${formatDate(change.issuedOn)}): ${change.text}`, noteOf(change))}
        </Fact>
      ))}
      <Fact name="Nhập kết quả">{measureText(measure)}</Fact>
      {agency ? <Fact name="Cơ quan hướng dẫn">{agency}</Fact> : null}
      {evidence.length > 0 ? (
        <Fact name="Minh chứng">
          <ul>
            {evidence.map(({ text, required }) => (
              <li key={text}>
                {text}
                {required ? ' (bắt buộc)' : ''}
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {guidance ? <Fact name="Hướng dẫn">{guidance}</Fact> : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function joined(first: string, note: string): string {
  const capital = first.charAt(0).toUpperCase() + first.slice(1);
  return note === '' ? capital : `${capital}. ${note}`;
}
