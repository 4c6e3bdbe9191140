import { useRunningJobs } from '../core/jobs.ts';
import { JobProgressBar } from '../ui/job-progress.tsx';
import classes from './job-tray.module.css';

/** Long work that goes on while the person does something else. */
export function JobTray() {
  const jobs = useRunningJobs();
  if (jobs.length === 0) return null;
  return (
    <section className={classes.tray} aria-label="Việc đang chạy">
      {jobs.map(job => (
        <div key={job.key} className={classes.job}>
          <span className={classes.title}>{job.title}</span>
          <JobProgressBar progress={job.progress} startedAt={job.startedAt} onCancel={job.cancel} />
        </div>
      ))}
    </section>
  );
}
