import { useState } from 'react';
import type { ProvinceSet, VerdictSource } from '#shared/contract/province.ts';

export type Choice = { set: ProvinceSet; year: number };
/** What is compared: a set and a year as `keyOf` names them (null: the first there is), and whose verdicts. */
export type Compared = { choice: string | null; source: VerdictSource };

export const keyOf = ({ set, year }: Choice) => `${set.id} ${year}`;

export function chosenOf(choices: readonly Choice[], key: string | null): Choice | undefined {
  return choices.find(choice => keyOf(choice) === key) ?? choices[0];
}

/** A state that outlives its page for as long as the application is open: one comes back from a dossier to the same list. */
export function useKept<T extends object, K extends keyof T>(store: T, key: K): [T[K], (next: T[K]) => void] {
  const [value, setValue] = useState(store[key]);
  return [
    value,
    next => {
      store[key] = next;
      setValue(next);
    },
  ];
}
