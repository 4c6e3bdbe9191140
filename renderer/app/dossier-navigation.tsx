import {
  IconChecklist,
  IconFiles,
  IconFileText,
  IconGavel,
  IconHelp,
  IconHistory,
  IconHome2,
  IconMessageReport,
  IconMessages,
  IconPackageExport,
  IconTrendingUp,
  IconUsers,
  IconUsersGroup,
  IconZoomCheck,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { isReadOnly } from '../core/dossier-rows.ts';
import { paths } from '../core/paths.ts';
import classes from './dossier-navigation.module.css';

export type DossierPage = {
  href: string;
  label: string;
  count?: string;
  Icon: typeof IconHome2;
  /** Pages of their own that belong to this one. */
  also?: readonly string[];
};

/** The pages of a dossier, in the order of Alt+1, Alt+2 …, Alt+0; the manual comes last. */
export function pagesOf(dossier: Dossier): DossierPage[] {
  const { id, result, evidenceTotal } = dossier;
  return [
    { href: paths.dossier(id), label: 'Tổng quan', Icon: IconHome2 },
    ...(isReadOnly(dossier) ? [{ href: paths.review(id), label: 'Thẩm định', Icon: IconZoomCheck }] : []),
    {
      href: paths.checklist(id),
      label: 'Tiêu chí',
      count: `${result.indicatorsMet}/${result.indicatorsTotal}`,
      Icon: IconChecklist,
      also: [paths.results(id), paths.localLevels(id)],
    },
    { href: paths.evidence(id), label: 'Minh chứng', count: String(evidenceTotal), Icon: IconFiles },
    ...(isReadOnly(dossier)
      ? []
      : [{ href: paths.people(id), label: dossier.part ? 'Phần việc' : 'Phân công', Icon: IconUsers }]),
    ...(isReadOnly(dossier) ? [] : [{ href: paths.progress(id), label: 'Tiến độ', Icon: IconTrendingUp }]),
    ...(dossier.part
      ? []
      : [
          {
            href: paths.documents(id),
            label: 'Văn bản',
            Icon: IconFileText,
            also: [paths.templates(id)],
          },
        ]),
    ...(dossier.part ? [] : [{ href: paths.survey(id), label: 'Lấy ý kiến', Icon: IconMessages }]),
    ...findingsPage(dossier),
    {
      href: paths.check(id),
      label: isReadOnly(dossier) ? 'Kiểm tra' : 'Kiểm tra & xuất',
      Icon: IconPackageExport,
    },
    ...(isReadOnly(dossier)
      ? [
          { href: paths.colleagues(id), label: 'Đoàn thẩm định', Icon: IconUsersGroup },
          { href: paths.council(id), label: 'Hội đồng', Icon: IconGavel },
        ]
      : []),
    { href: paths.history(id), label: 'Lịch sử', Icon: IconHistory },
    { href: paths.help(), label: 'Trợ giúp', Icon: IconHelp },
  ];
}

/** Once a dossier of our own was handed over: there its answer is received. Counted is what waits for an answer. */
function findingsPage(dossier: Dossier): DossierPage[] {
  const { id, findings, submissions } = dossier;
  if (isReadOnly(dossier) || (findings.length === 0 && submissions.length === 0)) return [];
  const open = findings.filter(({ state }) => state === 'open').length;
  return [
    {
      href: paths.findings(id),
      label: 'Yêu cầu bổ sung',
      Icon: IconMessageReport,
      ...(open > 0 ? { count: String(open) } : {}),
    },
  ];
}

/** Alt+1 to Alt+9, Alt+0 for the tenth page; the last one, the manual, has a key of its own on every page. */
export function keyOf(pages: readonly DossierPage[], index: number): string {
  return index === pages.length - 1 ? 'F1' : `Alt+${(index + 1) % 10}`;
}

export function DossierNavigation({ pages, location }: { pages: readonly DossierPage[]; location: string }) {
  const current =
    pages.find(page => page.also?.includes(location)) ??
    pages.findLast(page => location === page.href || location.startsWith(`${page.href}/`));
  return (
    <nav className={classes.navigation} aria-label="Các trang của hồ sơ">
      {pages.map(({ href, label, count, Icon }, index) => {
        const shortcut = keyOf(pages, index);
        return (
          <Link
            key={href}
            href={href}
            className={classes.page}
            aria-current={current?.href === href ? 'page' : undefined}
            aria-keyshortcuts={shortcut}
            title={`${label} (${shortcut})`}
          >
            <Icon aria-hidden className={classes.icon} />
            <span className={classes.label}>{label}</span>
            {count ? <span className={classes.count}>{count}</span> : null}
          </Link>
        );
      })}
    </nav>
  );
}
