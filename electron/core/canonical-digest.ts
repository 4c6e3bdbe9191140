import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/domain/canonical-json.ts';

/** SHA-256 (lower-case hex) of a value's canonical JSON: the same value has the same digest however it is laid out. */
export function canonicalDigest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
