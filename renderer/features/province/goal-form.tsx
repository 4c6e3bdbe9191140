import { Button, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ProvinceRow, ProvinceSet } from '#shared/contract/province.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Goal } from '#shared/domain/province-goals.ts';
import { levelWords } from '#shared/domain/set-level.ts';
import { unitTypeOf } from '#shared/domain/set-rule.ts';
import { useApi } from '../../core/api.ts';
import classes from './goals.module.css';
import { useGoalCommands } from './use-province.ts';

type Props = {
  goal: Goal | null;
  sets: readonly ProvinceSet[];
  rows: readonly ProvinceRow[];
  onClose: () => void;
};

type Demand = { value: string; label: string; demand: Goal['demand'] };

/** What a programme wants: how many of how many, at which level, until when. */
export function GoalForm({ goal, sets, rows, onClose }: Props) {
  const { query } = useApi();
  const { save } = useGoalCommands();
  const provinces = useQuery(query.units.provinces.queryOptions()).data ?? [];
  const demands = demandsOf(sets, goal);
  const [title, setTitle] = useState(goal?.title ?? '');
  const [provinceCode, setProvinceCode] = useState(goal ? goal.provinceCode : mostFrequent(rows));
  const [demand, setDemand] = useState(
    demands.find(each => goal && keyOfDemand(each.demand) === keyOfDemand(goal.demand))?.value ??
      demands[0]?.value ??
      null,
  );
  const [kind, setKind] = useState<Goal['target']['kind']>(goal?.target.kind ?? 'count');
  const [value, setValue] = useState<number | null>(goal?.target.value ?? null);
  const [of, setOf] = useState<number | null>(goal?.of ?? null);
  const [untilYear, setUntilYear] = useState(goal?.untilYear ?? new Date().getFullYear());
  const [wasTried, setWasTried] = useState(false);
  const communes = useCommuneCounts(provinceCode);
  // Towns are counted by other rules: by default a goal is about the rural communes.
  const total = of ?? communes?.commune ?? null;
  const chosen = demands.find(each => each.value === demand);
  const missing = {
    title: title.trim() === '',
    value: value === null || (kind === 'count' && total !== null && value > total),
    total: total === null,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (missing.title || missing.value || value === null || total === null || !chosen) return;
    save.mutate(
      {
        id: goal?.id ?? null,
        title,
        provinceCode,
        demand: chosen.demand,
        target: { kind, value },
        of: total,
        untilYear,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextInput
        className={classes.wide ?? ''}
        label="Mục tiêu"
        placeholder="Ví dụ: 12/12 xã đạt chuẩn nông thôn mới"
        withAsterisk
        autoFocus
        maxLength={300}
        value={title}
        error={wasTried && missing.title ? 'Cần ghi mục tiêu.' : null}
        onChange={event => setTitle(event.currentTarget.value)}
      />
      <Select
        label="Tỉnh, thành phố"
        placeholder="Mọi tỉnh có hồ sơ"
        data={provinces.map(({ code, name }) => ({ value: code, label: name }))}
        searchable
        clearable
        value={provinceCode}
        onChange={setProvinceCode}
      />
      <Select
        label="Đạt mức hoặc bộ tiêu chí"
        data={demands}
        allowDeselect={false}
        value={demand}
        onChange={setDemand}
      />
      <div>
        <SegmentedControl
          aria-label="Mục tiêu tính theo"
          data={[
            { value: 'count', label: 'Số đơn vị' },
            { value: 'percent', label: 'Tỷ lệ %' },
          ]}
          value={kind}
          onChange={next => setKind(next === 'percent' ? 'percent' : 'count')}
        />
        <NumberInput
          aria-label={kind === 'count' ? 'Số đơn vị phải đạt' : 'Tỷ lệ phải đạt, %'}
          placeholder={kind === 'count' ? '12' : '80'}
          min={1}
          max={kind === 'count' ? 100_000 : 100}
          allowDecimal={false}
          value={value ?? ''}
          error={
            wasTried && missing.value
              ? value === null
                ? 'Cần ghi số phải đạt.'
                : 'Nhiều hơn tổng số đơn vị.'
              : null
          }
          onChange={next => setValue(typeof next === 'number' ? next : null)}
        />
      </div>
      <NumberInput
        label="Trong tổng số"
        description={communes ? countsText(communes) : 'Chọn tỉnh để lấy số xã, hoặc tự ghi.'}
        min={1}
        max={100_000}
        allowDecimal={false}
        value={total ?? ''}
        error={wasTried && missing.total ? 'Cần ghi tổng số đơn vị.' : null}
        onChange={next => setOf(typeof next === 'number' ? next : null)}
      />
      <NumberInput
        label="Đến năm"
        min={2000}
        max={2100}
        allowDecimal={false}
        thousandSeparator=""
        value={untilYear}
        onChange={next => setUntilYear(typeof next === 'number' ? next : untilYear)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending}>
          Lưu mục tiêu
        </Button>
        <Button variant="default" onClick={onClose}>
          Thôi
        </Button>
      </div>
    </form>
  );
}

type UnitCounts = Record<ReturnType<typeof unitTypeOf>, number>;

function useCommuneCounts(provinceCode: string | null): UnitCounts | null {
  const { query } = useApi();
  const { data } = useQuery({
    ...query.units.searchCommunes.queryOptions({ input: { text: '', provinceCode, limit: 500 } }),
    enabled: provinceCode !== null,
  });
  if (!data) return null;
  const counts: UnitCounts = { commune: 0, ward: 0, specialZone: 0 };
  for (const { name } of data) counts[unitTypeOf(name)] += 1;
  return counts;
}

function countsText({ commune, ward, specialZone }: UnitCounts): string {
  return [`${commune} xã`, `${ward} phường`, specialZone > 0 ? `${specialZone} đặc khu` : '']
    .filter(Boolean)
    .join(', ');
}

const offered: readonly CriteriaSet['level'][] = ['ntm', 'advanced', 'exemplary', 'modern', 'smart'];

function demandsOf(sets: readonly ProvinceSet[], goal: Goal | null): Demand[] {
  const levels = (['commune', 'village'] as const).flatMap(unitKind =>
    offered.map((level): Demand => {
      const demand = { level, unitKind };
      const label = `${unitKind === 'commune' ? 'Xã' : 'Thôn'}: mức ${levelWords[level].toLowerCase()}`;
      return { value: keyOfDemand(demand), label, demand };
    }),
  );
  const ids = new Map(sets.map(({ id, title }) => [id, title]));
  if (goal && 'setId' in goal.demand && !ids.has(goal.demand.setId))
    ids.set(goal.demand.setId, goal.demand.setId);
  const own = [...ids].map(([setId, label]): Demand => {
    const demand = { setId };
    return { value: keyOfDemand(demand), label: `Bộ: ${label}`, demand };
  });
  return [...levels, ...own];
}

function keyOfDemand(demand: Goal['demand']): string {
  return 'setId' in demand ? `set ${demand.setId}` : `level ${demand.unitKind} ${demand.level}`;
}

/** The province that most of the dossiers are of. */
function mostFrequent(rows: readonly ProvinceRow[]): string | null {
  const counts = new Map<string, number>();
  for (const { unit } of rows) counts.set(unit.provinceCode, (counts.get(unit.provinceCode) ?? 0) + 1);
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
