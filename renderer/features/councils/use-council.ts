import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Council } from '#shared/contract/councils.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type {
  ApprovalBase,
  BallotChoice,
  BallotCounts,
  CouncilMember,
  Meeting,
  MeetingFacts,
  OwnRule,
  Vote,
} from '#shared/domain/council.ts';
import { useApi } from '../../core/api.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { showError } from '../../ui/notices.tsx';

export function useCouncil(dossierId: string) {
  const { query } = useApi();
  return useQuery(query.councils.get.queryOptions({ input: { dossierId } }));
}

export type CouncilProps = { dossier: Dossier; council: Council; meeting: Meeting };
export type MemberInput = Omit<CouncilMember, 'id'> & { id: string | null };

/** The commands of a council; each but those of single ballots is one change, taken back with Ctrl+Z. */
export function useCouncilCommands(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const key = query.councils.get.queryKey({ input: { dossierId } });
  const common = {
    ...changesInTurn(dossierId),
    onSuccess: (council: Council) => {
      cache.setQueryData(key, council);
      // What the papers would say follows from it.
      void cache.invalidateQueries({ queryKey: query.councils.papers.key() });
      tellOtherWindows(dossierId);
    },
    onError: (error: unknown) => {
      showError(error);
      void cache.invalidateQueries({ queryKey: key });
    },
  };
  const count = (choice: BallotChoice, by: 1 | -1) => {
    // Counts that are on their way lack this ballot.
    void cache.cancelQueries({ queryKey: key });
    cache.setQueryData<Council>(
      key,
      present =>
        present && { ...present, pending: { ...present.pending, [choice]: present.pending[choice] + by } },
    );
  };
  const ballotKey = ['ballot', dossierId];
  const ofBallot = {
    ...changesInTurn(dossierId),
    mutationKey: ballotKey,
    onError: common.onError,
    // An answer to what was done before the ballots may come after them, with counts that lack them: the last one asks.
    onSettled: () =>
      cache.isMutating({ mutationKey: ballotKey }) === 1
        ? cache.invalidateQueries({ queryKey: key })
        : undefined,
  };
  return {
    begin: useMutation({
      ...common,
      mutationFn: (takeOver: boolean) => client.councils.begin({ dossierId, takeOver }),
    }),
    meetAgain: useMutation({ ...common, mutationFn: () => client.councils.meetAgain({ dossierId }) }),
    describe: useMutation({
      ...common,
      mutationFn: (facts: Partial<MeetingFacts>) => client.councils.describe({ dossierId, facts }),
    }),
    setMembers: useMutation({
      ...common,
      mutationFn: (members: MemberInput[]) => client.councils.setMembers({ dossierId, members }),
    }),
    setRule: useMutation({
      ...common,
      mutationFn: (said: { rule: OwnRule | null; approvalBase: ApprovalBase | null }) =>
        client.councils.setRule({ dossierId, ...said }),
    }),
    setPresent: useMutation({
      ...common,
      mutationFn: (present: string[]) => client.councils.setPresent({ dossierId, present }),
    }),
    setMode: useMutation({
      ...common,
      mutationFn: (mode: Meeting['mode']) => client.councils.setMode({ dossierId, mode }),
    }),
    vote: useMutation({
      ...common,
      mutationFn: (votes: { memberId: string; vote: Vote | null }[]) =>
        client.councils.vote({ dossierId, votes }),
    }),
    /** The ballot is counted at once; the next is opened while this one is kept. */
    addBallot: useMutation({
      ...ofBallot,
      onMutate: (choice: BallotChoice) => count(choice, 1),
      mutationFn: (choice: BallotChoice) => client.councils.addBallot({ dossierId, choice }),
    }),
    takeBallot: useMutation({
      ...ofBallot,
      onMutate: (choice: BallotChoice) => count(choice, -1),
      mutationFn: (choice: BallotChoice) => client.councils.takeBallot({ dossierId, choice }),
    }),
    closeBallots: useMutation({ ...common, mutationFn: () => client.councils.closeBallots({ dossierId }) }),
    setCounts: useMutation({
      ...common,
      mutationFn: (counts: BallotCounts) => client.councils.setCounts({ dossierId, counts }),
    }),
    decide: useMutation({
      ...common,
      mutationFn: (decided: boolean) => client.councils.decide({ dossierId, decided }),
    }),
  };
}
