import { Link, useLocation } from 'wouter';
import { paths } from '../core/paths.ts';
import classes from './sets-link.module.css';

/** Beside the name of the application wherever no dossier is open. */
export function SetsLink() {
  const [location] = useLocation();
  const isHere = /^\/(?:\w+-)*bo-tieu-chi/.test(location);
  return (
    <Link href={paths.sets} className={classes.link} aria-current={isHere ? 'page' : undefined}>
      Bộ tiêu chí
    </Link>
  );
}
