import type { Contact } from '../../shared/contact/contact.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { judgeLook, type LookedAt, waysOf } from '../../shared/looked/unusual-look.ts';
import { may } from '../../shared/permissions.ts';
import type { Refusal } from '../../shared/result.ts';
import { errorName } from '../log.ts';
import type { Deps, SignedIn } from './context.ts';

type CountDeps = Pick<Deps, 'store' | 'now'>;

/**
 * Counts that somebody of the front door opens a record, before they see it, and keeps what is unusual about it for a
 * manager. Refused where they have looked at so much in the hour that they are to see no more of it.
 */
export async function countLook(
  deps: CountDeps,
  { actor, settings }: Pick<SignedIn['Variables'], 'actor' | 'settings'>,
  look: LookedAt,
): Promise<Refusal | undefined> {
  if (!may(actor, 'read-contacts')) return undefined;
  const now = deps.now();
  const count = await deps.store.looks.count(actor, look.record, now);
  const { stopped, unusual } = judgeLook(look, count, { actor, settings, now });
  for (const each of unusual) await deps.store.looks.notice(each);
  return stopped && { kind: 'too-many-looks', most: stopped.most };
}

export const contactLook = (contact: Contact, actor: { id: string }): LookedAt => ({
  record: `contacts/${contact.id}`,
  names: contact.children.map(({ name }) => name),
  ways: waysOf(contact, actor),
});

export const incidentLook = ({ id, status, facts }: Incident): LookedAt => ({
  record: `incidents/${id}`,
  names: [...facts.children.flatMap(({ surname }) => surname ?? []), ...facts.adults.map(({ name }) => name)],
  ways: status === 'decided' ? [] : ['triage'],
});

/**
 * Keeps that somebody of the front door did something with a record, where it was taken. The act is done by then, so its
 * answer goes out whether or not this could be kept.
 */
export async function countAct(
  { store, now, log }: CountDeps & Pick<Deps, 'log'>,
  { actor }: Pick<SignedIn['Variables'], 'actor'>,
  { record, taken }: { record: string; taken: boolean },
): Promise<void> {
  if (!taken || !may(actor, 'read-contacts')) return;
  await store.looks
    .acted(actor, record, now())
    .catch((error: unknown) => log.error('an act was not counted', { name: errorName(error) }));
}
