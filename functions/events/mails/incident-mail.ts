import { IncidentId } from '../../../shared/ids.ts';
import type { Notice, NoticeKind } from '../../../shared/notice.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

type Kind = Extract<NoticeKind, `incident-${string}` | `triage-${string}`>;

/** Where each kind leads: the police to the facts, the front door to the incident or to the board of notices, an agency to its part of the outcome. */
const pathTo: Readonly<Record<Kind, (id: IncidentId) => string>> = {
  'incident-facts-asked': (id) => `/incidents/${id}/facts`,
  'incident-urgent': (id) => `/triage/incidents/${id}`,
  // Its notice may be one that not everybody may open; the board leads each to what they may.
  'incident-replied': () => '/school-notices',
  'triage-outcome': (id) => `/triage-outcomes/${id}`,
  'triage-outcome-changed': (id) => `/triage-outcomes/${id}`,
};

/** Word about an incident: that something waits and where, and nothing of the incident or of anyone in it. */
export async function incidentMail(deps: MailDeps, notice: Notice, kind: Kind): Promise<MailOfNotice> {
  const id = IncidentId.safeParse(notice.owner.split('/')[1]);
  if (!id.success) throw new Error(`notice ${notice.id} is about no incident`);
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const link = `${deps.publicUrl}${pathTo[kind](id.data)}`;
  const words = mailWords(await deps.store.settings.inForce(deps.now()), kind, { link });
  return { to: recipient.email, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
