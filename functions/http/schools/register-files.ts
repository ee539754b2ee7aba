import type { FileBytes } from '../../objects/quarantine.ts';
import type { UploadForm } from '../../objects/upload-form.ts';
import type { SchoolDeps } from '../context.ts';

/** Where files of the register are sent by browsers themselves, because the gateway takes less than the register is. */
export type RegisterFiles = {
  /** A page may send to it, and to no other site. */
  uploadOrigin: string;
  uploadForm: (file: { folder: string; attachment: string }, back: string) => Promise<UploadForm>;
  bytes: Pick<FileBytes, 'came' | 'read'>;
};

/** What the pages of the register need besides those of schools. */
export type RegisterDeps = SchoolDeps & { files: RegisterFiles };
