import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { sampleWarning } from '../packages/package-contents.ts';

export type BookletFile = {
  id: string;
  path: string;
  name: string;
  sizeBytes: number;
  sha256: string;
  /** Its number and subject, or its name. */
  title: string;
  /** What else is known of it: issuer, date, name of the file. */
  about: string;
  /** Left out because of the personal data in it: then nothing else is said of it. */
  isLeftOut: boolean;
};

/** A file under an indicator; `pages` as "3–12, 15", null for the whole file. */
export type BookletLink = { fileId: string; pages: string | null };
/** `label` as it is stamped: "TC 2.1". */
export type BookletIndicator = { label: string; title: string; links: BookletLink[] };
export type BookletSection = { title: string; indicators: BookletIndicator[] };

export type BookletPlan = {
  province: string;
  unit: string;
  setTitle: string;
  year: number;
  warning: string | null;
  submission: { number: number; shortCode: string } | null;
  sections: BookletSection[];
  files: BookletFile[];
};

/** What the booklet of a dossier holds, in the order of its criteria; indicators without files are left out. */
export function planBooklet(
  dossier: Dossier,
  evidence: readonly Evidence[],
  {
    pathOf,
    submission,
    withoutPersonal,
  }: {
    pathOf: (id: string) => string;
    submission: BookletPlan['submission'];
    withoutPersonal: boolean;
  },
): BookletPlan {
  const linksOf = (code: string) =>
    evidence
      .filter(({ indicators }) => indicators.includes(code))
      .map(({ id, pages }) => ({ fileId: id, pages: pages[code] ?? null }));
  const ofCriteria = dossier.criteria.map(({ code, name, indicators }) => ({
    title: `Tiêu chí ${code}. ${name}`,
    indicators: indicators.map(row => ({
      label: `TC ${row.code}`,
      title: `${row.code}. ${row.text}`,
      links: linksOf(row.code),
    })),
  }));
  const conditions = dossier.conditions.map(({ code, text }, index) => ({
    label: `ĐK ${index + 1}`,
    title: `ĐK ${index + 1}. ${text}`,
    links: linksOf(code),
  }));
  const known = new Set(
    [...dossier.criteria.flatMap(({ indicators }) => indicators), ...dossier.conditions].map(
      ({ code }) => code,
    ),
  );
  const unlinked = evidence
    .filter(({ indicators }) => !indicators.some(code => known.has(code)))
    .map(({ id }) => ({ fileId: id, pages: null }));
  const sections = [
    ...ofCriteria,
    { title: 'Điều kiện ngoài các tiêu chí', indicators: conditions },
    {
      title: 'Minh chứng khác',
      indicators: [{ label: 'Khác', title: 'Chưa gắn với chỉ tiêu nào', links: unlinked }],
    },
  ].map(({ title, indicators }) => ({
    title,
    indicators: indicators.filter(({ links }) => links.length > 0),
  }));
  return {
    province: dossier.unit.provinceName,
    unit: unitText(dossier.unit),
    setTitle: dossier.set.title,
    year: dossier.year,
    warning: dossier.sample ? sampleWarning : null,
    submission,
    sections: sections.filter(({ indicators }) => indicators.length > 0),
    files: evidence.map(item => fileOf(item, pathOf(item.id), withoutPersonal && item.personal !== null)),
  };
}

function fileOf(item: Evidence, path: string, isLeftOut: boolean): BookletFile {
  const { id, name, sizeBytes, sha256, number, subject, issuer, issuedOn } = item;
  const head = [number, subject].filter(Boolean).join(' – ');
  const about = [
    issuer,
    issuedOn === null ? null : `ngày ${formatDate(issuedOn)}`,
    head === '' ? null : name,
  ];
  const hidden = { title: 'Tệp có dữ liệu cá nhân', about: '' };
  return {
    id,
    path,
    name,
    sizeBytes,
    sha256,
    ...(isLeftOut ? hidden : { title: head || name, about: about.filter(Boolean).join(', ') }),
    isLeftOut,
  };
}
