/** A cell by its place among the rows and columns that are shown. */
export type Spot = { row: number; col: number };

/** A block of cells from where it was begun to where it was drawn. */
export type Range = { from: Spot; to: Spot };

export type Block = { top: number; bottom: number; left: number; right: number };

export function blockOf({ from, to }: Range): Block {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.col, to.col),
    right: Math.max(from.col, to.col),
  };
}

export function isInside({ top, bottom, left, right }: Block, { row, col }: Spot): boolean {
  return row >= top && row <= bottom && col >= left && col <= right;
}

export function isOneCell({ from, to }: Range): boolean {
  return from.row === to.row && from.col === to.col;
}

type Size = { rows: number; cols: number };

const steps: Record<string, [rows: number, cols: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
};

/** Where the end of a range goes with Shift and a key; with Ctrl to the edge. Undefined for other keys. */
export function stretched({ row, col }: Spot, key: string, toEdge: boolean, size: Size): Spot | undefined {
  if (key === 'Home') return { row: toEdge ? 0 : row, col: 0 };
  if (key === 'End') return { row: toEdge ? size.rows - 1 : row, col: size.cols - 1 };
  const step = steps[key];
  if (!step) return undefined;
  const far = toEdge ? Math.max(size.rows, size.cols) : 1;
  return {
    row: Math.min(Math.max(row + step[0] * far, 0), size.rows - 1),
    col: Math.min(Math.max(col + step[1] * far, 0), size.cols - 1),
  };
}

/** Ctrl+A: the column of the cell first, then the whole table. */
export function selectedMore({ from, to }: Range, { rows, cols }: Size): Range {
  const isColumn = from.row === 0 && to.row === rows - 1;
  const [left, right] = isColumn ? [0, cols - 1] : [from.col, to.col];
  return { from: { row: 0, col: left }, to: { row: rows - 1, col: right } };
}
