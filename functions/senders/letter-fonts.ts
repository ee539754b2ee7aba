import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';
import type { Fonts } from './letter-pdf.ts';

/**
 * The fonts of letters, from the folder that they lie in. They are narrow, so that a letter fits on two sheets. Each is
 * opened once: reading a font's tables costs more than all the rest of a letter.
 */
export const fontsIn = (folder: string): Fonts => ({
  regular: create(readFileSync(path.join(folder, 'DejaVuSansCondensed.ttf'))),
  bold: create(readFileSync(path.join(folder, 'DejaVuSansCondensed-Bold.ttf'))),
});
