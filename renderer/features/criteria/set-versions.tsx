import { IconArchive } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { SetVersionRow } from '#shared/contract/criteria.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { paths } from '../../core/paths.ts';
import classes from './set-facts.module.css';
import { setRef } from './set-refs.ts';
import { originWords } from './set-words.ts';

type Props = { set: CriteriaSet; versions: readonly SetVersionRow[]; retiredAt: string | null };

/** Where this version came from, the others there are, and whether new dossiers are still offered the set. */
export function SetVersions({ set, versions, retiredAt }: Props) {
  const own = versions.find(({ version }) => version === set.version);
  const others = versions.filter(({ version }) => version !== set.version);
  return (
    <div className={classes.facts}>
      <p className={classes.line}>
        {own ? originWords[own.origin] : ''}
        {own?.publishedAt ? ` ngày ${vietnamDateText(own.publishedAt)}` : ''}
        {others.length > 0 ? ' · phiên bản khác: ' : ''}
        {others.map(({ version }, at) => (
          <span key={version}>
            {at > 0 ? ', ' : ''}
            <Link href={paths.set(setRef({ id: set.id, version }))} className={classes.link}>
              {version}
            </Link>
          </span>
        ))}
      </p>
      {retiredAt === null ? null : (
        <p className={classes.warning}>
          <IconArchive aria-hidden />
          <span>
            Ngừng dùng cho hồ sơ mới từ {vietnamDateText(retiredAt)}; hồ sơ đang dùng vẫn giữ bộ này. Bấm
            “Sửa, so sánh” để dùng lại.
          </span>
        </p>
      )}
    </div>
  );
}
