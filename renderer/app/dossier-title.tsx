import { Badge } from '@mantine/core';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import classes from './dossier-title.module.css';

/** Unit · set · year in the head of the page; a sample or a received dossier says so. */
export function DossierTitle({ dossier }: { dossier: Dossier }) {
  const { unit, set, variant, year, kind, sample, check } = dossier;
  const code = dossier.submissions.at(-1)?.shortCode;
  const whole = [
    unitText(unit),
    unit.provinceName,
    set.title,
    set.overlay?.legalBasis,
    variant?.name,
    String(year),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <span className={classes.words} title={whole}>
        <b>{unitText(unit)}</b>
        <span className={classes.rest}>
          {' '}
          · {set.title} · {year}
        </span>
      </span>
      {sample ? (
        <Badge tt="none" variant="light" color="accent" className={classes.badge}>
          Mẫu – số liệu hư cấu
        </Badge>
      ) : null}
      {kind === 'received' ? (
        <Badge tt="none" variant="light" color="gray" className={classes.badge}>
          Hồ sơ nhận, chỉ xem
        </Badge>
      ) : null}
      {check?.state === 'intact' ? (
        <Badge
          tt="none"
          variant="light"
          color="var(--met)"
          className={classes.badge}
          title="Mọi tệp đúng như khi xuất gói"
        >
          Nguyên vẹn{code ? ` · mã kiểm tra ${code}` : ''}
        </Badge>
      ) : null}
    </>
  );
}
