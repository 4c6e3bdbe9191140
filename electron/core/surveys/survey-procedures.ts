import type { Procedures } from '../procedures.ts';
import type { SurveyService } from './survey-service.ts';

export function surveyProcedures({ os, job }: Procedures, surveys: SurveyService) {
  return {
    get: os.surveys.get.handler(({ input }) => surveys.get(input)),
    begin: os.surveys.begin.handler(({ input }) => surveys.begin(input)),
    define: os.surveys.define.handler(({ input }) => surveys.define(input)),
    addBallot: os.surveys.addBallot.handler(({ input }) => surveys.addBallot(input)),
    takeBallot: os.surveys.takeBallot.handler(({ input }) => surveys.takeBallot(input)),
    closeBatch: os.surveys.closeBatch.handler(({ input }) => surveys.closeBatch(input)),
    removeBatch: os.surveys.removeBatch.handler(({ input }) => surveys.removeBatch(input)),
    setFigures: os.surveys.setFigures.handler(({ input }) => surveys.setFigures(input)),
    readTable: os.surveys.readTable.handler(job(surveys.readTable)),
    interpretTable: os.surveys.interpretTable.handler(({ input }) => surveys.interpretTable(input)),
    enter: os.surveys.enter.handler(({ input }) => surveys.enter(input)),
    takeOver: os.surveys.takeOver.handler(({ input }) => surveys.takeOver(input)),
    exportWorkbook: os.surveys.exportWorkbook.handler(({ input, signal }) =>
      surveys.exportWorkbook(input, signal ?? new AbortController().signal),
    ),
  };
}
