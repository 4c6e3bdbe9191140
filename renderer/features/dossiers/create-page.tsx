import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import type { Commune } from '#shared/contract/units.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { CommuneField } from './commune-field.tsx';
import classes from './create-page.module.css';
import { defaultSet, defaultYear } from './default-choice.ts';
import { type OverlayChoice, OverlayField } from './overlay-field.tsx';
import { SetFacts, SetField } from './set-field.tsx';

/** Whose dossier, by which set, for which year: everything on one page. `setId`: chosen on the page one comes from. */
export function CreatePage({ setId }: { setId?: string | undefined }) {
  const { query } = useApi();
  const sets = useQuery(
    query.criteria.list.queryOptions({ select: list => list.filter(({ retiredAt }) => retiredAt === null) }),
  );
  return (
    <div className={page.page} style={{ maxWidth: '46rem' }}>
      <Answer detail="Có thể tạo nhiều hồ sơ cho cùng một xã, mỗi bộ tiêu chí và mỗi năm một hồ sơ.">
        Hồ sơ mới: chọn đơn vị, bộ tiêu chí và năm đánh giá
      </Answer>
      {sets.error ? <Failure error={sets.error} onRetry={() => void sets.refetch()} /> : null}
      {sets.data ? <CreateForm sets={sets.data} chosen={setId} /> : sets.error ? null : <Waiting />}
    </div>
  );
}

function CreateForm({ sets, chosen }: { sets: readonly CriteriaSetSummary[]; chosen: string | undefined }) {
  const { query } = useApi();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const [commune, setCommune] = useState<Commune | null>(null);
  const [setId, setSetId] = useState(
    () => (sets.find(({ id }) => id === chosen) ?? defaultSet(sets, new Date().getFullYear()))?.id ?? null,
  );
  const [variantId, setVariantId] = useState<string | null>(null);
  const [overlayId, setOverlayId] = useState<OverlayChoice>(null);
  const [village, setVillage] = useState('');
  const [chosenYear, setChosenYear] = useState<number | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const create = useMutation(query.dossiers.create.mutationOptions());

  const set = sets.find(each => each.id === setId);
  const variants = set?.variants ?? [];
  const variant =
    variants.find(each => each.id === variantId) ?? (variants.length === 1 ? variants[0] : undefined);
  const isVillage = set?.unitKind === 'village';
  const year = chosenYear ?? (set ? defaultYear(set, new Date().getFullYear()) : new Date().getFullYear());
  const missing = {
    commune: commune === null,
    set: set === undefined,
    variant: variants.length > 1 && variant === undefined,
    village: isVillage && village.trim() === '',
    year: !Number.isInteger(year) || year < 2000 || year > 2100,
  };
  const says = (isMissing: boolean, sentence: string) => (wasTried && isMissing ? sentence : null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (!commune || !set || Object.values(missing).some(Boolean)) return;
    create.mutate(
      {
        communeCode: commune.code,
        setId: set.id,
        variantId: variant?.id ?? null,
        overlayId,
        village: isVillage ? village.trim() : null,
        year,
      },
      {
        onSuccess: ({ id }) => {
          void cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
          navigate(paths.dossier(id));
        },
      },
    );
  };

  return (
    <form className={`${page.card} ${classes.form}`} onSubmit={submit} noValidate>
      <CommuneField
        value={commune}
        onChange={setCommune}
        error={says(missing.commune, 'Hãy chọn xã, phường trong danh mục.')}
      />
      <SetField
        sets={sets}
        value={setId}
        onChange={id => {
          setSetId(id);
          setVariantId(null);
        }}
        error={says(missing.set, 'Hãy chọn bộ tiêu chí.')}
      />
      {set ? <SetFacts set={set} /> : null}
      {set ? (
        <OverlayField
          key={set.id}
          setId={set.id}
          commune={commune}
          value={overlayId}
          onChange={setOverlayId}
        />
      ) : null}
      {variants.length > 1 ? (
        <Select
          label="Nhóm xã, vùng"
          description="Mức quy định của nhiều chỉ tiêu khác nhau theo vùng."
          placeholder="Chọn vùng của xã"
          data={variants.map(each => ({ value: each.id, label: each.name }))}
          value={variantId}
          onChange={setVariantId}
          error={says(missing.variant, 'Hãy chọn nhóm xã hoặc vùng.')}
          withAsterisk
          searchable
          maxDropdownHeight={280}
        />
      ) : null}
      {isVillage ? (
        <TextInput
          label="Tên thôn"
          placeholder="Ví dụ: Thôn Tân Hậu"
          value={village}
          maxLength={200}
          onChange={event => setVillage(event.currentTarget.value)}
          error={says(missing.village, 'Hãy nhập tên thôn.')}
          withAsterisk
        />
      ) : null}
      <NumberInput
        label="Năm đánh giá"
        value={year}
        onChange={value => setChosenYear(typeof value === 'number' ? value : Number.NaN)}
        min={2000}
        max={2100}
        clampBehavior="none"
        allowDecimal={false}
        w="9rem"
        error={says(missing.year, 'Năm từ 2000 đến 2100.')}
        withAsterisk
      />
      {create.error ? <Failure error={create.error} /> : null}
      <div className={classes.actions}>
        <Button type="submit" loading={create.isPending}>
          Tạo hồ sơ
        </Button>
        <Button variant="default" onClick={() => navigate(paths.home)}>
          Quay lại
        </Button>
      </div>
    </form>
  );
}
