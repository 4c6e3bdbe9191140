import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { packagedDossier } from '#core/packages/dossier-json.ts';
import type { PackageContents } from '#core/packages/package-contents.ts';
import { dossierJsonText, readDossierJson } from '#shared/domain/dossier-json.ts';
import { sampleContents } from '../../support/sample-contents.ts';

let contents: PackageContents;
beforeAll(async () => {
  contents = await sampleContents();
});

/** The sample's JSON with another value at a place such as "evidence.0.path"; `undefined` takes the field away. */
function changed(place: string, value: unknown): string {
  const json: unknown = JSON.parse(dossierJsonText(packagedDossier(contents)));
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce(memberOf, json);
  if (typeof parent !== 'object' || parent === null) throw new Error(`no place ${place}`);
  Reflect.set(parent, last, value);
  return JSON.stringify(json);
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function problemsOf(text: string): string[] {
  const reading = readDossierJson(text);
  return reading.ok ? [] : reading.problems.map(({ place, reason }) => `${place}: ${reason}`);
}

test('a dossier is read back as it was written', () => {
  const dossier = packagedDossier(contents);
  const reading = readDossierJson(dossierJsonText(dossier));
  expect(reading).toEqual({ ok: true, dossier, ignored: [] });
  expect(dossier.sample).toBe(true);
  expect(Object.keys(dossier.assessments)).toHaveLength(60); // 57 indicators, 3 conditions
});

test('the same dossier gives the same text, names in NFC', () => {
  const [first, ...rest] = contents.evidence;
  if (!first) throw new Error('the sample has no evidence');
  const decomposed = { ...contents, evidence: [{ ...first, name: first.name.normalize('NFD') }, ...rest] };
  expect(dossierJsonText(packagedDossier(decomposed))).toBe(dossierJsonText(packagedDossier(contents)));
});

test('only earlier submissions are part of the history', () => {
  const past = (number: number) => ({
    number,
    createdAt: '2025-10-01T00:00:00.000Z',
    digest: 'b'.repeat(64),
    shortCode: 'ABCDE-FGHIJ',
    fileName: 'x.zip',
    isCopy: false,
  });
  const dossier = { ...contents.dossier, submissions: [past(1), past(2)] };
  expect(packagedDossier({ ...contents, dossier }).history.map(({ number }) => number)).toEqual([1]);
});

test.each<[string, string, unknown, string]>([
  ['an unknown field', 'extra', 1, ': mục không nhận ra: "extra"'],
  ['an unknown field inside', 'unit.zip', 1, 'unit: mục không nhận ra: "zip"'],
  [
    'another schema',
    'schema',
    'x@2',
    'schema: chỉ nhận: "ho-so-ntm/dossier@1", "ho-so-ntm/dossier@2", "ho-so-ntm/dossier@3", "ho-so-ntm/dossier@4"',
  ],
  ['a missing field', 'year', undefined, 'year: thiếu mục này'],
  ['a wrong kind of value', 'year', '2025', 'year: sai kiểu dữ liệu'],
  [
    'a path out of the package',
    'evidence.0.path',
    'data/minh-chung/../../x',
    'evidence[0].path: viết không đúng dạng',
  ],
  [
    'evidence of an unknown indicator',
    'evidence.0.indicators',
    ['99.9'],
    'evidence[0].indicators: chỉ tiêu "99.9" không có trong phần đánh giá (assessments)',
  ],
  [
    'pages for an indicator the file does not serve',
    'evidence.0.pages',
    { '99.9': '1–2' },
    'evidence[0].pages: tệp không gắn với chỉ tiêu "99.9"',
  ],
])('%s is refused with its place', (_, place, value, expected) => {
  expect(problemsOf(changed(place, value))).toContain(expected);
});

test('two files whose paths differ only in case are refused', () => {
  const path = contents.evidence[1]?.path ?? '';
  const upper = path.replace(/[^/]+$/, name => name.toUpperCase());
  expect(problemsOf(changed('evidence.0.path', upper))).toEqual([`evidence[].path: "${path}" lặp lại`]);
});

test('text that is not JSON, and keys that mean something to the language, are refused', () => {
  expect(problemsOf('{')).toEqual([': không phải là tệp JSON đọc được']);
  const text = dossierJsonText(packagedDossier(contents)).replace(
    '"assessments": {',
    '"assessments": {"__proto__": {"entry": null},',
  );
  expect(problemsOf(text)).not.toEqual([]);
});

test('no JSON whatever makes the reader throw', () => {
  fc.assert(fc.property(fc.json(), text => !readDossierJson(text).ok));
});
