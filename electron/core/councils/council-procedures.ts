import type { Procedures } from '../procedures.ts';
import type { CouncilPapers } from './council-papers.ts';
import type { CouncilService } from './council-service.ts';

export function councilProcedures(
  { os, job }: Procedures,
  { councils, councilPapers: papers }: { councils: CouncilService; councilPapers: CouncilPapers },
) {
  const to = os.councils.papers;
  const never = new AbortController().signal;
  return {
    get: os.councils.get.handler(({ input }) => councils.get(input)),
    begin: os.councils.begin.handler(({ input }) => councils.begin(input)),
    meetAgain: os.councils.meetAgain.handler(({ input }) => councils.meetAgain(input)),
    describe: os.councils.describe.handler(({ input }) => councils.describe(input)),
    setMembers: os.councils.setMembers.handler(({ input }) => councils.setMembers(input)),
    setRule: os.councils.setRule.handler(({ input }) => councils.setRule(input)),
    setPresent: os.councils.setPresent.handler(({ input }) => councils.setPresent(input)),
    setMode: os.councils.setMode.handler(({ input }) => councils.setMode(input)),
    vote: os.councils.vote.handler(({ input }) => councils.vote(input)),
    addBallot: os.councils.addBallot.handler(({ input }) => councils.addBallot(input)),
    takeBallot: os.councils.takeBallot.handler(({ input }) => councils.takeBallot(input)),
    closeBallots: os.councils.closeBallots.handler(({ input }) => councils.closeBallots(input)),
    setCounts: os.councils.setCounts.handler(({ input }) => councils.setCounts(input)),
    decide: os.councils.decide.handler(({ input }) => councils.decide(input)),
    papers: {
      list: to.list.handler(({ input }) => papers.list(input)),
      build: to.build.handler(job(papers.build)),
      describe: to.describe.handler(({ input }) => papers.describe(input)),
      attachScan: to.attachScan.handler(job(papers.attachScan)),
      removeScan: to.removeScan.handler(({ input }) => papers.removeScan(input)),
      open: to.open.handler(({ input }) => papers.open(input)),
      save: to.save.handler(({ input, signal = never }) => papers.save(input, signal)),
      saveTable: to.saveTable.handler(({ input, signal = never }) => papers.saveTable(input, signal)),
    },
  };
}
