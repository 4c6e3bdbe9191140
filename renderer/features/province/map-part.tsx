import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ProvinceRow, ProvinceTable } from '#shared/contract/province.ts';
import { type PlaceResult, placeResults } from '#shared/domain/province-places.ts';
import { compareVietnamese } from '#shared/domain/vietnamese.ts';
import { useApi } from '../../core/api.ts';
import { Failure } from '../../ui/failure.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { type Choice, type Compared, chosenOf } from './compared.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import classes from './map.module.css';
import { MapFrames } from './map-frames.tsx';
import { PlaceList } from './place-list.tsx';
import { PlaceTiles } from './place-tiles.tsx';
import { MapLegend } from './result-sign.tsx';

type Props = {
  part: ProvinceTable;
  choices: readonly Choice[];
  compared: Compared;
  onChange: (compared: Compared) => void;
};
export type Places = ReadonlyMap<string, PlaceResult<ProvinceRow>>;

/** The communes of a province by their result for one set and one year, as a map and as a list. */
export function MapPart({ part, choices, compared, onChange }: Props) {
  const { query } = useApi();
  const provinces = useMemo(() => provincesOf(part.rows), [part.rows]);
  const [wanted, setWanted] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const province = provinces.find(({ value }) => value === wanted) ?? provinces[0];
  const chosen = chosenOf(choices, compared.choice);
  const map = useQuery({
    ...query.province.map.queryOptions({ input: { provinceCode: province?.value ?? '' } }),
    enabled: province !== undefined,
  });
  const places = useMemo(() => {
    const digests = new Set(part.sets.filter(({ id }) => id === chosen?.set.id).map(({ digest }) => digest));
    return placeResults(map.data?.communes ?? [], part.rows, digests, chosen?.year ?? 0);
  }, [part, chosen, map.data]);
  if (map.error) return <Failure error={map.error} onRetry={() => void map.refetch()} />;
  if (!chosen || !province) return null;
  if (!map.data) return <Waiting />;
  const { frames, communes, name } = map.data;
  const drawn = new Set(frames.flatMap(({ shapes }) => shapes.map(({ code }) => code)));
  const tiles = communes.filter(({ code }) => !drawn.has(code));
  return (
    <section aria-label="Bản đồ" className={classes.part}>
      <div className={classes.fields}>
        <Select
          aria-label="Tỉnh trên bản đồ"
          data={provinces}
          allowDeselect={false}
          value={province.value}
          onChange={setWanted}
        />
        <ComparisonFields choices={choices} compared={compared} onChange={onChange} />
      </div>
      <h2 className={classes.title}>
        {name}: {chosen.set.title}, năm {chosen.year}
      </h2>
      <MapLegend places={places} />
      <div className={classes.body}>
        <div className={classes.map}>
          <MapFrames map={map.data} places={places} current={current} onCurrent={setCurrent} />
          {tiles.length > 0 ? (
            <PlaceTiles
              title={
                frames.length > 0
                  ? 'Chưa có ranh giới trong dữ liệu'
                  : 'Chưa có bản đồ của tỉnh này: mỗi ô là một đơn vị'
              }
              communes={tiles}
              places={places}
              onCurrent={setCurrent}
            />
          ) : null}
          <p className={classes.note}>
            Ranh giới đã đơn giản hóa để minh họa kết quả, không dùng làm căn cứ về địa giới. Đảo xa vẽ trong
            khung riêng, không cùng tỷ lệ.
          </p>
        </div>
        <PlaceList communes={communes} places={places} current={current} onCurrent={setCurrent} />
      </div>
    </section>
  );
}

/** The provinces that have dossiers, the one with the most of them first. */
function provincesOf(rows: readonly ProvinceRow[]): { value: string; label: string }[] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const { unit } of rows) {
    const count = (counts.get(unit.provinceCode)?.count ?? 0) + 1;
    counts.set(unit.provinceCode, { label: unit.provinceName, count });
  }
  return [...counts]
    .toSorted((a, b) => b[1].count - a[1].count || compareVietnamese(a[1].label, b[1].label))
    .map(([value, { label }]) => ({ value, label }));
}
