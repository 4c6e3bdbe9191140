import { canonicalJson } from './canonical-json.ts';
import type { Indicator } from './criteria-set.ts';

/**
 * What the digest of an indicator is computed from: everything that can change an answer's meaning.
 * Guidance and evidence hints may be improved without asking the office to confirm its answers again.
 */
export function indicatorCanonical(indicator: Indicator): string {
  const { guidance: _guidance, evidence: _evidence, ...rest } = indicator;
  return canonicalJson(rest);
}
