import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  type IParagraphOptions,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

import { ruleStyle } from '#core/documents/rule-length.ts';

/** Building blocks of papers as Nghị định 30/2020/NĐ-CP, Phụ lục I, sets them. Lengths are in twips unless said. */

export const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Top and bottom 20, left 30, right 20 mm: 160 mm are left for the text. */
export const margins = { top: twips(20), bottom: twips(20), left: twips(30), right: twips(20) };
export const textWidth = 160;
/** The same margins hold for a page turned by a quarter. */
export const wideWidth = 247;

export type Look = { bold?: boolean; italics?: boolean; allCaps?: boolean; size?: number; color?: string };

/** A run in points; Times New Roman comes from the document's defaults. */
export function run(text: string, { size = 14, ...look }: Look = {}): TextRun {
  return new TextRun({ text, size: size * 2, ...look });
}

export type Block = Omit<IParagraphOptions, 'children' | 'text'>;

export function paragraph(parts: string | TextRun[], look: Look = {}, block: Block = {}): Paragraph {
  return new Paragraph({ ...block, children: typeof parts === 'string' ? [run(parts, look)] : parts });
}

/** Body text: justified, first line 12.7 mm in, 6 pt between paragraphs. */
export function body(parts: string | TextRun[], look: Look = {}, block: Block = {}): Paragraph {
  return paragraph(parts, look, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(12.7) },
    spacing: { before: 120, line: 264, lineRule: LineRuleType.AUTO },
    ...block,
  });
}

/** The last paragraph of a paper; a signature never stands alone on a page. */
export function closing(text: string): Paragraph {
  return body(text, {}, { keepNext: true });
}

/** Words, and dots from there to the right margin to write on. */
export function dotted(text: string): Paragraph {
  return new Paragraph({
    indent: { firstLine: twips(12.7) },
    spacing: { before: 120, line: 264, lineRule: LineRuleType.AUTO },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth), leader: LeaderType.DOT }],
    children: [run(text), new TextRun({ children: [new Tab()], size: 28 })],
  });
}

export function heading(text: string, look: Look = {}): Paragraph {
  return body(text, { bold: true, ...look }, { keepNext: true });
}

export function centred(parts: string | TextRun[], look: Look = {}, block: Block = {}): Paragraph {
  return paragraph(parts, look, { alignment: AlignmentType.CENTER, ...block });
}

/** Repeats its paragraph for every item of a list; a plain tag would leave the items in one paragraph. */
export function each(list: string, text: string): string {
  return `{#${list} [loopOver: "paragraph"]}${text}{/${list}}`;
}

/**
 * A solid line of a length, centred in a column of a width (both mm), close under the line above it. One that `follows`
 * the words above gets its length when the paper is drawn up (electron/core/documents/rule-length.ts).
 */
export function rule(length: number, width: number, follows = false): Paragraph {
  const side = twips((width - length) / 2);
  return new Paragraph({
    ...(follows ? { style: ruleStyle } : {}),
    indent: { left: side, right: side },
    spacing: { before: 60, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const noBorders = { top: none, bottom: none, left: none, right: none };
const noInside = { ...noBorders, insideHorizontal: none, insideVertical: none };

/** A table without lines; column widths in mm. */
export function frame(widths: readonly number[], rows: readonly (readonly FileChild[])[][]): Table {
  return new Table({
    width: { size: twips(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: noInside,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      cells =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                borders: noBorders,
                width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
                // A cell holds only paragraphs here; the type allows tables too.
                children: children.filter(child => child instanceof Paragraph),
              }),
          ),
        }),
    ),
  });
}

export type Cell = { text: string; bold?: boolean; centred?: boolean; span?: number; keepNext?: boolean };

/** The row of a group, which never stands alone at the foot of a page. */
export function groupRow(cells: readonly Cell[]): Cell[] {
  return cells.map(cell => ({ ...cell, bold: true, keepNext: true }));
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** A table with lines whose heading stands again on every page; rows are never torn. Widths in mm. */
export function grid(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  size = 12,
): Table {
  const cell = (
    { text, bold = false, centred: isCentred = false, span = 1, keepNext = false }: Cell,
    index: number,
  ) =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      columnSpan: span,
      width: {
        size: twips(span > 1 ? sum(widths.slice(index, index + span)) : (widths[index] ?? 0)),
        type: WidthType.DXA,
      },
      children: [
        paragraph(
          text,
          { bold, size },
          {
            alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
            spacing: { before: 30, after: 30 },
            ...(keepNext ? { keepNext } : {}),
          },
        ),
      ],
    });
  return new Table({
    width: { size: twips(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: { left: 70, right: 70, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        height: { value: 400, rule: HeightRule.ATLEAST },
        children: head.map((text, index) => cell({ text, bold: true, centred: true }, index)),
      }),
      ...rows.map(cells => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    ],
  });
}

export function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
