import type { Procedures } from '../procedures.ts';
import type { createWorkspaceService } from './workspace-service.ts';

export function workspaceProcedures(
  { os, job }: Procedures,
  workspace: ReturnType<typeof createWorkspaceService>,
) {
  return {
    info: os.workspace.info.handler(() => workspace.info()),
    check: os.workspace.check.handler(job(workspace.check)),
  };
}
