import type { Command } from 'commander';
import { toAppError } from '#shared/contract/errors.ts';
import { isOverlayJson, parseOverlay } from '#shared/domain/overlay.ts';
import { applyOverlay } from '#shared/domain/overlay-apply.ts';
import type { SchemaProblem } from '#shared/domain/schema-problems.ts';
import { isAppError } from '#shared/errors.ts';
import type { Session } from './session.ts';

type OverlayJson = { json: unknown };

/** The overlay that the text of a .json file holds; undefined where it is something else. */
export function overlayIn(text: string | undefined): OverlayJson | undefined {
  if (text === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return isOverlayJson(json) ? { json } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What is wrong with an overlay, also beside the set it is for as this workspace knows it. */
export async function overlayProblems(session: Session, { json }: OverlayJson): Promise<SchemaProblem[]> {
  const parsed = parseOverlay(json);
  if (!parsed.ok) return parsed.problems;
  const { overlay } = parsed;
  try {
    const set = await (await session.client()).criteria.get({ id: overlay.of });
    // Only whether it fits is asked here; digests name nothing in a set that nobody keeps.
    const none = '0'.repeat(64);
    const applied = applyOverlay(set, overlay, { base: none, overlay: none });
    return applied.ok ? [] : applied.problems;
  } catch (error) {
    if (!isAppError(toAppError(error), 'notFound')) throw error;
    return [{ place: 'of', reason: `không có bộ tiêu chí "${overlay.of}" trong thư mục làm việc` }];
  }
}

export async function importOverlay(session: Session, { json }: OverlayJson): Promise<void> {
  const problems = await overlayProblems(session, { json });
  if (problems.length > 0) {
    session.exitCode = 1;
    session.print({ imported: null, problems }, () =>
      [
        ...problems.map(({ place, reason }) => `${place}: ${reason}`),
        'Chưa nhập gì: hãy sửa các chỗ trên.',
      ].join('\n'),
    );
    return;
  }
  const imported = await (await session.client()).criteria.importOverlay({ overlay: json });
  session.print(
    { imported, problems: [] },
    () =>
      `${imported.id} ${imported.version}: mức của ${imported.thresholdCount} chỉ tiêu, thêm ${imported.addedCount} chỉ tiêu, trên bộ ${imported.setId}`,
  );
}

export function addOverlaysCommand(sets: Command, session: Session): void {
  sets
    .command('overlays')
    .description('liệt kê quy định của tỉnh trên các bộ tiêu chí quốc gia')
    .action(async () => {
      const list = await (await session.client()).criteria.overlays();
      session.print(list, () =>
        list.length === 0
          ? 'Chưa có quy định nào của tỉnh.'
          : list
              .map(({ id, version, title, setId, retiredAt }) =>
                [`${id} ${version}`, title, setId, retiredAt && 'NGỪNG DÙNG'].filter(Boolean).join(' · '),
              )
              .join('\n'),
      );
    });
}
