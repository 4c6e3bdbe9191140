import { Fragment, type ReactNode } from 'react';

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'picture'; says: string; name: string };

/** The little Markdown the manual is written in: headings, paragraphs, lists, tables, pictures, **bold**, `keys`. */
export function parseMarkdown(source: string): Block[] {
  return source
    .replace(/\r\n/g, '\n')
    .split(/\n{2,}/)
    .map(part => part.trim())
    .filter(Boolean)
    .flatMap(part => blocksOf(part.split('\n')));
}

function blocksOf(lines: string[]): Block[] {
  const [first = '', ...rest] = lines;
  const heading = /^(#{1,3}) (.+)$/.exec(first);
  if (heading?.[1] && heading[2]) {
    const level = heading[1].length === 1 ? 1 : heading[1].length === 2 ? 2 : 3;
    const own: Block = { kind: 'heading', level, text: heading[2] };
    return rest.length > 0 ? [own, ...blocksOf(rest)] : [own];
  }
  const picture = /^!\[([^\]]+)\]\(images\/([\w-]+\.png)\)$/.exec(first);
  if (picture?.[1] && picture[2]) return [{ kind: 'picture', says: picture[1], name: picture[2] }];
  if (/^(?:- |\d+\. )/.test(first))
    return [{ kind: 'list', ordered: /^\d/.test(first), items: itemsOf(lines) }];
  if (first.startsWith('|')) {
    const [head = [], , ...rows] = lines.map(cellsOf);
    return [{ kind: 'table', head, rows }];
  }
  return [{ kind: 'paragraph', text: lines.join(' ') }];
}

/** A line that does not begin a new item goes on with the one before. */
function itemsOf(lines: string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const item = /^(?:- |\d+\. )(.*)$/.exec(line)?.[1];
    if (item === undefined) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else items.push(item);
  }
  return items;
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cell => cell.trim());
}

/** Addresses of the pictures by the name of their file. */
type Pictures = Readonly<Record<string, string>>;

export function Markdown({ source, pictures }: { source: string; pictures: Pictures }) {
  return parseMarkdown(source).map((block, index) => {
    const key = `${index} ${block.kind}`;
    return <BlockView key={key} block={block} pictures={pictures} />;
  });
}

function BlockView({ block, pictures }: { block: Block; pictures: Pictures }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return <Heading>{inline(block.text)}</Heading>;
    }
    case 'paragraph':
      return <p>{inline(block.text)}</p>;
    case 'picture':
      return (
        <figure>
          <img src={pictures[block.name]} alt="" loading="lazy" />
          <figcaption>{inline(block.says)}</figcaption>
        </figure>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map(item => (
            <li key={item}>{inline(item)}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map(cell => (
                <th key={cell} scope="col">
                  {inline(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(row => (
              <tr key={row.join('|')}>
                {row.map((cell, index) => {
                  const key = `${index} ${cell}`;
                  return <td key={key}>{inline(cell)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function inline(text: string): ReactNode {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, index) => {
    const key = `${index} ${part}`;
    if (part.startsWith('**') && part.length > 4) return <b key={key}>{part.slice(2, -2)}</b>;
    if (part.startsWith('`') && part.length > 2) return <kbd key={key}>{part.slice(1, -1)}</kbd>;
    return <Fragment key={key}>{part}</Fragment>;
  });
}
