import { themeQuartz } from 'ag-grid-community';

const theme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  fontFamily: 'inherit',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  textColor: 'var(--text)',
  accentColor: 'var(--accent)',
  borderColor: 'var(--line)',
  chromeBackgroundColor: 'var(--surface-2)',
  headerBackgroundColor: 'var(--surface-2)',
  headerTextColor: 'var(--text-2)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  rowHoverColor: 'var(--surface-2)',
  columnBorder: { color: 'var(--line)', style: 'solid', width: 1 },
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  headerFontWeight: 600,
});

/** The theme and the row height of a text size; rows are 36 px at 100 %. */
export function gridLook(textScale: number) {
  const factor = textScale / 100;
  const rowHeight = Math.round(36 * factor);
  return {
    theme: theme.withParams({
      fontSize: 15 * factor,
      headerFontSize: 13 * factor,
      headerHeight: Math.round(34 * factor),
      cellHorizontalPadding: Math.round(9 * factor),
      // Text stands in the middle of a row of this height; boxes to tick are as large as icons.
      rowHeight,
      iconSize: Math.round(16 * factor),
    }),
    rowHeight,
  };
}
