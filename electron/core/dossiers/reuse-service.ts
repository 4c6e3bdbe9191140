import type { ReuseItem, ReuseOffer } from '#shared/contract/dossier-moves.ts';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import { entryFitsMeasure } from '#shared/domain/entry.ts';
import { type Mapping, pairsBetween } from '#shared/domain/set-mapping.ts';
import { type Assessment, emptyAssessment } from '#shared/domain/verdict.ts';
import { AppError } from '#shared/errors.ts';
import { upsertAssessment } from '../assessments/assessments-sql.ts';
import { findEvidence, findEvidenceByContent, insertEvidence, insertLink } from '../evidence/evidence-sql.ts';
import type { Db } from '../workspace/database.ts';
import type { DossierService } from './dossier-service.ts';
import { viewDossier } from './dossier-view.ts';
import { deleteUnconfirmed } from './set-move-sql.ts';

type Between = { dossierId: string; fromDossierId: string };

/** Figures and files of one dossier offered to another of the same place. */
export function createReuseService({
  db,
  dossiers,
  mappings,
  now,
  newId,
}: {
  db: Db;
  dossiers: DossierService;
  mappings: () => readonly Mapping[];
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
    const items = pairsBetween(from.set, to.set, mappings()).flatMap((pair): ReuseItem[] => {
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

  function copyEvidence(dossierId: string, evidenceId: string, code: string): void {
    const row = findEvidence(db, evidenceId);
    if (!row) throw new AppError('notFound', { what: 'evidence', id: evidenceId });
    const known = findEvidenceByContent(db, dossierId, row.sha256);
    const id = known ?? newId();
    const { sha256, sizeBytes, name, number, subject, issuer, issuedOn } = row;
    // The bytes are in the store already, by their content.
    if (known === undefined)
      insertEvidence(db, {
        id,
        dossierId,
        sha256,
        sizeBytes,
        name,
        number,
        subject,
        issuer,
        issuedOn,
        path: null,
        addedAt: now().toISOString(),
      });
    insertLink(db, id, code);
  }

  return {
    offer,

    apply({ codes, ...between }: Between & { codes: string[] }): { figures: string[]; files: number } {
      const { dossierId } = between;
      const { items } = offer(between);
      const missing = codes.find(code => !items.some(item => item.code === code));
      if (missing !== undefined) throw new AppError('notFound', { what: 'indicator', id: missing });
      const chosen = items.filter(({ code }) => codes.includes(code));
      const { assessments } = read(between).to;
      const figures: string[] = [];
      let files = 0;
      db.transaction(() => {
        for (const { code, answered, figure, evidence } of chosen) {
          if (figure && !answered && !figures.includes(code)) {
            const assessment = { ...emptyAssessment, ...assessments.get(code), entry: figure.entry };
            upsertAssessment(db, { dossierId, code, assessment, updatedAt: now().toISOString() });
            deleteUnconfirmed(db, dossierId, code);
            figures.push(code);
          }
          for (const { id } of evidence.filter(({ present }) => !present)) {
            copyEvidence(dossierId, id, code);
            files += 1;
          }
        }
        dossiers.touch(dossierId);
      })();
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
