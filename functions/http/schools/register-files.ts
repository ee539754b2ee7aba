import type { Came } from '../../../shared/attachment/arrived.ts';
import type { SchoolDeps } from '../context.ts';

type FileId = { folder: string; attachment: string };

/** Where files of the register are sent by browsers themselves, because the gateway takes less than the register is. */
export type RegisterFiles = {
  /** A page may send to it, and to no other site. */
  uploadOrigin: string;
  uploadForm: (file: FileId, back: string) => Promise<{ url: string; fields: Record<string, string> }>;
  bytes: {
    /** What has come for a file; undefined when nothing has. */
    came: (file: FileId) => Promise<Came | undefined>;
    /** The bytes that came under this tag; throws when they have been overwritten since. */
    read: (file: FileId, etag: string) => Promise<Uint8Array>;
  };
};

/** What the pages of the register need besides those of schools. */
export type RegisterDeps = SchoolDeps & { files: RegisterFiles };
