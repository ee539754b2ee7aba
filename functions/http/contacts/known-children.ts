import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { inForce } from '../../../shared/person-record/marker.ts';
import { markersFor, mayOpenRecord } from '../../../shared/person-record/may-open.ts';
import { historyStrip } from '../../../shared/person-record/person-history.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { KnownChild } from '../../../web/pages/contact/known-children.tsx';
import type { DeskDeps } from '../context.ts';
import { latestFirst, onOnePage, pastOf, stillOpen } from '../person-record/past.ts';
import { shownTo } from '../person-record/shown-record.ts';

/**
 * What we know already of each child of a contact: their past in a few numbers, and the warnings about them. It reads the
 * latest times of each child's record, so it grows neither with the register nor with the past.
 */
export async function knownChildren(
  deps: Pick<DeskDeps, 'store' | 'now'>,
  contact: Contact,
  { actor, settings }: { actor: Actor; settings: Settings },
): Promise<KnownChild[]> {
  const known = await deps.store.peopleInContact.known(contact.id);
  return Promise.all(
    contact.children.map(async ({ id, name }): Promise<KnownChild> => {
      const person = known.get(id);
      if (!person || !mayOpenRecord(actor, person)) return { name };
      const all = latestFirst(actor, person);
      const shown = all.slice(0, onOnePage);
      const [past, asShown] = await Promise.all([pastOf(deps, actor, shown), shownTo(deps, actor, person)]);
      return {
        name,
        record: person.id,
        all: all.length - shown.length + stillOpen(shown, past).length,
        strip: historyStrip(past, settings, deps.now()),
        markers: inForce(markersFor(actor, asShown.shown)),
      };
    }),
  );
}
