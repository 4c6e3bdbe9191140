import { HomePage } from '../features/dossiers/home-page.tsx';
import { OpenPackageButton, OpenPackageStatus, useOpenPackage } from '../features/packages/open-package.tsx';

/** The first page: the dossiers of one feature, the opening of packages from another. */
export function HomeRoute() {
  const openPackage = useOpenPackage();
  return (
    <HomePage
      openButton={<OpenPackageButton />}
      openStatus={<OpenPackageStatus />}
      onFiles={files => void openPackage(files)}
    />
  );
}
