import { Route, Switch } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { AssignPage } from './assign-page.tsx';
import { HeldPartPage } from './held-part-page.tsx';
import { MergePage } from './merge-page.tsx';
import { MissingPage } from './missing-page.tsx';

/** Who does what: the table, the lists of what is missing, and the parts that go out and come back. */
export function PeoplePages({ dossier }: { dossier: Dossier }) {
  useUndoKeys(dossier.id);
  return (
    <Switch>
      <Route path="/ho-so/:id/phan-cong/con-thieu/:personId?">
        {({ personId }) => <MissingPage dossier={dossier} personId={personId} />}
      </Route>
      <Route path="/ho-so/:id/phan-cong/nhan/:mergeId">
        {({ mergeId }) => <MergePage key={mergeId} dossier={dossier} mergeId={mergeId} />}
      </Route>
      <Route>{dossier.part ? <HeldPartPage dossier={dossier} /> : <AssignPage dossier={dossier} />}</Route>
    </Switch>
  );
}
