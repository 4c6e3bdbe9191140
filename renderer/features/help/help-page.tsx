import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';
import { paths } from '../../core/paths.ts';
import { chapters } from './chapters.ts';
import classes from './help-page.module.css';
import { Markdown } from './markdown.tsx';
import { pictures } from './pictures.ts';

/** The manual; F1 opens the chapter of the page one comes from and leads back to it. */
export function HelpPage({ topic, back }: { topic: string | undefined; back: string }) {
  const chapter = chapters.find(each => each.topic === topic) ?? chapters[0];
  return (
    <div className={classes.help}>
      <nav className={classes.contents} aria-label="Mục lục">
        <Button
          component={Link}
          href={back}
          variant="default"
          size="compact-md"
          leftSection={<IconArrowLeft size="1rem" aria-hidden />}
        >
          Quay lại (F1)
        </Button>
        {chapters.map(each => (
          <Link
            key={each.topic}
            href={paths.help(each.topic)}
            className={classes.chapter}
            aria-current={each.topic === chapter?.topic ? 'page' : undefined}
          >
            {each.title}
          </Link>
        ))}
      </nav>
      <article className={classes.text}>
        {chapter ? <Markdown source={chapter.source} pictures={pictures} /> : null}
      </article>
    </div>
  );
}
