import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { provinceFrames } from '#shared/domain/province-map.ts';
import { outlinesOf, type Topology } from '#shared/domain/topology.ts';
import { refusal, resourcesDir, testCore } from '../../support/core.ts';

describe('the map of a province', () => {
  test('draws every commune of every province, but the two whose outlines are not known', async () => {
    await using app = await testCore();
    const missing: string[] = [];
    for (const { code } of await app.client.units.provinces()) {
      const { communes, frames } = await app.client.province.map({ provinceCode: code });
      const drawn = new Set(frames.flatMap(({ shapes }) => shapes.map(shape => shape.code)));
      expect(communes.length).toBeGreaterThan(30);
      missing.push(...communes.filter(commune => !drawn.has(commune.code)).map(({ name }) => name));
      for (const { shapes, width, height } of frames)
        for (const { path, x, y } of shapes) {
          expect(path).toMatch(/^(M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)*Z)+$/);
          expect([x >= 0, y >= 0, x <= width, y <= height]).toEqual([true, true, true, true]);
        }
    }
    expect(missing).toEqual(['Xã Phong Dụ Hạ', 'Xã Phong Dụ Thượng']);
  });

  test('gives islands far out at sea a frame of their own, and leaves none of them out', async () => {
    await using app = await testCore();
    const inFrames = async (provinceCode: string) => {
      const { communes, frames } = await app.client.province.map({ provinceCode });
      const nameOf = new Map(communes.map(({ code, name }) => [code, name]));
      return frames.slice(1).flatMap(({ shapes }) => shapes.map(({ code }) => nameOf.get(code)));
    };
    expect(await inFrames('48')).toEqual(['Đặc khu Hoàng Sa']);
    expect(await inFrames('56')).toEqual(['Đặc khu Trường Sa']);
    expect(await inFrames('22')).toEqual([]);
  });

  test('of a province that there is not says so', async () => {
    await using app = await testCore();
    const error = await refusal(app.client.province.map({ provinceCode: '../../x' }));
    expect(error).toMatchObject({ code: 'notFound', details: { what: 'province' } });
  });

  test('the outlines carry the notice of their licence', () => {
    const folder = join(resourcesDir, 'commune-outlines');
    expect(readdirSync(folder)).toHaveLength(35);
    const notice = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(notice).toContain('github.com/thanglequoc/vietnamese-provinces-database');
    expect(notice).toContain('The above copyright notice and this permission notice shall be included');
  });
});

describe('outlines', () => {
  const square = (code: string, arcs: number[]) => ({
    type: 'Polygon' as const,
    arcs: [arcs],
    properties: { code },
  });
  /** Two squares beside each other, with their common side stored once and run backwards by the second. */
  const topology: Topology = {
    type: 'Topology',
    transform: { scale: [0.5, 0.5], translate: [100, 0] },
    arcs: [
      [
        [2, 0],
        [0, 2],
      ],
      [
        [2, 2],
        [-2, 0],
        [0, -2],
        [2, 0],
      ],
      [
        [2, 0],
        [2, 0],
        [0, 2],
        [-2, 0],
      ],
    ],
    objects: { communes: { geometries: [square('A', [0, 1]), square('B', [-1, 2])] } },
  };

  test('are read from shared arcs, whichever way they are run', () => {
    expect(outlinesOf(topology)).toEqual([
      {
        code: 'A',
        rings: [
          [
            [101, 0],
            [101, 1],
            [100, 1],
            [100, 0],
            [101, 0],
          ],
        ],
      },
      {
        code: 'B',
        rings: [
          [
            [101, 1],
            [101, 0],
            [102, 0],
            [102, 1],
            [101, 1],
          ],
        ],
      },
    ]);
  });

  test('are laid out with north above, and their letters inside', () => {
    const [frame] = provinceFrames(outlinesOf(topology));
    const [a, b] = frame?.shapes ?? [];
    expect(frame?.width).toBe(1000);
    expect(frame?.height).toBeCloseTo(500, -1);
    expect([a?.x, b?.x]).toEqual([250, 750]);
  });
});
