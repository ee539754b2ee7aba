import { ok, type Result, refuse } from '../result.ts';
import type { Attachment, RefusalReason } from './attachment.ts';
import { endingOf, hasPath } from './file-name.ts';
import { attachmentLimits, endings, type FileType, hasTakenEnding } from './file-type.ts';

/** What was found in a file's bytes: the type that they are, nothing when they are none of ours, and what is bad. */
export type Content = { type: FileType | undefined; found: RefusalReason | undefined; sha256: string };

/** Why a file is refused before its bytes are read: by its size and by its name. */
export function doubtOutside({ name, size }: { name: string; size: number }): RefusalReason | undefined {
  if (size === 0) return 'empty';
  if (size > attachmentLimits.bytes) return 'too-large';
  if (hasPath(name)) return 'path-in-name';
  if (!hasTakenEnding(endingOf(name))) return 'type-not-taken';
  return undefined;
}

/**
 * Whether a file may go on to the scanner, and as what: what it is by its bytes must be a type of ours, its name must
 * say the same, nothing bad may have been found in it, and it may not be in the concern already.
 */
export function acceptFile(
  { id, name }: Pick<Attachment, 'id' | 'name'>,
  { type, found, sha256 }: Content,
  others: readonly Attachment[],
): Result<FileType, RefusalReason> {
  if (found) return refuse(found);
  if (!type) return refuse('type-not-taken');
  if (!endings[type].includes(endingOf(name))) return refuse('name-and-content-differ');
  const there = others.some((other) => other.id !== id && other.sha256 === sha256 && other.state !== 'refused');
  return there ? refuse('same-file') : ok(type);
}
