import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Survey, SurveyInput } from '#shared/contract/surveys.ts';
import { countBallots, type SurveyFigures } from '#shared/domain/survey.ts';
import { useApi } from '../../core/api.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { showError } from '../../ui/notices.tsx';

export function useSurvey(dossierId: string) {
  const { query } = useApi();
  return useQuery(query.surveys.get.queryOptions({ input: { dossierId } }));
}

/** The commands of a survey; each but those of single ballots is one change, taken back with Ctrl+Z. */
export function useSurveyCommands(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const key = query.surveys.get.queryKey({ input: { dossierId } });
  const common = {
    ...changesInTurn(dossierId),
    onSuccess: (survey: Survey) => {
      cache.setQueryData(key, survey);
      tellOtherWindows(dossierId);
    },
    onError: (error: unknown) => {
      showError(error);
      void cache.invalidateQueries({ queryKey: key });
    },
  };
  const withDossier = {
    ...common,
    onSuccess: (survey: Survey) => {
      common.onSuccess(survey);
      return cache.invalidateQueries({ queryKey: query.dossiers.key() });
    },
  };
  const count = (villageId: string, pattern: string, by: 1 | -1) =>
    cache.setQueryData<Survey | null>(key, present => present && withBallot(present, villageId, pattern, by));
  const ofBallot = { ...changesInTurn(dossierId), onError: common.onError };
  return {
    begin: useMutation({ ...common, mutationFn: () => client.surveys.begin({ dossierId }) }),
    define: useMutation({
      ...common,
      mutationFn: (definition: SurveyInput) => client.surveys.define({ dossierId, definition }),
    }),
    /** The ballot is shown at once; the next is typed while this one is kept. */
    addBallot: useMutation({
      ...ofBallot,
      onMutate: ({ villageId, pattern }: Typed) => void count(villageId, pattern, 1),
      mutationFn: (typed: Typed) => client.surveys.addBallot({ dossierId, ...typed }),
    }),
    takeBallot: useMutation({
      ...ofBallot,
      onMutate: ({ villageId, pattern }: Typed) => void count(villageId, pattern, -1),
      mutationFn: (typed: Typed) => client.surveys.takeBallot({ dossierId, ...typed }),
    }),
    closeBatch: useMutation({ ...common, mutationFn: () => client.surveys.closeBatch({ dossierId }) }),
    removeBatch: useMutation({
      ...common,
      mutationFn: (batchId: string) => client.surveys.removeBatch({ dossierId, batchId }),
    }),
    setFigures: useMutation({
      ...common,
      mutationFn: (input: { villageId: string; figures: SurveyFigures | null }) =>
        client.surveys.setFigures({ dossierId, ...input }),
    }),
    takeOver: useMutation({ ...withDossier, mutationFn: () => client.surveys.takeOver({ dossierId }) }),
  };
}

export type SurveyProps = { dossier: Dossier; survey: Survey };
export type Typed = { villageId: string; pattern: string };

function withBallot(survey: Survey, villageId: string, pattern: string, by: 1 | -1): Survey {
  const present = survey.pending.find(batch => batch.villageId === villageId)?.ballots ?? [];
  const ballots = countBallots([...present, [pattern, by]]).filter(([, number]) => number > 0);
  const others = survey.pending.filter(batch => batch.villageId !== villageId);
  return { ...survey, pending: ballots.length > 0 ? [...others, { villageId, ballots }] : others };
}

/** The survey as it is written down, to be changed. */
export function inputOf({ definition }: Survey): SurveyInput {
  const { questions, villages, mainQuestion, heldFrom, heldTo } = definition;
  const mainAt = questions.findIndex(({ id }) => id === mainQuestion);
  return { questions, villages, mainAt: mainAt === -1 ? null : mainAt, heldFrom, heldTo };
}
