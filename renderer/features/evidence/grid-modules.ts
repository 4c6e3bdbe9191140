import { ColumnApiModule, ModuleRegistry, TooltipModule } from 'ag-grid-community';
import { gridWords } from '../../ui/grid-setup.ts';

ModuleRegistry.registerModules([ColumnApiModule, TooltipModule]);

export const evidenceLocale = gridWords('Không có tệp nào khớp với điều kiện lọc');
