import type { Notice } from '../../../shared/notice.ts';
import { digestOf, mostInDigest, outOfDigest, waitsForDigest } from '../../../shared/preferences/digest.ts';
import { type SweepDeps, seeToEach, withUpToMost } from './sweep-part.ts';

/**
 * Owes each person whose day's digest is due one message for all that waited for it. What waits for somebody who no
 * longer wants a digest, is away or has left, goes by itself at once. A digest and what it covers are saved together, so that of
 * two sweeps of one minute only one makes it.
 */
export async function sweepDigests(deps: SweepDeps): Promise<void> {
  const { store, authority } = deps;
  await withUpToMost(
    (place) => store.notices.inDigest(authority, place),
    (waiting) => digestsOf(deps, waiting),
  );
}

async function digestsOf({ store, now, newId, log }: SweepDeps, waiting: readonly Notice[]): Promise<void> {
  const at = now();
  const byPerson = new Map<Notice['to']['personId'], Notice[]>();
  for (const notice of waiting) {
    const { personId } = notice.to;
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), notice]);
  }
  const each = [...byPerson].map(([personId, notices]) => ({ id: personId ?? '', personId, notices }));
  await seeToEach({ items: each }, log, async ({ personId, notices }) => {
    const person = personId && (await store.people.find(personId));
    const leaves = (notice: Notice) => !person || !waitsForDigest(notice, person, at);
    for (const notice of notices.filter(leaves)) await store.notices.save(outOfDigest(notice, at), newId());
    const due = notices.filter((notice) => !leaves(notice) && at >= new Date(notice.due)).slice(0, mostInDigest);
    if (!person || due.length === 0) return;
    // Whoever is quicker has done it; what is left over waits for the next minute.
    await store.notices.saveDigest(digestOf(due, { person, now: at, id: newId() }), newId());
  });
}
