import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '../core/paths.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import classes from './frame.module.css';
import { JobTray } from './job-tray.tsx';
import { SavedSign } from './saved-sign.tsx';
import { SearchField } from './search-field.tsx';
import { SettingsMenu } from './settings-menu.tsx';

type Props = {
  title?: ReactNode;
  navigation?: ReactNode;
  foot?: ReactNode;
  fill?: boolean;
  children: ReactNode;
};

/** Head, navigation and page. With `fill` the page keeps to the window and its parts scroll by themselves. */
export function Frame({ title, navigation, foot, fill = false, children }: Props) {
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('main')?.focus()}>
        Đến nội dung chính
      </button>
      <header className={classes.head}>
        <Link href={paths.home} className={classes.brand} title="Về danh sách hồ sơ">
          Hồ sơ NTM
        </Link>
        <div className={classes.title}>{title}</div>
        <SearchField />
        <SavedSign />
        <SettingsMenu />
      </header>
      <ConnectionBanner />
      <div className={classes.body}>
        {navigation}
        <main id="main" tabIndex={-1} className={classes.main} data-fill={fill || undefined}>
          {children}
        </main>
      </div>
      {foot}
      <JobTray />
    </div>
  );
}
