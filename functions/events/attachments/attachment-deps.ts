import type { Content } from '../../../shared/attachment/accept-file.ts';
import type { Log } from '../../log.ts';
import type { FileBytes } from '../../objects/quarantine.ts';
import type { Scanner } from '../../scanner/clamd.ts';
import type { Store } from '../../store/store.ts';

/** All that the check of files needs of the world. */
export type AttachmentDeps = {
  store: Pick<Store, 'authority' | 'attachments' | 'drafts' | 'contacts' | 'threads' | 'people' | 'settings'>;
  bytes: FileBytes;
  /** What a file is by its bytes. */
  contentOf: (file: Buffer) => Promise<Content>;
  scanner: Pick<Scanner, 'scan'>;
  now: () => Date;
  newId: () => string;
  log: Log;
};
