import { join } from 'node:path';
import { resourcesDir } from './core.ts';

export const bookletFonts = {
  regular: join(resourcesDir, 'fonts', 'Tinos-Regular.ttf'),
  bold: join(resourcesDir, 'fonts', 'Tinos-Bold.ttf'),
};
