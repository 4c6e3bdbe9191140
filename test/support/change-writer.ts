// Changes 3.1 and 2.1 together without end until it is killed: node change-writer.ts WORKSPACE DOSSIER
import { createRouterClient } from '@orpc/server';
import { openCore } from '#core/core.ts';
import { resourcesDir, workerUrl } from './core.ts';

const [workspaceDir = '', dossierId = ''] = process.argv.slice(2);
const core = await openCore({ workspaceDir, resourcesDir, workerUrl, shell: 'cli' });
const client = createRouterClient(core.router);
process.stdout.write('ready\n');
for (let round = 1; ; round += 1) {
  const note = String(round);
  const items = ['3.1', '2.1'].map(code => ({ code, change: { note } }));
  await client.assessments.setMany({ dossierId, items });
}
