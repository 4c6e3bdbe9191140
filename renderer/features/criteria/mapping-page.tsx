import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import { matchesFolded } from '#shared/domain/vietnamese.ts';
import { useApi } from '../../core/api.ts';
import { orderedSets } from '../../core/ordered-sets.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './mapping-page.module.css';
import { MappingPairs } from './mapping-pairs.tsx';

type Props = { first: string | undefined; second: string | undefined };

/** Which indicators of two sets ask for the same thing: the shipped tables and what the office says itself. */
export function MappingPage({ first, second }: Props) {
  const { query } = useApi();
  const [, navigate] = useLocation();
  const sets = useQuery(query.criteria.list.queryOptions());
  if (sets.error) {
    return (
      <div className={page.page}>
        <Failure error={sets.error} onRetry={() => void sets.refetch()} />
      </div>
    );
  }
  if (!sets.data) return <Waiting />;
  const known = sets.data.filter(set => set.indicatorCount > 0);
  const choose = (a: string | undefined, b: string | undefined) =>
    navigate(paths.mapping(a, b), { replace: true });
  return (
    <div className={page.page}>
      <Link href={paths.sets} className={classes.back}>
        ‹ Bộ tiêu chí
      </Link>
      <Answer detail="Cặp chỉ tiêu ghép ở đây dùng để đề nghị lấy lại số liệu, minh chứng giữa hai hồ sơ của cùng một xã. Không có gì tự ghi đè.">
        Đối chiếu hai bộ tiêu chí
      </Answer>
      <div className={classes.choice}>
        <SetChoice
          label="Bộ thứ nhất"
          sets={known.filter(({ id }) => id !== second)}
          value={first}
          onChange={id => choose(id, second)}
        />
        <SetChoice
          label="Bộ thứ hai"
          sets={known.filter(({ id }) => id !== first)}
          value={second}
          onChange={id => choose(first, id)}
        />
      </div>
      {first !== undefined && second !== undefined ? (
        <MappingPairs key={`${first} ${second}`} sets={[first, second]} />
      ) : (
        <p className={page.muted}>Chọn hai bộ để xem các chỉ tiêu đòi hỏi cùng một việc.</p>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  sets: readonly CriteriaSetSummary[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
};

function SetChoice({ label, sets, value, onChange }: ChoiceProps) {
  return (
    <Select
      label={label}
      placeholder="Chọn bộ tiêu chí"
      className={classes.set}
      data={orderedSets(sets).map(({ id, title }) => ({ value: id, label: title }))}
      value={value ?? null}
      onChange={id => onChange(id ?? undefined)}
      searchable
      filter={({ options, search }) =>
        options.filter(option => 'group' in option || matchesFolded(search, option.label))
      }
      nothingFoundMessage="Không có bộ tiêu chí nào khớp"
      maxDropdownHeight={320}
    />
  );
}
