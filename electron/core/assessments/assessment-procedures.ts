import type { Procedures } from '../procedures.ts';
import type { createAssessmentService } from './assessment-service.ts';

export function assessmentProcedures(
  { os }: Procedures,
  assessments: ReturnType<typeof createAssessmentService>,
) {
  return {
    set: os.assessments.set.handler(({ input }) => assessments.set(input)),
    setMany: os.assessments.setMany.handler(({ input }) => assessments.setMany(input)),
    confirm: os.assessments.confirm.handler(({ input }) => assessments.confirm(input)),
  };
}
