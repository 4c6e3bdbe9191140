import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  EventApiModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
  ValidationModule,
} from 'ag-grid-community';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ColumnApiModule,
  RowSelectionModule,
  RowStyleModule,
  CellStyleModule,
  RowApiModule,
  ScrollApiModule,
  EventApiModule,
  LocaleModule,
  TooltipModule,
  ...(import.meta.env.DEV ? [ValidationModule] : []),
]);

export const evidenceLocale: Record<string, string> = {
  ...AG_GRID_LOCALE_VN,
  noRowsToShow: 'Không có tệp nào khớp với điều kiện lọc',
};
