import type { TestClient } from './core.ts';
import { finished } from './core.ts';

export type UnitSketch = {
  /** Place among the rural communes of the province, by name. */
  commune: number;
  /** How many criteria are met, in the order of the set; the next one is not, the others were not looked at. */
  met: number | 'all';
  provinceCode?: string;
  setId?: string;
  variantId?: string;
  year?: number;
};

/** A dossier of a commune with its results entered; `all` meets the conditions too. */
export async function sketchDossier(client: TestClient, sketch: UnitSketch): Promise<string> {
  const {
    commune,
    met,
    provinceCode = '22',
    setId = 'vn-xa-ntm-2021',
    variantId = 'dbsh',
    year = 2025,
  } = sketch;
  const units = await client.units.searchCommunes({ text: '', provinceCode, limit: 500 });
  const communeCode = units.filter(({ name }) => name.startsWith('Xã '))[commune]?.code ?? '';
  const { id } = await client.dossiers.create({ setId, variantId, communeCode, village: null, year });
  await enterMet(client, id, met);
  return id;
}

export async function enterMet(client: TestClient, dossierId: string, met: number | 'all'): Promise<void> {
  const { criteria, conditions } = await client.dossiers.get({ dossierId });
  const count = met === 'all' ? criteria.length : met;
  const codes = criteria.slice(0, count).flatMap(({ indicators }) => indicators.map(({ code }) => code));
  if (met === 'all') codes.push(...conditions.map(({ code }) => code));
  const failed = criteria[count]?.indicators[0]?.code;
  const judged = (code: string, verdict: 'met' | 'notMet') => ({
    code,
    change: { override: { verdict, reason: 'Theo biên bản kiểm tra thực địa' } },
  });
  const items = [
    ...codes.map(code => judged(code, 'met')),
    ...(failed === undefined ? [] : [judged(failed, 'notMet')]),
  ];
  if (items.length > 0) await client.assessments.setMany({ dossierId, items });
}

/** Exports a dossier and opens it where it is reviewed. */
export async function handOver(from: TestClient, dossierId: string, to: TestClient): Promise<string> {
  const { path } = await finished(from.packages.export({ dossierId, target: null }));
  return (await finished(to.packages.open({ source: { path } }))).id;
}
