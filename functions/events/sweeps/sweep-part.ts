import type { Moment } from '../../../shared/moment.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Log } from '../../log.ts';
import type { Enqueue } from '../../senders/queue.ts';
import type { Page } from '../../store/page.ts';
import type { WholeStore } from '../../store/whole-store.ts';
import { serviceActor } from '../service-actor.ts';

export type SweepDeps = {
  store: Pick<
    WholeStore,
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

/** The notices of page after page, up to the most that one minute looks at. */
export async function upToMost(page: (cursor?: string) => Promise<Page<Notice>>): Promise<Notice[]> {
  const notices: Notice[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    notices.push(...next.items);
    cursor = next.cursor;
  } while (cursor && notices.length < most);
  return notices;
}

/** What a rule may know when nobody acts but the service itself. */
export const serviceMoment = (
  { newId, digest }: Pick<SweepDeps, 'newId' | 'digest'>,
  settings: Settings,
  now: Date,
): Moment => ({ actor: serviceActor(settings), now, newId, settings, digest });
