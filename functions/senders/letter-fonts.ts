import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fonts } from './letter-pdf.ts';

/** The fonts of letters, from the folder that they lie in. They are narrow, so that a letter fits on two sheets. */
export const fontsIn = (folder: string): Fonts => ({
  regular: readFileSync(path.join(folder, 'DejaVuSansCondensed.ttf')),
  bold: readFileSync(path.join(folder, 'DejaVuSansCondensed-Bold.ttf')),
});
