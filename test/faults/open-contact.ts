import type { World } from './person.ts';
import { type Heard, outcomeOf, type Visitor } from './visitor.ts';

/** Opens a contact, and keeps that somebody was shown it. */
export async function openContact({ history }: World, who: Visitor, contact: string): Promise<Heard> {
  const end = history.begin({ who: who.id(), kind: 'open', about: contact });
  const heard = await who.get(`/contacts/${contact}`);
  end(
    outcomeOf(heard, ({ status }) => status === 200),
    { status: heard?.status ?? 0, facts: { by: who.id() } },
  );
  return heard;
}
