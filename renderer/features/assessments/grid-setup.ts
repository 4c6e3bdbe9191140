import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import {
  CellStyleModule,
  ClientSideRowModelModule,
  EventApiModule,
  LargeTextEditorModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowAutoHeightModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  ValidationModule,
} from 'ag-grid-community';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  RowAutoHeightModule,
  RowSelectionModule,
  RowStyleModule,
  CellStyleModule,
  TextEditorModule,
  RowApiModule,
  ScrollApiModule,
  EventApiModule,
  LargeTextEditorModule,
  LocaleModule,
  ...(import.meta.env.DEV ? [ValidationModule] : []),
]);

export const gridLocale: Record<string, string> = {
  ...AG_GRID_LOCALE_VN,
  noRowsToShow: 'Không có chỉ tiêu nào khớp với điều kiện lọc',
};
