import { LargeTextEditorModule, ModuleRegistry, TextEditorModule } from 'ag-grid-community';
import { gridWords } from '../../ui/grid-setup.ts';

ModuleRegistry.registerModules([TextEditorModule, LargeTextEditorModule]);

export const gridLocale = gridWords('Không có chỉ tiêu nào khớp với điều kiện lọc');
