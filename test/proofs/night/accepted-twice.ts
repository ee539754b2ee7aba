import type { WholeStore } from '../../../functions/store/whole-store.ts';
import type { BoxFile } from '../../../infra/local/box-file.ts';
import { acceptedMails } from '../../faults/sender/accepted-mails.ts';
import type { KnownIncident } from './ends.ts';

/** Of these somebody is sent one for each notice, whatever happens. Others are sent again on purpose, by whoever sees to it. */
const onceEach: readonly string[] = ['school-notice', 'school-outcome'];

/**
 * What the mail service itself took more than once, by its own book of what it took: one message of ours, and the same word
 * about one notice to one person. Also how many it took, and how many came back.
 */
export async function acceptedTwice(db: BoxFile, store: WholeStore, known: readonly KnownIncident[]) {
  const taken = acceptedMails(db);
  const again = [...taken].flatMap(([noticeId, ends]) => (ends.length > 1 ? [`message ${noticeId}`] : []));
  const words = new Map<string, number>();
  for (const { id } of known) {
    const file = await store.incidents.file(id);
    if (!file.ok) throw new Error(`${id} is lost`);
    for (const { id: noticeId, kind, school } of file.value.notices) {
      if (!school || !onceEach.includes(kind) || !taken.has(noticeId)) continue;
      const word = `${kind} of ${id} to ${school.contactId} at ${school.setting}`;
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  for (const [word, count] of words) if (count > 1) again.push(word);
  const all = [...taken.values()].flat();
  return { again, accepted: all.length, bounced: all.filter((end) => end === 'bounced').length, told: words.size };
}
