import { lazy, Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { paths } from '../core/paths.ts';
import { useHotkeys } from '../core/use-hotkeys.ts';
import { Waiting } from '../ui/waiting.tsx';
import { Appearance } from './appearance.tsx';
import { DossierFrame } from './dossier-frame.tsx';
import { FilesFromOutside } from './files-from-outside.tsx';
import { Frame } from './frame.tsx';
import { helpTopicOf } from './help-topic.ts';
import { HomeRoute } from './home-route.tsx';
import { TopLinks } from './top-links.tsx';

const CreatePage = lazy(async () => ({
  default: (await import('../features/dossiers/create-page.tsx')).CreatePage,
}));
const VerifyPage = lazy(async () => ({
  default: (await import('../features/packages/verify-page.tsx')).VerifyPage,
}));
const SetsPage = lazy(async () => ({
  default: (await import('../features/criteria/sets-page.tsx')).SetsPage,
}));
const SetPage = lazy(async () => ({ default: (await import('../features/criteria/set-page.tsx')).SetPage }));
const ImportPage = lazy(async () => ({
  default: (await import('../features/criteria/import-page.tsx')).ImportPage,
}));
const EditorPage = lazy(async () => ({
  default: (await import('../features/criteria/editor-page.tsx')).EditorPage,
}));
const ComparePage = lazy(async () => ({
  default: (await import('../features/criteria/compare-page.tsx')).ComparePage,
}));
const MappingPage = lazy(async () => ({
  default: (await import('../features/criteria/mapping-page.tsx')).MappingPage,
}));
const OverlayPage = lazy(async () => ({
  default: (await import('../features/criteria/overlay-page.tsx')).OverlayPage,
}));
const OverlayEditorPage = lazy(async () => ({
  default: (await import('../features/criteria/overlay-editor-page.tsx')).OverlayEditorPage,
}));
const ProvincePage = lazy(async () => ({
  default: (await import('../features/province/province-page.tsx')).ProvincePage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/settings-page.tsx')).SettingsPage,
}));
const HelpPage = lazy(async () => ({ default: (await import('../features/help/help-page.tsx')).HelpPage }));

/** The checklist is what nearly everybody opens next; it is fetched once the first screen stands. */
const prefetchAfterMs = 700;

/** The pages of the application and the keys that work on all of them. */
export function App() {
  const [location, navigate] = useLocation();
  const beforeHelp = useRef<string>(paths.home);
  if (!location.startsWith(paths.help())) beforeHelp.current = location;
  useEffect(() => {
    const timer = setTimeout(
      () => void import('../features/assessments/checklist-page.tsx'),
      prefetchAfterMs,
    );
    return () => clearTimeout(timer);
  }, []);
  useHotkeys({
    F1: () =>
      navigate(location.startsWith(paths.help()) ? beforeHelp.current : paths.help(helpTopicOf(location))),
  });
  return (
    <Suspense fallback={<Waiting />}>
      <FilesFromOutside />
      <Switch>
        <Route path="/ho-so/:id/*?">{({ id }) => <DossierFrame key={id} dossierId={id} />}</Route>
        <Route>
          <Frame title={<TopLinks />} fill={location.startsWith('/soan-bo-tieu-chi')}>
            <Suspense key={location.split('/')[1]} fallback={<Waiting />}>
              <Switch>
                <Route path={`${paths.create}/:set?`}>{({ set }) => <CreatePage setId={set} />}</Route>
                <Route path={paths.sets} component={SetsPage} />
                <Route path={paths.importSet} component={ImportPage} />
                <Route path="/doi-chieu-bo-tieu-chi/:first?/:second?">
                  {({ first, second }) => (
                    <MappingPage first={first === '-' ? undefined : first} second={second} />
                  )}
                </Route>
                <Route path={`${paths.sets}/:id`}>{({ id }) => <SetPage key={id} reference={id} />}</Route>
                <Route path="/quy-dinh-tinh/:id">{({ id }) => <OverlayPage key={id} id={id} />}</Route>
                <Route path="/soan-quy-dinh/:set/:overlay?">
                  {({ set, overlay }) => (
                    <OverlayEditorPage key={`${set} ${overlay}`} setId={set} overlayId={overlay} />
                  )}
                </Route>
                <Route path="/soan-bo-tieu-chi/:draftId">
                  {({ draftId }) => <EditorPage key={draftId} draftId={draftId} />}
                </Route>
                <Route path="/so-sanh-bo-tieu-chi/:before/:after">
                  {({ before, after }) => <ComparePage before={before} after={after} />}
                </Route>
                <Route path="/dia-ban/:tab?">{({ tab }) => <ProvincePage tab={tab} />}</Route>
                <Route path={paths.verify} component={VerifyPage} />
                <Route path={paths.settings}>
                  <SettingsPage appearance={<Appearance />} />
                </Route>
                <Route path="/tro-giup/:topic?">
                  {({ topic }) => <HelpPage topic={topic} back={beforeHelp.current} />}
                </Route>
                <Route component={HomeRoute} />
              </Switch>
            </Suspense>
          </Frame>
        </Route>
      </Switch>
    </Suspense>
  );
}
