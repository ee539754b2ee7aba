import { type Attachment, logged } from './attachment.ts';
import { cleanedName } from './file-name.ts';

/** One check of a file may take so long before another may begin. */
export const checkLeaseSeconds = 120;

const after = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();

/** What the quarantine says of a file that came. */
export type Came = { name: string; size: number; etag: string };

/** The file is here, and whoever saw it come has the first check of it. Undefined when it is not waited for. */
export function arrived(attachment: Attachment, { name, size, etag }: Came, now: Date): Attachment | undefined {
  if (attachment.state !== 'uploading') return undefined;
  return {
    ...attachment,
    state: 'quarantined',
    place: 'quarantine',
    // What the browser said with the file is kept whole until the check, which refuses a name that says where it lay.
    name: attachment.name || name,
    size,
    etag,
    arrivedAt: now.toISOString(),
    due: after(now, checkLeaseSeconds),
    log: logged(attachment, 'arrived', { now }),
  };
}

/** Takes a file that is due for one check of it. Undefined when another check has it, or when none is due. */
export function claimedForCheck(attachment: Attachment, now: Date): Attachment | undefined {
  if (attachment.state !== 'quarantined' || !attachment.due || now < new Date(attachment.due)) return undefined;
  return { ...attachment, due: after(now, checkLeaseSeconds) };
}

/** A file that was announced and did not come in time leaves its place to another. Undefined while it may still come. */
export function neverCame(attachment: Attachment, now: Date): Attachment | undefined {
  if (attachment.state !== 'uploading' || !attachment.due || now < new Date(attachment.due)) return undefined;
  const { due: _due, ...rest } = attachment;
  const name = attachment.name === '' ? '' : cleanedName(attachment.name);
  return { ...rest, name, state: 'removed', log: logged(attachment, 'never-came', { now }) };
}
