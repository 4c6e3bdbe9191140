import { finished, testCore } from './core.ts';
import { received } from './review-fixture.ts';

type Judged = { name: string; office: string; scope: string[]; comment: string; verdict: 'met' | 'notMet' };

/** The review file of somebody who judges 2.1 of the package on a machine of their own. */
export async function colleagueFile(packagePath: string, target: string, judged: Judged): Promise<string> {
  await using machine = await testCore();
  const { client } = machine;
  const dossierId = await received(client, packagePath);
  const { name, office, scope, comment, verdict } = judged;
  await client.reviews.begin({ dossierId, reviewer: { name, office, role: '' }, scope });
  await client.reviews.judge({ dossierId, items: [{ target: '2.1', change: { verdict, comment } }] });
  return (await finished(client.reviews.export({ dossierId, kind: 'contribution', target }))).path;
}
