import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { OverlaySummary } from '#shared/contract/criteria.ts';
import type { OverlayDraftState } from '#shared/contract/overlay-drafts.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Overlay } from '#shared/domain/overlay.ts';
import { compareVersions } from '#shared/domain/set-version.ts';
import { slugOf } from '#shared/domain/table-import-variant.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { OverlayAdded } from './overlay-added.tsx';
import { buildOverlay } from './overlay-build.ts';
import { draftOf, emptyDraft, lostOf } from './overlay-draft.ts';
import { OverlayLevels } from './overlay-levels.tsx';
import { OverlayMeta } from './overlay-meta.tsx';
import classes from './set-page.module.css';
import { type DraftKey, useOverlayDraft, useStoredOverlayDraft } from './use-overlay-draft.ts';
import { usePublishOverlay } from './use-publish-overlay.ts';

type PageProps = { setId: string; overlayId: string | undefined };
export type Province = { code: string; name: string };

/** What a province decided on top of a set, typed in; also the next version of what it decided before. */
export function OverlayEditorPage({ setId, overlayId }: PageProps) {
  const { query } = useApi();
  const set = useQuery(query.criteria.get.queryOptions({ input: { id: setId } }));
  const overlays = useQuery(query.criteria.overlays.queryOptions());
  const provinces = useQuery(query.units.provinces.queryOptions());
  const base = useQuery({
    ...query.criteria.getOverlay.queryOptions({ input: { id: overlayId ?? '' } }),
    enabled: overlayId !== undefined,
  });
  const key = { setId, overlayId: overlayId ?? null };
  const stored = useStoredOverlayDraft(key);
  const error = set.error ?? overlays.error ?? provinces.error ?? base.error ?? stored.error;
  if (error) {
    return (
      <div className={page.page}>
        <Failure error={error} onRetry={() => void set.refetch()} />
        <Link href={paths.sets}>Về danh sách bộ tiêu chí</Link>
      </div>
    );
  }
  if (
    !set.data ||
    !overlays.data ||
    !provinces.data ||
    stored.data === undefined ||
    (overlayId !== undefined && !base.data)
  )
    return <Waiting />;
  return (
    <Editor
      set={set.data}
      overlays={overlays.data}
      provinces={provinces.data}
      base={overlayId === undefined ? null : (base.data ?? null)}
      draftKey={key}
      stored={stored.data}
    />
  );
}

type Props = {
  set: CriteriaSet;
  overlays: readonly OverlaySummary[];
  provinces: readonly Province[];
  base: Overlay | null;
  draftKey: DraftKey;
  stored: OverlayDraftState | null;
};

function Editor({ set, overlays, provinces, base, draftKey, stored }: Props) {
  const { draft, isKept, change, beginAgain, conflict, readAgain } = useOverlayDraft(draftKey, stored, () =>
    base ? draftOf(base, set) : emptyDraft(),
  );
  const lost = base ? lostOf(base, set) : [];
  const [wasTried, setWasTried] = useState(false);
  const publish = usePublishOverlay(draftKey);
  const identity = identityOf(
    set,
    overlays,
    base,
    provinces.find(({ code }) => code === draft.provinceCode),
  );
  const { overlay, faults } = buildOverlay({ draft, set, base, identity });
  const shown = wasTried ? faults : new Map([...faults].filter(([field]) => field.startsWith('level ')));
  const submit = () => {
    setWasTried(true);
    if (overlay) publish.mutate(overlay);
    else setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <div className={`${page.page} ${classes.page}`}>
      <Link href={paths.set(set.id)} className={classes.back}>
        ‹ {set.title}
      </Link>
      <Answer
        action={
          <>
            <Button loading={publish.isPending} disabled={conflict !== null} onClick={submit}>
              Đưa vào sử dụng
            </Button>
            {isKept ? (
              <Button variant="default" onClick={beginAgain}>
                Bỏ bản đang soạn
              </Button>
            ) : null}
          </>
        }
        detail={
          <span role="status">
            Phiên bản {identity.version}.{' '}
            {wasTried && faults.size > 0
              ? `Còn ${faults.size} chỗ cần sửa trước khi đưa vào sử dụng.`
              : 'Những gì gõ được giữ trong thư mục làm việc cho đến khi đưa vào sử dụng.'}
          </span>
        }
      >
        {base ? `Phiên bản mới của ${base.title}` : 'Quy định của tỉnh trên bộ tiêu chí này'}
      </Answer>
      {conflict ? <Failure error={conflict} onRetry={() => void readAgain()} /> : null}
      {publish.error ? <Failure error={publish.error} /> : null}
      {lost.length > 0 ? (
        <section className={page.card} role="alert">
          Phiên bản mới nhất của bộ tiêu chí không còn chỉ tiêu {lost.join(', ')}: mức của tỉnh ở{' '}
          {lost.length === 1 ? 'chỉ tiêu này' : 'các chỉ tiêu này'} sẽ không có trong phiên bản mới của quy
          định.
        </section>
      ) : null}
      <Elsewhere faults={shown} />
      <OverlayMeta draft={draft} set={set} provinces={provinces} faults={shown} onChange={change} />
      <OverlayLevels draft={draft} set={set} faults={shown} onChange={change} />
      <OverlayAdded draft={draft} set={set} faults={shown} onChange={change} />
    </div>
  );
}

/** What no field is to blame for. */
function Elsewhere({ faults }: { faults: ReadonlyMap<string, string> }) {
  const own = new Set(['province', 'number', 'issuer', 'issuedOn', 'title']);
  const others = [...faults].filter(
    ([field]) => !own.has(field) && !field.startsWith('level ') && !field.startsWith('added '),
  );
  if (others.length === 0) return null;
  return (
    <section className={page.card} role="alert">
      {others.map(([field, sentence]) => (
        <div key={field}>{sentence}</div>
      ))}
    </section>
  );
}

/** A province has one overlay of a set; what it decides later is the next version of it. */
function identityOf(
  set: CriteriaSet,
  overlays: readonly OverlaySummary[],
  base: Overlay | null,
  province: Province | undefined,
): { id: string; version: string } {
  const name = slugOf(province?.name.replace(/^(?:Tỉnh|Thành phố)\s+/i, '') ?? 'tinh');
  const id = base?.id ?? `${name}-${set.id.replace(/^vn-/, '')}`.slice(0, 80).replace(/-+$/, '');
  const known = [overlays.find(each => each.id === id)?.version, base?.version]
    .filter(version => version !== undefined)
    .sort(compareVersions)
    .at(-1);
  return { id, version: known === undefined ? '1.0.0' : nextVersion(known) };
}

/** "1.0.0" → "1.1.0". */
function nextVersion(version: string): string {
  const [major = 1, minor = 0] = version.split('.').map(Number);
  return minor < 9999 ? `${major}.${minor + 1}.0` : `${major + 1}.0.0`;
}
