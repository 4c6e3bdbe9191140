import { Link, useLocation } from 'wouter';
import { paths } from '../core/paths.ts';
import classes from './top-links.module.css';

const links = [
  { href: paths.sets, label: 'Bộ tiêu chí', isHere: (at: string) => /^\/(?:\w+-)*bo-tieu-chi/.test(at) },
  { href: paths.province(), label: 'Địa bàn', isHere: (at: string) => at.startsWith('/dia-ban') },
];

/** Beside the name of the application wherever no dossier is open. */
export function TopLinks() {
  const [location] = useLocation();
  return links.map(({ href, label, isHere }) => (
    <Link
      key={href}
      href={href}
      className={classes.link}
      aria-current={isHere(location) ? 'page' : undefined}
    >
      {label}
    </Link>
  ));
}
