import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Commune } from '#shared/contract/units.ts';
import { isOfProvince } from '#shared/domain/overlay-province.ts';
import { useApi } from '../../core/api.ts';

/** The id of an overlay; null: the national set alone. */
export type OverlayChoice = string | null;

type Props = {
  setId: string;
  commune: Commune | null;
  value: OverlayChoice;
  onChange: (id: OverlayChoice) => void;
};

const nationalOnly = 'national';

/** Offered where the commune's province decided something on top of the set; then it counts unless somebody says no. */
export function OverlayField({ setId, commune, value, onChange }: Props) {
  const { query } = useApi();
  const overlays = useQuery(query.criteria.overlays.queryOptions());
  const province = commune && { code: commune.provinceCode, name: commune.provinceName };
  const own = (overlays.data ?? []).filter(
    each =>
      each.setId === setId && each.retiredAt === null && province !== null && isOfProvince(each, province),
  );
  const first = own[0]?.id ?? null;
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => change.current(first), [first]);
  if (own.length === 0) return null;
  return (
    <Select
      label="Quy định của tỉnh"
      description="Mức của tỉnh thay cho mức quốc gia ở những chỉ tiêu tỉnh quy định; bảng tiêu chí ghi cả hai."
      data={[
        ...own.map(({ id, title, legalBasis }) => ({ value: id, label: `${title} – ${legalBasis}` })),
        { value: nationalOnly, label: 'Không áp dụng, chỉ mức quốc gia' },
      ]}
      value={value ?? nationalOnly}
      allowDeselect={false}
      onChange={next => onChange(next === nationalOnly ? null : next)}
    />
  );
}
