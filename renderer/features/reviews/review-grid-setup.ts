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

export const reviewLocale: Record<string, string> = {
  ...AG_GRID_LOCALE_VN,
  noRowsToShow: 'Không có mục nào khớp với điều kiện lọc',
};
