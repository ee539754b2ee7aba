import { createRequire } from 'node:module';
import path from 'node:path';
import { fontsIn } from '../../functions/senders/letter-fonts.ts';

/** The fonts that letters are set in. */
export const letterFonts = () =>
  fontsIn(path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')));
