import type { Council } from '#shared/contract/councils.ts';
import type { CouncilRole } from '#shared/domain/council.ts';
import { type TestClient, testCore } from './core.ts';
import { received, submitted } from './review-fixture.ts';
import { tempDir } from './temp-dir.ts';

/** An office that received one dossier, as a reviewer has it. */
export async function reviewingOffice() {
  const folder = await tempDir();
  const app = await testCore();
  const { dossierId: own, path } = await submitted(app.client, folder);
  const dossierId = await received(app.client, path);
  return {
    client: app.client,
    own,
    path,
    folder,
    dossierId,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const roles: readonly CouncilRole[] = ['chair', 'viceChair', 'secretary'];

export function members(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: null,
    name: `Thành viên ${index + 1}`,
    role: roles[index] ?? ('member' as const),
    office: `Sở ${index + 1}`,
  }));
}

/** A council of so many with so many there, that counts its approval of those present. */
export async function sitting(
  client: TestClient,
  dossierId: string,
  { count = 9, present = count }: { count?: number; present?: number } = {},
): Promise<Council> {
  await client.councils.begin({ dossierId, takeOver: false });
  const { meeting } = await client.councils.setMembers({ dossierId, members: members(count) });
  await client.councils.setRule({ dossierId, rule: null, approvalBase: 'present' });
  const ids = (meeting?.members ?? []).map(({ id }) => id);
  return client.councils.setPresent({ dossierId, present: ids.slice(0, present) });
}
