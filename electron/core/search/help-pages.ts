import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from '#shared/contract/search.ts';
import { answers, type SearchTerms, searchable } from '#shared/domain/search-terms.ts';
import { snippetOf } from '#shared/domain/snippet.ts';

type Section = { topic: string; title: string; text: string; ready: string };

/** The manual by its sections; read when it is first looked into, and absent where the resources hold none. */
export function createHelpPages(resourcesDir: string) {
  let sections: Section[] | undefined;

  function load(): Section[] {
    const folder = join(resourcesDir, 'help');
    try {
      const names = readdirSync(folder).filter(name => name.endsWith('.md'));
      return names.flatMap(name => sectionsOf(name.slice(0, -3), readFileSync(join(folder, name), 'utf8')));
    } catch (error) {
      if (error instanceof Error && 'code' in error) return [];
      throw error;
    }
  }

  return {
    find(search: SearchTerms, limit: number): Found['help'] {
      sections ??= load();
      return sections
        .filter(({ ready }) => answers(ready, search))
        .slice(0, limit)
        .map(({ topic, title, text }) => {
          const { text: shown = text.slice(0, 160), marks = [] } = snippetOf(text, search) ?? {};
          return { topic, title, snippet: { text: shown, marks } };
        });
    },
  };
}

/** A section begins with a heading; the words without the signs of Markdown. */
function sectionsOf(topic: string, source: string): Section[] {
  const [first = '', ...parts] = source.normalize('NFC').split(/^#{1,3} +/m);
  const chapter = parts[0]?.split('\n', 1)[0] ?? first;
  return parts.map(part => {
    const [heading = '', ...lines] = part.split('\n');
    const title = heading === chapter ? chapter : `${chapter} › ${heading}`;
    const text = lines
      .join(' ')
      .replace(/!\[[^\]]*\]\([^)]*\)|\|?[-: ]{3,}\||[*`|]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return { topic, title, text, ready: searchable(`${title} ${text}`) };
  });
}
