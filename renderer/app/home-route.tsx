import { HomePage } from '../features/dossiers/home-page.tsx';
import { OpenPackageButton, OpenPackageStatus } from '../features/packages/open-package.tsx';
import { useOpenPackages } from '../features/packages/open-queue.ts';

/** The first page: the dossiers of one feature, the opening of packages from another. */
export function HomeRoute() {
  const { open } = useOpenPackages();
  return (
    <HomePage
      openButton={<OpenPackageButton />}
      openStatus={<OpenPackageStatus />}
      onFiles={files => void open(files)}
    />
  );
}
