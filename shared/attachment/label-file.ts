import type { Actor } from '../actor.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Attachment, Labels } from './attachment.ts';

/** Changes what is said about a file; of one that was refused nothing is left to say. What was sent with a contact is said by whoever added it, and by nobody else. */
export function labelFile(
  attachment: Attachment,
  labels: Labels,
  { actor, sent }: { actor: Actor; sent: boolean },
): Result<Attachment> {
  if (!may(actor, 'attach-a-file')) return refuse({ kind: 'forbidden' });
  if (attachment.state === 'removed' || attachment.state === 'refused') return refuse({ kind: 'not-found' });
  if (sent && attachment.uploadedBy.id !== actor.id) return refuse({ kind: 'forbidden' });
  return ok({ ...attachment, ...labels });
}
