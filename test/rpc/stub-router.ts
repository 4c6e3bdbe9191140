import { createRouter, type Router, type Services } from '#core/router.ts';
import { AppError } from '#shared/errors.ts';

/** A call the suite can look into while it runs. */
export type Witness = { logged: string[]; removed: string[]; jobsRunning: number; jobsAborted: number };

/**
 * The real router over services that do just what the suite asks for: a query, a command, an expected error, a bug and
 * a job that runs until it is cancelled or told to end.
 */
export function createStubRouter(): { router: Router; witness: Witness } {
  const witness: Witness = { logged: [], removed: [], jobsRunning: 0, jobsAborted: 0 };
  const services = {
    workspace: {
      info: () => ({ path: 'Thư mục Đường', shell: 'cli', version: '1' }),
      check: (report: (progress: object) => void, signal: AbortSignal) => runCheck(witness, report, signal),
    },
    units: { provinces: () => new Promise(() => {}) },
    criteria: {},
    dossiers: {
      get: ({ dossierId }: { dossierId: string }) => {
        throw new AppError('notFound', { what: 'dossier', id: dossierId });
      },
      check: () => {
        throw new TypeError('a bug');
      },
      remove: ({ dossierId }: { dossierId: string }) => {
        witness.removed.push(dossierId);
        return {};
      },
    },
    sample: {},
    assessments: {},
    evidence: {},
    packages: {
      verify: () => Promise.reject(new AppError('fileMissing', { path: 'gói.zip' })),
    },
  };
  // Only the procedures above are called by the suite; writing out the others would test nothing.
  const router = createRouter(what => witness.logged.push(what), services as unknown as Services);
  return { router, witness };
}

async function runCheck(witness: Witness, report: (progress: object) => void, signal: AbortSignal) {
  witness.jobsRunning++;
  try {
    for (let done = 1; done <= 40; done++) {
      report({ step: 'reading', done, total: 40, unit: 'files' });
      await new Promise(resolve => setTimeout(resolve, 10));
      if (signal.aborted) {
        witness.jobsAborted++;
        throw new AppError('cancelled', {});
      }
    }
    return { ok: true, problems: [] };
  } finally {
    witness.jobsRunning--;
  }
}
