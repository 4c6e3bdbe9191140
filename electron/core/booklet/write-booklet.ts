import type { BookletResult } from '#shared/contract/booklet.ts';
import { isPageIn } from '#shared/domain/page-range.ts';
import { replaceFile } from '../packages/replace-file.ts';
import { type Control, createMeter } from '../work/control.ts';
import { type Bound, bindEvidence } from './bind-evidence.ts';
import { createBinder } from './binder.ts';
import { type ContentsKey, drawContents, layContents, type Target } from './contents-pages.ts';
import { type Counts, drawCover } from './cover-page.ts';
import { type Bookmark, writeOutline } from './outline.ts';
import { writePageTree } from './page-tree.ts';
import { pdfDate, reference, unicodeString } from './pdf-text.ts';
import type { BookletLink, BookletPlan } from './plan-booklet.ts';

export type BookletTask = {
  plan: BookletPlan;
  target: string;
  fonts: { regular: string; bold: string };
  software: string;
  /** The moment it is made (ISO). */
  at: string;
};
export type WrittenBooklet = Pick<BookletResult, 'pages' | 'bytes' | 'files' | 'named'>;

/** Task: the evidence of a dossier as one PDF, written straight to the file. @throws AppError cancelled, notWritable, diskFull */
export async function writeBooklet(task: BookletTask, control: Control): Promise<WrittenBooklet> {
  let written: WrittenBooklet | undefined;
  await replaceFile(task.target, async fd => {
    written = await write(fd, task, control);
    return () => Promise.resolve();
  });
  if (!written) throw new Error('the booklet was not written');
  return written;
}

async function write(fd: number, { plan, fonts, software, at }: BookletTask, control: Control) {
  const binder = createBinder(fd, { ...fonts, shortCode: plan.submission?.shortCode ?? null });
  const { file } = binder;
  const contents = layContents(plan, binder.fonts);
  binder.setFrontPages(1 + contents.length);
  const meter = createMeter(
    control,
    plan.files.reduce((sum, each) => sum + each.sizeBytes, 0),
  );
  const bound = await bindEvidence(binder, plan, meter);
  const named = namedFiles(plan, bound);
  const counts: Counts = {
    files: bound.size,
    named: named.length,
    pages: 1 + contents.length + binder.pages.length,
  };
  const targetOf = createTargets(plan, bound);
  const front = [
    binder.frontPage(drawCover(plan, counts, at, binder.fonts), ''),
    ...contents.map((placed, index) => {
      const page = drawContents(placed, { isFirst: index === 0, targetOf, fonts: binder.fonts });
      return binder.frontPage(page.content, page.annotations);
    }),
  ];
  binder.fonts.regular.write();
  binder.fonts.bold.write();
  const [coverPage, contentsPage] = front;
  const outline = writeOutline(file, [
    mark('Bìa', coverPage?.number ?? 0),
    mark('Mục lục', contentsPage?.number ?? 0),
    ...bookmarks(plan, targetOf),
  ]);
  const pages = writePageTree(file, [...front, ...binder.pages]);
  const [catalog, info] = [file.take(), file.take()];
  file.object(
    catalog,
    `<< /Type /Catalog /Pages ${reference(pages)} /Outlines ${reference(outline)} /PageMode /UseOutlines /Lang (vi-VN) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const title = `Hồ sơ minh chứng ${plan.unit}, năm ${plan.year}`;
  file.object(
    info,
    `<< /Title ${unicodeString(title)} /Producer ${unicodeString(software)} /CreationDate ${pdfDate(new Date(at))} >>`,
  );
  const bytes = file.end(`/Root ${reference(catalog)} /Info ${reference(info)}`);
  return { pages: counts.pages, bytes, files: counts.files - counts.named, named };
}

function mark(title: string, page: number): Bookmark {
  return { title, page, top: 842, children: [] };
}

/** Where each line of the contents leads: a file to its first page that the indicator asks for. */
function createTargets({ sections }: BookletPlan, bound: ReadonlyMap<string, Bound>) {
  const byLabel = new Map(
    sections.flatMap(({ indicators }) => indicators.map(each => [each.label, each.links])),
  );

  function ofLink({ fileId, pages }: BookletLink): Target | undefined {
    const found = bound.get(fileId);
    if (!found) return undefined;
    const all = [...found.pages];
    const [, place] = all.find(([number]) => isPageIn(number, pages)) ?? all[0] ?? [];
    return place && { ...place, isNamed: found.reason !== null };
  }

  const ofFirst = (links: readonly BookletLink[] | undefined): Target | undefined => {
    const target = links?.[0] && ofLink(links[0]);
    return target && { ...target, isNamed: false };
  };

  return (key: ContentsKey): Target | undefined => {
    if ('fileId' in key) return ofLink(key);
    if ('indicator' in key) return ofFirst(byLabel.get(key.indicator));
    return ofFirst(sections[key.section]?.indicators[0]?.links);
  };
}

function bookmarks(
  { sections, files }: BookletPlan,
  targetOf: (key: ContentsKey) => Target | undefined,
): Bookmark[] {
  const titles = new Map(files.map(({ id, title }) => [id, title]));
  const to = (title: string, key: ContentsKey, children: Bookmark[]): Bookmark[] => {
    const target = targetOf(key);
    return target ? [{ title, page: target.page, top: target.top, children }] : [];
  };
  return sections.flatMap(({ title, indicators }, section) =>
    to(
      title,
      { section },
      indicators.flatMap(({ label, title: words, links }) =>
        to(
          words,
          { indicator: label },
          links.flatMap(link => to(titles.get(link.fileId) ?? '', link, [])),
        ),
      ),
    ),
  );
}

/** In the order of the booklet. */
function namedFiles({ sections, files }: BookletPlan, bound: ReadonlyMap<string, Bound>) {
  const labels = new Map<string, string>();
  for (const { label, links } of sections.flatMap(({ indicators }) => indicators))
    for (const { fileId } of links) if (!labels.has(fileId)) labels.set(fileId, label);
  const names = new Map(files.map(({ id, name }) => [id, name]));
  return [...labels].flatMap(([id, label]) => {
    const reason = bound.get(id)?.reason ?? null;
    return reason === null ? [] : [{ name: names.get(id) ?? '', label, reason }];
  });
}
