import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { canBeReused } from './reuse-sources.ts';
import classes from './set-news.module.css';

/** Said where another dossier of the same place may have what is still missing here. */
export function ReuseLink({ dossier }: { dossier: Dossier }) {
  const { query } = useApi();
  const dossiers = useQuery(query.dossiers.list.queryOptions());
  const count = (dossiers.data ?? []).filter(each => canBeReused(dossier, each)).length;
  const { indicatorsUnassessed, evidenceMissing } = dossier.result;
  if (count === 0 || indicatorsUnassessed + evidenceMissing === 0) return null;
  return (
    <div className={classes.line}>
      <IconCopy aria-hidden className={classes.icon} />
      <span className={classes.words}>
        Trên máy có {count} hồ sơ khác của cùng đơn vị.{' '}
        <Link href={paths.reuse(dossier.id)} className={classes.link}>
          Lấy từ hồ sơ khác
        </Link>{' '}
        số liệu và minh chứng của các chỉ tiêu giống nhau.
      </span>
    </div>
  );
}
