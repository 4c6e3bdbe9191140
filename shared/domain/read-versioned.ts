import type * as z from 'zod';
import { memberAt, type SchemaProblem, schemaProblems } from './schema-problems.ts';
import { unsafePlace } from './unsafe-keys.ts';

/** `ignored`: what a newer version of the application wrote and this one does not know, each with its place. */
export type Versioned<T> =
  | { ok: true; value: T; ignored: SchemaProblem[] }
  | { ok: false; isNewer: boolean; problems: SchemaProblem[] };

/** Left out in rounds: what stands inside a list of alternatives is only named once the outer fields fit. */
const mostRounds = 8;

/**
 * Reads the text of a data file that travels between offices: `ho-so.json`, `phan-viec.json`, `y-kien.json` …
 *
 *     readVersioned(text, { name: 'ho-so-ntm/part', newest: 1, schema: partJsonSchema })
 *
 * The file says `"schema": "<name>@<version>"`. Up to version `newest` it must fit `schema`, a strict one, exactly. A
 * newer one is read as if it were `newest`: fields that `schema` does not know are left out and named in `ignored`, for
 * a warning; where what remains does not fit, `isNewer` is true and the one problem says to update the application.
 */
export function readVersioned<T>(
  text: string,
  { name, newest, schema }: { name: string; newest: number; schema: z.ZodType<T> },
): Versioned<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused([{ place: '', reason: 'không phải là tệp JSON đọc được' }]);
  }
  const unsafe = unsafePlace(value);
  if (unsafe) return refused([unsafe]);
  if (typeof value !== 'object' || value === null || versionOf(value, name) <= newest) {
    const parsed = schema.safeParse(value);
    return parsed.success
      ? { ok: true, value: parsed.data, ignored: [] }
      : refused(schemaProblems(parsed.error, value));
  }
  return readNewer({ ...value, schema: `${name}@${newest}` }, schema);
}

function refused(problems: SchemaProblem[]): Versioned<never> {
  return { ok: false, isNewer: false, problems };
}

/** 0 for what does not say its version. */
function versionOf(value: object, name: string): number {
  const said = memberAt(value, 'schema');
  const version = typeof said === 'string' && said.startsWith(`${name}@`) ? said.slice(name.length + 1) : '';
  return /^[1-9]\d{0,5}$/.test(version) ? Number(version) : 0;
}

/** @param value of the caller alone: what is not known is taken out of it */
function readNewer<T>(value: object, schema: z.ZodType<T>): Versioned<T> {
  const ignored: SchemaProblem[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { ok: true, value: parsed.data, ignored };
    const { issues } = parsed.error;
    if (issues.some(({ code }) => code !== 'unrecognized_keys')) break;
    ignored.push(...schemaProblems(parsed.error, value));
    for (const issue of issues) if (issue.code === 'unrecognized_keys') leaveOut(value, issue);
  }
  const reason = 'do phiên bản mới hơn của Hồ sơ NTM ghi, phiên bản này chưa đọc được; hãy cập nhật phần mềm';
  return { ok: false, isNewer: true, problems: [{ place: 'schema', reason }] };
}

function leaveOut(value: object, { path, keys }: z.core.$ZodIssueUnrecognizedKeys): void {
  const place = path.reduce<unknown>((found, key) => memberAt(found, key), value);
  if (typeof place === 'object' && place !== null) for (const key of keys) Reflect.deleteProperty(place, key);
}
