import { SegmentedControl, Select } from '@mantine/core';
import { type Choice, type Compared, chosenOf, keyOf } from './compared.ts';
import classes from './province-page.module.css';

type Props = {
  choices: readonly Choice[];
  compared: Compared;
  onChange: (compared: Compared) => void;
  withSource?: boolean;
};

/** Which set and year are compared, and whose verdicts. */
export function ComparisonFields({ choices, compared, onChange, withSource = false }: Props) {
  const chosen = chosenOf(choices, compared.choice);
  return (
    <div className={classes.filters}>
      <Select
        aria-label="Bộ tiêu chí và năm"
        className={classes.choice ?? ''}
        data={choices.map(choice => ({
          value: keyOf(choice),
          label: `Năm ${choice.year} · ${choice.set.title}`,
        }))}
        value={chosen ? keyOf(chosen) : null}
        allowDeselect={false}
        onChange={choice => onChange({ ...compared, choice })}
      />
      {withSource ? (
        <SegmentedControl
          className={classes.source ?? ''}
          aria-label="Kết quả của ai"
          data={[
            { value: 'self', label: 'Tự đánh giá' },
            { value: 'review', label: 'Thẩm định' },
          ]}
          value={compared.source}
          onChange={value => onChange({ ...compared, source: value === 'review' ? 'review' : 'self' })}
        />
      ) : null}
    </div>
  );
}
