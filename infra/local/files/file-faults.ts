import * as z from 'zod';
import { ok, type Result, refuse } from '../../../shared/result.ts';

/** What can be made to go wrong with files. They end with the box. */
const FileFaults = z.strictObject({
  /** The scanner takes no connections. */
  scannerDown: z.boolean(),
  /** The scanner takes so many milliseconds for each file. */
  scannerSlow: z.int().min(0).max(600_000),
  /** The scanner answers the next so many files with an error of its own. */
  scannerFailNext: z.int().min(0).max(1_000_000),
  /** The store of files takes no connections. */
  storeDown: z.boolean(),
});
export type FileFaults = z.infer<typeof FileFaults>;

const none = (): FileFaults => ({ scannerDown: false, scannerSlow: 0, scannerFailNext: 0, storeDown: false });

/** The faults in force. */
export function fileFaults() {
  let current = none();
  return {
    current: (): Readonly<FileFaults> => current,
    /** Sets what is named and leaves the rest; an empty object ends all of them. */
    set(asked: unknown): Result<FileFaults> {
      const parsed = FileFaults.partial().safeParse(asked);
      if (!parsed.success) {
        const problems = parsed.error.issues.map(({ path }) => ({ field: path.join('/'), code: 'of the right kind' }));
        return refuse({ kind: 'invalid', problems });
      }
      current = Object.keys(parsed.data).length === 0 ? none() : { ...current, ...parsed.data };
      return ok(current);
    },
    /** Uses up one failure of the scanner; false when there is none left. */
    failsNow(): boolean {
      if (current.scannerFailNext === 0) return false;
      current = { ...current, scannerFailNext: current.scannerFailNext - 1 };
      return true;
    },
  };
}
export type Faulty = ReturnType<typeof fileFaults>;
