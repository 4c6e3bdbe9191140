import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import {
  CellStyleModule,
  ClientSideRowModelModule,
  EventApiModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowAutoHeightModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  ValidationModule,
} from 'ag-grid-community';

// What every grid of the application needs; a grid that is edited in place registers its editors itself.
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  RowAutoHeightModule,
  RowSelectionModule,
  RowStyleModule,
  CellStyleModule,
  RowApiModule,
  ScrollApiModule,
  EventApiModule,
  LocaleModule,
  ...(import.meta.env.DEV ? [ValidationModule] : []),
]);

/** The words of a grid, with those for a filter that leaves nothing. */
export function gridWords(noRowsToShow: string): Record<string, string> {
  return { ...AG_GRID_LOCALE_VN, noRowsToShow };
}
