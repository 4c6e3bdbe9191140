import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Commune } from '#shared/contract/units.ts';
import { compareVietnamese, foldVietnamese } from '#shared/domain/vietnamese.ts';
import { AppError } from '#shared/errors.ts';

const unit = { code: z.string(), name: z.string() };
const fileSchema = z.object({
  source: z.string(),
  provinces: z.array(z.object({ ...unit, communes: z.array(z.object(unit)) })),
});

type FoldedCommune = Commune & { folded: string; foldedName: string };

/** The administrative units in force, from resources/administrative-units.json (General Statistics Office). */
export function createUnitsService({ resourcesDir }: { resourcesDir: string }) {
  let loaded: { provinces: { code: string; name: string }[]; communes: FoldedCommune[] } | undefined;

  function load() {
    if (loaded) return loaded;
    const { provinces } = fileSchema.parse(
      JSON.parse(readFileSync(join(resourcesDir, 'administrative-units.json'), 'utf8')),
    );
    loaded = {
      provinces: provinces.map(({ code, name }) => ({ code, name })),
      communes: provinces.flatMap(province =>
        province.communes.map(({ code, name }) => ({
          code,
          name,
          provinceCode: province.code,
          provinceName: province.name,
          folded: ` ${foldVietnamese(`${name} ${province.name} ${code}`)}`,
          foldedName: foldVietnamese(name),
        })),
      ),
    };
    return loaded;
  }

  return {
    provinces: () => load().provinces,

    searchCommunes({
      text,
      provinceCode,
      limit,
    }: {
      text: string;
      provinceCode: string | null;
      limit: number;
    }): Commune[] {
      const query = foldVietnamese(text.trim());
      const words = query.split(/[\s,–-]+/).filter(Boolean);
      return load()
        .communes.filter(
          commune =>
            (provinceCode === null || commune.provinceCode === provinceCode) &&
            words.every(word => commune.folded.includes(` ${word}`)),
        )
        .sort(
          (a, b) =>
            rank(a.foldedName, query) - rank(b.foldedName, query) ||
            compareVietnamese(a.name, b.name) ||
            compareVietnamese(a.provinceName, b.provinceName),
        )
        .slice(0, limit)
        .map(({ code, name, provinceCode, provinceName }) => ({ code, name, provinceCode, provinceName }));
    },

    mustFindCommune(code: string): Commune {
      const commune = load().communes.find(each => each.code === code);
      if (!commune) throw new AppError('notFound', { what: 'commune', id: code });
      const { name, provinceCode, provinceName } = commune;
      return { code, name, provinceCode, provinceName };
    },
  };
}

/** A name that ends with what was typed ("quang tan" → "Xã Quảng Tân") comes before one that only contains it. */
function rank(name: string, query: string): number {
  if (query === '') return 0;
  if (name === query || name.endsWith(` ${query}`)) return 0;
  return name.includes(` ${query}`) || name.startsWith(query) ? 1 : 2;
}
