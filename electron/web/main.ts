import '#core/require-node.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultWorkspaceDir } from '#core/workspace/default-dir.ts';
import { runWebShell } from './web-shell.ts';

const { values } = parseArgs({
  options: { workspace: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
});

process.exitCode = await runWebShell({
  workspaceDir: values.workspace ? resolve(values.workspace) : defaultWorkspaceDir(),
  open: !values['no-open'],
});
