import { Route, Switch } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { FindingsPage } from './findings-page.tsx';
import { ReviewMergePage } from './review-merge-page.tsx';

/** What reviewers ask of a dossier of our own, and a review that has just come back. */
export function FindingsPages({ dossier }: { dossier: Dossier }) {
  return (
    <Switch>
      <Route path="/ho-so/:id/yeu-cau-bo-sung/nhan/:mergeId">
        {({ mergeId }) => <ReviewMergePage key={mergeId} dossier={dossier} mergeId={mergeId} />}
      </Route>
      <Route path="/ho-so/:id/yeu-cau-bo-sung/:finding?">
        {({ finding }) => <FindingsPage dossier={dossier} shown={finding} />}
      </Route>
    </Switch>
  );
}
