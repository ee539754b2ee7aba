import * as z from 'zod';

/** What may be attached. Anything that a program could run, or that holds files of its own, is not among them. */
export const FileType = z.enum(['pdf', 'docx', 'jpg', 'png', 'heic', 'msg', 'eml', 'txt']);
export type FileType = z.infer<typeof FileType>;

/** The endings that a name may have for each type. */
export const endings: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  jpg: ['jpg', 'jpeg'],
  png: ['png'],
  heic: ['heic', 'heif'],
  msg: ['msg'],
  eml: ['eml'],
  txt: ['txt'],
};

/** All endings that are taken, for a file picker. */
export const acceptedEndings: readonly string[] = Object.values(endings).flatMap((all) =>
  all.map((each) => `.${each}`),
);

export const hasTakenEnding = (ending: string): boolean => acceptedEndings.includes(`.${ending}`);

const megabyte = 1024 * 1024;

/** How much may be attached to one concern. */
export const attachmentLimits = {
  files: 10,
  /** Files ever put with a concern, those refused and removed included: their entries stay as its history. */
  entries: 60,
  bytes: 20 * megabyte,
  /**
   * What the place for uploads takes at all. It is more than `bytes`, so that a file somewhat too large is refused by a
   * page of ours that says why, also to a browser without scripts.
   */
  uploadBytes: 50 * megabyte,
} as const;
