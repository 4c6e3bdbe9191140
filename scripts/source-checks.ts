import { join } from 'node:path';
import { root } from './root.ts';
import { run } from './run.ts';

/** One thing that is in order or not; `output` is what the tool said. */
export type Check = { name: string; isPassed: boolean; output: string };

const typeProjects = ['shared', 'electron', 'electron/desktop', 'renderer', 'test'];
const tool = (path: string) => join(root, 'node_modules', path);

/** Type check and lint, without running anything of the project. */
export async function checkSources(): Promise<Check[]> {
  const checks = await Promise.all(
    typeProjects.map(project => check(`Kiểm tra kiểu: ${project}`, 'typescript/bin/tsc', ['-p', project])),
  );
  const lint = ['check', '--error-on-warnings', '.'];
  return [...checks, await check('Kiểm tra mã nguồn (Biome)', '@biomejs/biome/bin/biome', lint)];
}

/** As it is told on the terminal: what the tool said only where something is wrong. */
export function checkText({ name, isPassed, output }: Check): string {
  return isPassed ? `✓ ${name}` : `✗ ${name}\n${output.trimEnd()}`;
}

async function check(name: string, file: string, args: readonly string[]): Promise<Check> {
  const { code, output } = await run(tool(file), args);
  return { name, isPassed: code === 0, output };
}
