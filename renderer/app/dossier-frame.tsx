import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { paths } from '../core/paths.ts';
import { ReceivedState } from '../core/received-state.ts';
import { useDossier } from '../core/use-dossier.ts';
import { useHotkeys } from '../core/use-hotkeys.ts';
import { OverviewPage } from '../features/dossiers/overview-page.tsx';
import { ReceivedLine } from '../features/packages/received-line.tsx';
import { DueLine } from '../features/people/due-line.tsx';
import { Failure } from '../ui/failure.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { DossierNavigation, keyOf, pagesOf } from './dossier-navigation.tsx';
import { DossierTitle } from './dossier-title.tsx';
import { Frame } from './frame.tsx';
import { Tour } from './tour.tsx';

const ChecklistPage = lazy(async () => ({
  default: (await import('../features/assessments/checklist-page.tsx')).ChecklistPage,
}));
const ReviewPage = lazy(async () => ({
  default: (await import('../features/reviews/review-page.tsx')).ReviewPage,
}));
const EvidencePage = lazy(async () => ({
  default: (await import('../features/evidence/evidence-page.tsx')).EvidencePage,
}));
const ReusePage = lazy(async () => ({
  default: (await import('../features/dossiers/reuse-page.tsx')).ReusePage,
}));
const LocalLevelsPage = lazy(async () => ({
  default: (await import('../features/assessments/local-levels-page.tsx')).LocalLevelsPage,
}));
const MovePage = lazy(async () => ({
  default: (await import('../features/dossiers/move-page.tsx')).MovePage,
}));
const ResultsPage = lazy(async () => ({
  default: (await import('../features/results/results-page.tsx')).ResultsPage,
}));
const ProgressPage = lazy(async () => ({
  default: (await import('../features/progress/progress-page.tsx')).ProgressPage,
}));
const PeoplePages = lazy(async () => ({
  default: (await import('../features/people/people-pages.tsx')).PeoplePages,
}));
const DocumentsPage = lazy(async () => ({
  default: (await import('../features/documents/documents-page.tsx')).DocumentsPage,
}));
const TemplatesPage = lazy(async () => ({
  default: (await import('../features/documents/templates-page.tsx')).TemplatesPage,
}));
const SurveyPage = lazy(async () => ({
  default: (await import('../features/surveys/survey-page.tsx')).SurveyPage,
}));
const FindingsPages = lazy(async () => ({
  default: (await import('../features/findings/findings-pages.tsx')).FindingsPages,
}));
const ColleaguesPage = lazy(async () => ({
  default: (await import('../features/reviews/colleagues-page.tsx')).ColleaguesPage,
}));
const CouncilPage = lazy(async () => ({
  default: (await import('../features/councils/council-page.tsx')).CouncilPage,
}));
const HistoryPage = lazy(async () => ({
  default: (await import('../features/changes/history-page.tsx')).HistoryPage,
}));
const CheckPage = lazy(async () => ({
  default: (await import('../features/packages/check-page.tsx')).CheckPage,
}));

/** One open dossier: whose it is, its pages, and the page that is shown. */
export function DossierFrame({ dossierId }: { dossierId: string }) {
  const [location, navigate] = useLocation();
  const { data: dossier, error, refetch } = useDossier(dossierId);
  const pages = dossier ? pagesOf(dossier) : [];
  useHotkeys(
    Object.fromEntries(
      pages.slice(0, -1).map((page, index) => [keyOf(pages, index), () => navigate(page.href)]),
    ),
  );
  if (!dossier) {
    return (
      <Frame>
        {error ? (
          <div style={{ padding: '1.25rem' }}>
            <Failure error={error} onRetry={() => void refetch()} />
          </div>
        ) : (
          <Waiting />
        )}
      </Frame>
    );
  }
  return (
    <Frame
      fill
      title={<DossierTitle dossier={dossier} />}
      foot={<Tour dossierId={dossierId} />}
      navigation={<DossierNavigation pages={pages} location={location} />}
    >
      <DueLine key={dossierId} dossier={dossier} />
      <ReceivedLine dossier={dossier} />
      {/* A boundary of its own for each page: a page that is left would live on, hidden, while the next one loads. */}
      <ReceivedState value={dossier.check?.state ?? null}>
        <Suspense key={location.split('/')[3]} fallback={<Waiting />}>
          <Switch>
            <Route path="/ho-so/:id/tieu-chi/:code?">
              {({ code }) => <ChecklistPage dossier={dossier} code={code && decodeURIComponent(code)} />}
            </Route>
            <Route path="/ho-so/:id/tham-dinh/:target?">
              {({ target }) => <ReviewPage dossier={dossier} target={target && decodeURIComponent(target)} />}
            </Route>
            <Route path="/ho-so/:id/minh-chung/:evidenceId?">
              {({ evidenceId }) => <EvidencePage dossier={dossier} evidenceId={evidenceId} />}
            </Route>
            <Route path="/ho-so/:id/lay-tu-ho-so-khac/:from?">
              {({ from }) => <ReusePage dossier={dossier} from={from} />}
            </Route>
            <Route path={paths.localLevels(dossierId)}>
              <LocalLevelsPage dossier={dossier} />
            </Route>
            <Route path="/ho-so/:id/phien-ban/:overlay?">
              {({ overlay }) => <MovePage dossier={dossier} overlay={overlay} />}
            </Route>
            <Route path={paths.results(dossierId)}>
              <ResultsPage dossier={dossier} />
            </Route>
            <Route path={paths.progress(dossierId)}>
              <ProgressPage dossier={dossier} />
            </Route>
            <Route path="/ho-so/:id/yeu-cau-bo-sung/*?">
              <FindingsPages dossier={dossier} />
            </Route>
            <Route path="/ho-so/:id/phan-cong/*?">
              <PeoplePages dossier={dossier} />
            </Route>
            <Route path="/ho-so/:id/van-ban/:name?">
              {({ name }) => <DocumentsPage dossier={dossier} name={name} />}
            </Route>
            <Route path={paths.templates(dossierId)}>
              <TemplatesPage dossier={dossier} />
            </Route>
            <Route path="/ho-so/:id/lay-y-kien/:tab?">
              {({ tab }) => <SurveyPage dossier={dossier} tab={tab} />}
            </Route>
            <Route path={paths.colleagues(dossierId)}>
              <ColleaguesPage dossier={dossier} />
            </Route>
            <Route path="/ho-so/:id/hoi-dong/:tab?">
              {({ tab }) => <CouncilPage dossier={dossier} tab={tab} />}
            </Route>
            <Route path={paths.history(dossierId)}>
              <HistoryPage dossier={dossier} />
            </Route>
            <Route path={paths.check(dossierId)}>
              <CheckPage dossier={dossier} />
            </Route>
            <Route>
              <OverviewPage dossier={dossier} />
            </Route>
          </Switch>
        </Suspense>
      </ReceivedState>
    </Frame>
  );
}
