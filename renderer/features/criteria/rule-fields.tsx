import { MultiSelect, NativeSelect } from '@mantine/core';
import type { Criterion } from '#shared/domain/criteria-set.ts';
import type { IndicatorPoints, Rule } from '#shared/domain/criterion-rule.ts';
import { parseDecimal } from '#shared/domain/decimal-input.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';
import { DraftText } from './draft-text.tsx';
import { useFieldFault } from './editor-context.ts';
import classes from './editor-page.module.css';

type Props = { criterion: Criterion; onChange: (rule: Rule, continues?: boolean) => void };

const kinds = [
  { value: 'all', label: 'Đạt mọi chỉ tiêu' },
  { value: 'atLeast', label: 'Đạt từ một số chỉ tiêu' },
  { value: 'share', label: 'Đạt từ một tỷ lệ chỉ tiêu' },
  { value: 'points', label: 'Chấm điểm' },
];

/** When the criterion counts as met. */
export function RuleFields({ criterion, onChange }: Props) {
  const { rule, indicators } = criterion;
  const fault = useFieldFault('rule');
  const codes = [...new Set(indicators.map(({ code }) => code))];
  return (
    <>
      <div className={classes.fields}>
        <NativeSelect
          label="Tiêu chí đạt khi"
          data={kinds}
          value={kindOf(rule)}
          onChange={event => onChange(blankRule(event.currentTarget.value, codes))}
        />
        {'atLeast' in rule ? (
          <DraftText
            label={`Số chỉ tiêu phải đạt (trong ${indicators.length})`}
            value={String(rule.atLeast)}
            onCommit={(typed, continues) => onChange({ atLeast: Number.parseInt(typed, 10) || 0 }, continues)}
          />
        ) : null}
        {'atLeastPercent' in rule ? (
          <>
            <DraftText
              label="Tỷ lệ chỉ tiêu phải đạt (%)"
              value={shownDecimal(rule.atLeastPercent)}
              onCommit={(typed, continues) =>
                onChange({ ...rule, atLeastPercent: storedDecimal(typed) }, continues)
              }
            />
            <MultiSelect
              className={classes.pair}
              label="Chỉ tiêu bắt buộc phải đạt"
              data={codes}
              value={rule.compulsory}
              onChange={compulsory => onChange({ ...rule, compulsory })}
              searchable
              clearable
            />
          </>
        ) : null}
        {'points' in rule ? (
          <DraftText
            label="Điểm phải có để đạt"
            value={shownDecimal(rule.pass)}
            onCommit={(typed, continues) => onChange({ ...rule, pass: storedDecimal(typed) }, continues)}
          />
        ) : null}
      </div>
      {'points' in rule ? <PointRows codes={codes} rule={rule} onChange={onChange} /> : null}
      {fault ? <p className={classes.error}>{fault}</p> : null}
    </>
  );
}

type PointsRule = Extract<Rule, { pass: string }>;

function PointRows({
  codes,
  rule,
  onChange,
}: {
  codes: string[];
  rule: PointsRule;
  onChange: Props['onChange'];
}) {
  const put = (code: string, worth: IndicatorPoints, continues?: boolean) =>
    onChange({ ...rule, points: { ...rule.points, [code]: worth } }, continues);
  return (
    <table className={classes.rows}>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Điểm tối đa</th>
          <th scope="col">Cách chấm</th>
        </tr>
      </thead>
      <tbody>
        {codes.map(code => {
          const worth = rule.points[code] ?? { most: '', from: 'verdict' };
          return (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>
                <DraftText
                  label={`Điểm tối đa của ${code}`}
                  hideLabel
                  value={shownDecimal(worth.most)}
                  onCommit={(typed, continues) =>
                    put(code, { ...worth, most: storedDecimal(typed) }, continues)
                  }
                />
              </td>
              <td>
                <NativeSelect
                  aria-label={`Cách chấm ${code}`}
                  data={[
                    { value: 'verdict', label: 'Đạt thì đủ điểm' },
                    { value: 'figure', label: 'Đơn vị nhập điểm' },
                  ]}
                  value={worth.from}
                  onChange={event =>
                    put(code, {
                      ...worth,
                      from: event.currentTarget.value === 'figure' ? 'figure' : 'verdict',
                    })
                  }
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function kindOf(rule: Rule): string {
  if ('all' in rule) return 'all';
  if ('atLeast' in rule) return 'atLeast';
  return 'points' in rule ? 'points' : 'share';
}

function blankRule(kind: string, codes: readonly string[]): Rule {
  if (kind === 'atLeast') return { atLeast: 1 };
  if (kind === 'share') return { atLeastPercent: '70', compulsory: [] };
  if (kind !== 'points') return { all: true };
  const points = Object.fromEntries(codes.map(code => [code, { most: '1', from: 'verdict' as const }]));
  return { points, pass: String(codes.length) };
}

/** What is no number stays as it was typed, and is named as a fault. */
function storedDecimal(typed: string): string {
  return parseDecimal(typed) ?? typed.trim();
}

function shownDecimal(stored: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(stored) ? formatNumber(stored) : stored;
}
