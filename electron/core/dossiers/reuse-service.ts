import type { ReuseItem, ReuseOffer } from '#shared/contract/dossier-moves.ts';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import { entryFitsMeasure } from '#shared/domain/entry.ts';
import { type Assessment, emptyAssessment } from '#shared/domain/verdict.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import type { MappingService } from '../criteria/mapping-service.ts';
import { linkKey } from '../evidence/evidence-recorded.ts';
import { findContent, findEvidenceByContent } from '../evidence/evidence-sql.ts';
import type { Db } from '../workspace/database.ts';
import type { DossierService } from './dossier-service.ts';
import { viewDossier } from './dossier-view.ts';

type Between = { dossierId: string; fromDossierId: string };

/** Figures and files of one dossier offered to another of the same place. */
export function createReuseService({
  db,
  dossiers,
  changes,
  pairsBetween,
  now,
  newId,
}: {
  db: Db;
  dossiers: DossierService;
  changes: ChangeLog;
  /** What two sets have in common, by the shipped tables and by what the office says. */
  pairsBetween: MappingService['pairsBetween'];
  now: () => Date;
  newId: () => string;
}) {
  /** @throws AppError invalidInput where the two are not of the same commune, or the other one was received */
  function read({ dossierId, fromDossierId }: Between) {
    const to = dossiers.partsOf(dossiers.mustFindWritable(dossierId));
    const from = dossiers.partsOf(dossiers.mustFind(fromDossierId));
    if (fromDossierId === dossierId) refuse('đây là cùng một hồ sơ');
    if (from.row.folder !== null) refuse('hồ sơ nhận từ nơi khác không dùng lại được');
    // Fictional figures must not get into a real dossier.
    if (from.row.sample !== to.row.sample) refuse('không lấy số liệu của hồ sơ mẫu cho hồ sơ thật');
    if (from.row.communeCode !== to.row.communeCode) refuse('hai hồ sơ không cùng một xã');
    if (from.row.village !== null && to.row.village !== null && from.row.village !== to.row.village)
      refuse('hai hồ sơ không cùng một thôn');
    return { from, to };
  }

  function offer(between: Between): ReuseOffer {
    const { from, to } = read(between);
    const [source, target] = [viewDossier(from), viewDossier(to)];
    const [there, here] = [rowsOf(source.criteria), rowsOf(target.criteria)];
    const isSameUnit = from.row.village === to.row.village;
    const items = pairsBetween(from.set, to.set).flatMap((pair): ReuseItem[] => {
      const theirs = there.get(pair.a.code);
      const ours = here.get(pair.b.code);
      if (!theirs || !ours) return [];
      const { entry } = theirs.assessment;
      const figure =
        pair.sameFigure && isSameUnit && entry && entryFitsMeasure(ours.indicator.measure, entry)
          ? { entry, display: theirs.display }
          : null;
      const present = new Set(ours.evidence.map(({ sha256 }) => sha256));
      const evidence = theirs.evidence.map(({ id, name, number, sha256 }) => ({
        id,
        name,
        number,
        present: present.has(sha256),
      }));
      if (!figure && evidence.length === 0) return [];
      return [
        {
          code: ours.code,
          text: ours.text,
          answered: isAnswered(ours.assessment),
          display: ours.display,
          from: { code: theirs.code, text: theirs.text },
          likeness: pair.likeness,
          note: pair.note,
          figure,
          evidence,
        },
      ];
    });
    return { from: { id: source.id, setTitle: source.set.title, year: source.year }, items };
  }

  /** @param taken the files that this change brings already, by their content */
  function copyEvidence(
    { dossierId, fromDossierId }: Between,
    evidenceId: string,
    code: string,
    taken: Map<string, string>,
  ): Edit[] {
    const content = findContent(db, fromDossierId, evidenceId);
    if (!content) throw new AppError('notFound', { what: 'evidence', id: evidenceId });
    const { sha256 } = content;
    const known = taken.get(sha256) ?? findEvidenceByContent(db, dossierId, sha256);
    const id = known ?? newId();
    taken.set(sha256, id);
    const link: Edit = { kind: 'link', key: linkKey(id, code), after: { pages: null } };
    if (known !== undefined) return [link];
    // The bytes are in the store already, by their content.
    const after = { ...content, revisions: [], path: null, addedAt: now().toISOString() };
    return [{ kind: 'evidence', key: id, after }, link];
  }

  return {
    offer,

    apply({ codes, ...between }: Between & { codes: string[] }): { figures: string[]; files: number } {
      const { dossierId } = between;
      const { items } = offer(between);
      const missing = codes.find(code => !items.some(item => item.code === code));
      if (missing !== undefined) throw new AppError('notFound', { what: 'indicator', id: missing });
      const chosen = items.filter(({ code }) => codes.includes(code));
      const { from, to } = read(between);
      const { assessments } = to;
      const figures: string[] = [];
      const edits: Edit[] = [];
      const taken = new Map<string, string>();
      let files = 0;
      for (const { code, answered, figure, evidence } of chosen) {
        if (figure && !answered && !figures.includes(code)) {
          const after = { ...emptyAssessment, ...assessments.get(code), entry: figure.entry };
          edits.push(
            { kind: 'assessment', key: code, after },
            { kind: 'unconfirmed', key: code, after: null },
          );
          figures.push(code);
        }
        for (const { id } of evidence.filter(({ present }) => !present)) {
          edits.push(...copyEvidence(between, id, code, taken));
          files += 1;
        }
      }
      changes.apply(
        { dossierId, what: `Dùng lại số liệu, minh chứng của hồ sơ năm ${from.row.year}` },
        edits,
      );
      return { figures, files };
    },
  };
}

function refuse(reason: string): never {
  throw new AppError('invalidInput', { problems: [reason] });
}

function rowsOf(criteria: readonly { indicators: IndicatorRow[] }[]): Map<string, IndicatorRow> {
  return new Map(criteria.flatMap(({ indicators }) => indicators.map(row => [row.code, row])));
}

/** Whatever the office decided stays, also "không áp dụng" and a verdict of its own. */
function isAnswered({ entry, notApplicable, override }: Assessment): boolean {
  return entry !== null || notApplicable !== null || override !== null;
}
