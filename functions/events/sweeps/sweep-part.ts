import type { Moment } from '../../../shared/moment.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { Settings } from '../../../shared/settings.ts';
import { errorName, type Log } from '../../log.ts';
import type { Enqueue } from '../../senders/queue.ts';
import type { ReadablePart } from '../../store/page.ts';
import type { Place } from '../../store/sealed-place.ts';
import type { WholeStore } from '../../store/whole-store.ts';
import { serviceActor } from '../service-actor.ts';

export type SweepDeps = {
  store: Pick<
    WholeStore,
    | 'authority'
    | 'handovers'
    | 'caseFeed'
    | 'incidents'
    | 'triageMeetings'
    | 'notices'
    | 'contacts'
    | 'drafts'
    | 'consultations'
    | 'incidents'
    | 'disagreements'
    | 'letters'
    | 'organisations'
    | 'people'
    | 'settings'
    | 'attachments'
    | 'schoolNotices'
    | 'schools'
    | 'accessUses'
    | 'personRecords'
    | 'sameEvents'
    | 'staffFamilies'
    | 'familiesToSeek'
    | 'operations'
    | 'minuteHand'
  >;
  enqueue: Enqueue;
  /** Has whatever is due in a folder of files done. */
  checkFolder: (folder: string) => Promise<void>;
  now: () => Date;
  newId: () => string;
  digest: (text: string) => string;
  log: Log;
  authority: string;
};

/** One thing that time alone makes due. It is done again each minute, so it must do no harm twice. */
export type SweepPart = (deps: SweepDeps) => Promise<void>;

/** So many things are looked at in one minute by each part; the rest in the next. */
export const most = 1000;
export const dayMs = 86_400_000;

/**
 * Does something with the notices of page after page, up to the most that one minute looks at. One that does not parse
 * keeps none of the others: what can be done is done, and then it throws, so that somebody is called.
 */
export async function withUpToMost(
  part: (place?: Place) => Promise<ReadablePart<Notice>>,
  work: (notices: Notice[]) => Promise<void>,
): Promise<void> {
  const notices: Notice[] = [];
  let unreadable = 0;
  let place: Place | undefined;
  do {
    const next = await part(place);
    notices.push(...next.items);
    unreadable += next.unreadable;
    place = next.place;
  } while (place && notices.length < most);
  await work(notices);
  if (unreadable > 0)
    throw Object.assign(new Error(`${unreadable} notices do not parse`), { name: 'UnreadableNotices' });
}

/**
 * Does something with each thing. One that fails keeps none of the others: its id is logged, the rest is done, and then it
 * throws, so that somebody is called. So it does when the list has things that do not parse.
 */
export async function seeToEach<T extends { id: string }>(
  { items, unreadable = 0 }: { items: readonly T[]; unreadable?: number },
  log: Log,
  act: (thing: T) => Promise<unknown>,
): Promise<void> {
  let failed = 0;
  for (const thing of items) {
    try {
      await act(thing);
    } catch (error) {
      failed += 1;
      log.error('one could not be seen to', { id: thing.id, error: errorName(error) });
    }
  }
  tellOfUndone({ failed, unreadable });
}

/**
 * Throws where a part left something undone, after all that it could do: somebody is called, and the page of operations
 * says which part fails.
 */
export function tellOfUndone({ failed = 0, unreadable = 0 }: { failed?: number; unreadable?: number }): void {
  if (failed + unreadable === 0) return;
  const words = `${failed} could not be seen to, ${unreadable} do not parse`;
  throw Object.assign(new Error(words), { name: 'NotSeenTo' });
}

/** What a rule may know when nobody acts but the service itself. */
export const serviceMoment = (
  { newId, digest }: Pick<SweepDeps, 'newId' | 'digest'>,
  settings: Settings,
  now: Date,
): Moment => ({ actor: serviceActor(settings), now, newId, settings, digest });
