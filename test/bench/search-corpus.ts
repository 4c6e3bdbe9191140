import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { insertDossier } from '#core/dossiers/dossiers-sql.ts';
import { indexChanged } from '#core/reading/words-sql.ts';
import { type Db, openDatabase } from '#core/workspace/database.ts';
import { makeFolders } from '#core/workspace/folders.ts';
import { foldAligned } from '#shared/domain/fold-aligned.ts';
import { resourcesDir } from '../support/core.ts';

const wordsInDocument = 300;
export const documentsInDossier = 200;

/** Numbers that look random and are the same on every machine. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Every sentence of the criteria sets that ship: the words, and the neighbours of words, that such papers use. */
function sentences(): string[][] {
  const folder = join(resourcesDir, 'criteria');
  return fs
    .readdirSync(folder)
    .flatMap(
      name => fs.readFileSync(join(folder, name), 'utf8').match(/"(?:text|name|note)": "[^"\\]{20,}"/g) ?? [],
    )
    .map(field => (field.slice(field.indexOf(': "') + 3, -1).match(/[\p{L}\p{N}]+/gu) ?? []).map(String));
}

/** A paper of about one page: pieces of sentences, places and figures of its own. */
function document(pool: readonly string[][], random: (below: number) => number, number: number): string {
  const words: string[] = ['Số', `${number}/QĐ-UBND`, 'thôn', `Đồng${number % 977}`];
  while (words.length < wordsInDocument) {
    const sentence = pool[random(pool.length)] ?? [];
    const from = random(sentence.length);
    words.push(...sentence.slice(from, from + 4 + random(16)), String(random(10_000)));
  }
  return words.slice(0, wordsInDocument).join(' ');
}

/** Fills a workspace with dossiers whose files have been read; also writes the folded texts, a line for each. */
export function makeCorpus(workspaceDir: string, documents: number, dump: string): string[] {
  const folders = makeFolders(workspaceDir);
  const db = openDatabase(folders.database, () => '');
  const random = seeded(20251121);
  const pool = sentences();
  const set = JSON.parse(fs.readFileSync(join(resourcesDir, 'criteria/vn-xa-ntm-2021.json'), 'utf8'));
  db.prepare('INSERT INTO criteria_set VALUES (?, ?, ?, ?)').run(
    'd',
    set.id,
    set.version,
    JSON.stringify(set),
  );
  const out = fs.openSync(dump, 'w');
  const dossierIds: string[] = [];
  for (let number = 0; number < documents; number += documentsInDossier) {
    db.transaction(() => {
      const dossierId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
      dossierIds.push(dossierId);
      addDossier(db, dossierId);
      for (let at = number; at < number + documentsInDossier; at += 1) {
        const text = document(pool, random, at);
        addRead(db, dossierId, at, text);
        fs.writeSync(out, `${foldAligned(text)}\n`);
      }
    })();
    while (indexChanged(db, 1000));
  }
  fs.closeSync(out);
  db.close();
  return dossierIds;
}

function addDossier(db: Db, id: string): void {
  insertDossier(db, {
    id,
    sample: false,
    setDigest: 'd',
    variantId: 'dbsh',
    communeCode: '00001',
    communeName: 'Xã Bình Minh',
    provinceCode: '22',
    provinceName: 'Quảng Ninh',
    village: null,
    year: 2025,
    folder: null,
    createdAt: '2025-01-01',
    updatedAt: '2025-01-01',
  });
}

function addRead(db: Db, dossierId: string, at: number, text: string): void {
  const sha256 = createHash('sha256').update(String(at)).digest('hex');
  const [first = '', ...rest] = text.split(' ').slice(4, 14);
  db.prepare(
    `INSERT INTO evidence (id, dossierId, sha256, sizeBytes, name, number, subject, issuer, addedAt)
     VALUES (?, ?, ?, 1, ?, ?, ?, 'UBND xã Bình Minh', '2025-01-01')`,
  ).run(
    `e${at}`,
    dossierId,
    sha256,
    `${first} ${rest.slice(0, 4).join(' ')}.pdf`,
    `${at}/QĐ-UBND`,
    rest.join(' '),
  );
  db.prepare(
    `INSERT INTO content_text (sha256, reader, state, tries, pages, isCut, suggested, pageStarts, packed)
     VALUES (?, 1, 'read', 0, 1, 0, '{}', '[0]', ?)`,
  ).run(sha256, deflateRawSync(text));
}
