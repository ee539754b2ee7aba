import { IncidentId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import { addressBounced } from '../../../shared/school-contact/prove-contact.ts';
import { standingOf } from '../../../shared/school-contact/school-contacts.ts';
import { noticeBounced } from '../../../shared/school-notice/see-to-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { localDate } from '../../../shared/time/london.ts';
import type { WholeStore } from '../../store/whole-store.ts';

type Deps = { store: Pick<WholeStore, 'schoolNotices' | 'schools' | 'settings'>; now: () => Date; newId: () => string };

const races = 8;

/** Runs a change again from the start when somebody else was quicker. Throws when that never ends. */
async function untilSaved(change: () => Promise<{ ok: boolean } | undefined>): Promise<void> {
  for (let race = 0; race < races; race += 1) {
    const saved = await change();
    if (!saved || saved.ok) return;
  }
  throw new Error('what a mail was about kept changing');
}

/**
 * What a mail to a school that came back means: somebody rings the school about this notice, and nobody relies on the
 * address again until it is proved. Done twice it is done once.
 */
export async function mailCameBack({ store, now, newId }: Deps, mail: Notice): Promise<void> {
  const id = IncidentId.safeParse(mail.owner.split('/')[1]);
  const { school } = mail;
  if (!school || !id.success) return;
  const { email } = mail.to;
  const rules = schoolSettings(await store.settings.inForce(now()));
  await untilSaved(async () => {
    const notice = await store.schoolNotices.notice(id.data, school.setting);
    const next = notice && noticeBounced(notice, email, now());
    return next && store.schoolNotices.save({ notice: next, mails: [], links: [] }, rules, newId());
  });
  await untilSaved(async () => {
    const contacts = (await store.schools.contactsOf(mail.authority, [school.setting])).get(school.setting);
    const has = contacts?.people.find((one) => one.id === school.contactId);
    const known = !has || standingOf(has, localDate(now()), rules.verifiedMonths) === 'bounced';
    const next = contacts && !known && addressBounced(contacts, email, now());
    return next ? store.schools.saveContacts(next, newId()) : undefined;
  });
}
