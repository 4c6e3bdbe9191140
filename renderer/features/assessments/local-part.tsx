import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Comparison } from '#shared/domain/criteria-set.ts';
import { parseDecimal } from '#shared/domain/decimal-input.ts';
import { resolveRequirement } from '#shared/domain/requirement.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';
import { rowsOf } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import type { AssessmentChange } from '../../core/use-assess.ts';
import classes from './entry-part.module.css';
import { ExceptionLink } from './exceptions-part.tsx';

type Props = {
  dossier: Dossier;
  row: IndicatorRow;
  isAsked: boolean;
  onSave: (change: AssessmentChange) => void;
};

const signs: { value: Comparison['op']; label: string }[] = [
  { value: '>=', label: '≥' },
  { value: '<=', label: '≤' },
  { value: '>', label: '>' },
  { value: '<', label: '<' },
  { value: '=', label: '=' },
];

function setBySet({ dossier, row }: Pick<Props, 'dossier' | 'row'>) {
  return resolveRequirement(row.indicator, dossier.variant?.id ?? 'default', dossier.year);
}

/** What the province set: asked for where the set does not say it; once saved the requirement itself tells it. */
export function LocalPart({ dossier, row, isAsked, onSave }: Props) {
  const { local } = row.assessment;
  if (!row.needsLocal && !isAsked) return null;
  const { text, requirement } = setBySet({ dossier, row });
  const asked = row.needsLocal ? text : null;
  const byProvince = requirement === 'provincial';
  return (
    <LocalForm
      key={JSON.stringify(local)}
      dossier={dossier}
      row={row}
      asked={asked}
      byProvince={byProvince}
      onSave={onSave}
    />
  );
}

/** Offers the same where the set has a figure that nobody checked against the law. */
export function LocalLink({ dossier, row, onOpen }: Pick<Props, 'dossier' | 'row'> & { onOpen: () => void }) {
  if (row.needsLocal || !setBySet({ dossier, row }).acceptsLocal) return null;
  const label = row.assessment.local ? 'Sửa mức đã nhập…' : 'Mức theo văn bản khác…';
  return <ExceptionLink label={label} onOpen={onOpen} />;
}

type FormProps = {
  dossier: Dossier;
  row: IndicatorRow;
  asked: string | null;
  byProvince: boolean;
  onSave: (change: AssessmentChange) => void;
};

/** How many more indicators wait for a level of the province. */
function othersAsked(dossier: Dossier, { code }: IndicatorRow): number {
  return rowsOf(dossier).filter(each => each.needsLocal && each.code !== code).length;
}

/** The decisions named in this dossier so far, the one named most often first: a province rarely has two. */
function decisionsOf(dossier: Dossier): string[] {
  const counts = new Map<string, number>();
  for (const { assessment } of rowsOf(dossier)) {
    const decision = assessment.local?.decision.trim();
    if (decision) counts.set(decision, (counts.get(decision) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([decision]) => decision);
}

function LocalForm({ dossier, row, asked, byProvince, onSave }: FormProps) {
  const { local } = row.assessment;
  const isJudged = ['boolean', 'parts', 'text'].includes(row.indicator.measure.kind);
  const saved = local?.requirement && local.requirement !== 'met' ? local.requirement : undefined;
  const [op, setOp] = useState<Comparison['op']>(saved?.op ?? '>=');
  const [typed, setTyped] = useState(saved ? formatNumber(saved.value) : '');
  const known = decisionsOf(dossier);
  const [decision, setDecision] = useState(local?.decision ?? known[0] ?? '');
  const [wasTried, setWasTried] = useState(false);
  const value = parseDecimal(typed);
  const lacksValue = !isJudged && value === undefined;
  const lacksDecision = decision.trim() === '';
  const save = () => {
    setWasTried(true);
    if (lacksDecision) return;
    if (isJudged) return onSave({ local: { requirement: 'met', decision: decision.trim() } });
    if (value !== undefined) onSave({ local: { requirement: { op, value }, decision: decision.trim() } });
  };
  return (
    <div className={classes.box}>
      <div className={classes.boxHead}>
        {byProvince ? 'Mức theo quyết định của tỉnh' : 'Mức theo văn bản quy định'}
        {local ? (
          <Button variant="subtle" size="compact-sm" onClick={() => onSave({ local: null })}>
            Bỏ
          </Button>
        ) : null}
      </div>
      {asked ? (
        <p className={classes.hint}>{asked}: hãy nhập mức và số quyết định để ứng dụng so được.</p>
      ) : null}
      {isJudged ? null : (
        <div style={{ display: 'flex', gap: '0.5rem' }}>
          <Select
            aria-label="Phép so"
            data={signs}
            value={op}
            allowDeselect={false}
            w="4.6rem"
            onChange={next => setOp(signs.find(each => each.value === next)?.value ?? '>=')}
          />
          <TextInput
            aria-label="Mức"
            placeholder="Mức, ví dụ 80"
            inputMode="decimal"
            style={{ flex: 1 }}
            value={typed}
            rightSection={
              row.indicator.unit ? <span style={{ paddingRight: '0.5rem' }}>{row.indicator.unit}</span> : null
            }
            rightSectionWidth="auto"
            error={wasTried && lacksValue ? 'Nhập một số, ví dụ 80 hoặc 48,5.' : null}
            onChange={event => setTyped(event.currentTarget.value)}
          />
        </div>
      )}
      <Autocomplete
        label="Số, ký hiệu quyết định"
        placeholder="Ví dụ: 12/2022/QĐ-UBND"
        data={known}
        value={decision}
        maxLength={500}
        error={wasTried && lacksDecision ? 'Cần ghi số quyết định.' : null}
        onChange={setDecision}
        onKeyDown={event => {
          if (event.key === 'Enter') save();
        }}
      />
      <Button size="compact-sm" style={{ alignSelf: 'flex-start' }} onClick={save}>
        Lưu mức
      </Button>
      {asked && othersAsked(dossier, row) > 0 ? (
        <Link href={paths.localLevels(dossier.id)} className={classes.choice}>
          Nhập một lần cho cả {othersAsked(dossier, row) + 1} chỉ tiêu đang hỏi mức…
        </Link>
      ) : null}
    </div>
  );
}
