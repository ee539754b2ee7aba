import { stampOf } from '../actor.ts';
import { folderOfDraft } from '../attachment/folder.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { askedFirstOf } from '../consultation/turn-into-concern.ts';
import { mayOpen } from '../draft/access.ts';
import { type Draft, withEvent } from '../draft/draft.ts';
import { namesAnother } from '../draft/sender.ts';
import { asSent } from '../form/as-sent.ts';
import { type Child, type Concern, emptyConcern } from '../form/concern.ts';
import { isAllegation } from '../form/is-allegation.ts';
import { personName } from '../form/person-name.ts';
import { missingToSend } from '../form/progress.ts';
import { ContactId, PersonId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { owe } from '../notice.ts';
import { may } from '../permissions.ts';
import { ageAt } from '../person/age.ts';
import type { Birth } from '../person/birth.ts';
import { ok, type Result, refuse } from '../result.ts';
import { clockPolicy, type Settings } from '../settings.ts';
import { startClock } from '../time/clocks.ts';
import { localDate } from '../time/london.ts';
import type { Change } from './change.ts';
import { adultNamesIn } from './close-colleagues.ts';
import type { Contact, ContactChild, Referrer } from './contact.ts';
import { referenceFrom } from './reference.ts';
import type { Told } from './told.ts';

/** What a concern becomes when it is sent: a contact with its history begun, and the concern that never changes again. */
export type Submission = { change: Change; concern: Concern };

const birthOf = ({ child }: Child, toldOn: string): Birth => {
  if (child?.birth === 'exact' && child.dateOfBirth) return { kind: 'exact', date: child.dateOfBirth };
  if (child?.birth === 'about' && child.aboutAge !== undefined) {
    return { kind: 'approximate-age', age: child.aboutAge, unit: 'years', toldOn };
  }
  const month = /^(\d{4})-(\d\d)/.exec(child?.aboutBirth ?? '');
  if (child?.birth === 'about' && month) return { kind: 'month-year', year: Number(month[1]), month: Number(month[2]) };
  return { kind: 'not-known' };
};

const yearIn = (date: string | undefined): number | undefined => (date ? Number(date.slice(0, 4)) : undefined);

function childSummary(child: Child, concern: Concern, settings: Settings, today: string): ContactChild {
  const { name, number } = personName(concern, child.id) ?? { number: 1 };
  const answers = child.child;
  const unborn = answers?.birth === 'expected';
  const rule = settings.signOff.find(({ code }) => code === 'infant');
  const age = ageAt(birthOf(child, today), today);
  const young = rule?.code === 'infant' && age.kind === 'born' && age.youngest.months < rule.underMonths;
  const birthYear = yearIn(answers?.dateOfBirth ?? answers?.aboutBirth ?? answers?.expectedDelivery);
  return {
    id: child.id,
    name: name ?? (unborn ? `Unborn child ${number}` : `Child ${number}, name not known`),
    unborn,
    ...(birthYear !== undefined && { birthYear }),
    infant: (unborn && rule?.code === 'infant' && rule.unborn) || young,
  };
}

/** The times at which someone was telephoned, as the referrer gave them. */
const phonedAt = ({ safety }: Concern): string | undefined => safety?.emergencyCallTime ?? safety?.phonedTime;

/** Whether anybody's address is secret, a child's or that of an adult who may be hiding from another. */
const confidential = ({ children, adults }: Concern): boolean =>
  children.some((child) => child['child-home']?.addressConfidential === 'yes') ||
  adults.some((adult) => adult['adult-contact']?.addressConfidential === 'yes');

/** Turns a concern that is ready into a contact. `from` is who raised it and by which way it came. */
export function submit(
  given: Concern,
  from: { referrer: Referrer; channel: Contact['channel']; told?: Told },
  moment: Moment,
): Result<Submission> {
  const { actor, now, newId, settings, digest } = moment;
  const { told } = from;
  if (!may(actor, told ? 'enter-a-contact' : 'raise-a-concern')) return refuse({ kind: 'forbidden' });
  const missing = missingToSend(given, { declaration: !told, told: told !== undefined });
  if (missing.length > 0) {
    const problems = missing.map(({ task, entityId, field, path, code }) => ({
      field: [entityId, task, field, ...path].filter((part) => part !== undefined).join('/'),
      code,
    }));
    return refuse({ kind: 'invalid', problems });
  }

  const concern = asSent(given);
  const id = ContactId.parse(newId());
  const at = now.toISOString();
  const received = told ? new Date(told.at) : now;
  const { safety, analysis } = concern;
  const phoned = phonedAt(concern);
  const level = analysis?.level;
  const contact: Contact = {
    id,
    authority: actor.authority,
    settingsVersion: settings.version,
    version: 1,
    status: 'submitted',
    reference: referenceFrom(digest(id)),
    channel: from.channel,
    raisedBy: from.referrer,
    censusSource: settings.sources.byKind[from.referrer.organisation.kind],
    submittedAt: received.toISOString(),
    children: concern.children.map((child) => childSummary(child, concern, settings, localDate(now))),
    ...(level && { referrerLevel: Number(level) }),
    ...(concern['concern-type']?.primary && { primaryConcern: concern['concern-type'].primary }),
    domesticAbuse: concern['concern-type']?.categories?.includes('domestic-abuse') ?? false,
    confidentialAddress: confidential(concern),
    ...(isAllegation(concern) && { allegation: true }),
    ...(concern.adults.length > 0 && { adultNames: adultNamesIn([concern]) }),
    urgency: {
      danger: safety?.immediateDanger === 'yes',
      today: safety?.actionToday === 'yes',
      ...(phoned && { phonedAt: phoned }),
    },
    clocks: { decision: startClock(clockPolicy(settings, 'decision'), settings.calendar, received) },
    questions: [],
    returned: [],
    earlier: [],
  };
  const { referrer } = from;
  const acknowledgement = owe(
    {
      kind: 'acknowledgement',
      authority: contact.authority,
      owner: `contact/${id}`,
      contactId: id,
      to: {
        ...(referrer.personId && { personId: referrer.personId }),
        email: referrer.email,
        organisation: referrer.organisation.name,
      },
    },
    newId(),
    now,
    stampOf(actor),
  );
  const event = { id: newId(), contactId: id, version: 1, at, by: stampOf(actor), type: 'submitted' as const };
  return ok({ change: { contact, event, letters: [], notices: [acknowledgement] }, concern });
}

/**
 * Sends a draft, once: the draft is left empty, pointing to the contact it became. `asked` is the question that came
 * before it, where there was one.
 */
export function submitDraft(draft: Draft, moment: Moment, asked?: Consultation): Result<Submission & { sent: Draft }> {
  const { actor } = moment;
  if (!mayOpen(actor, draft)) return refuse({ kind: 'not-found' });
  if (draft.sentAs) return refuse({ kind: 'wrong-status', status: 'sent' });
  if (!actor.email) return refuse({ kind: 'forbidden' });
  if (namesAnother(draft, actor)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'you/email', code: 'not-the-sender' }] });
  }
  const referrer: Referrer = {
    standing: 'professional',
    personId: PersonId.parse(actor.id),
    name: actor.name,
    jobTitle: actor.jobTitle ?? '',
    email: actor.email,
    ...(actor.phone && { phone: actor.phone }),
    organisation: actor.organisation,
  };
  const submitted = submit(draft.concern, { referrer, channel: 'portal' }, moment);
  if (!submitted.ok) return submitted;
  const { change, concern } = submitted.value;
  const sent: Draft = {
    ...draft,
    version: draft.version + 1,
    updatedAt: moment.now.toISOString(),
    sentAs: change.contact.id,
    concern: emptyConcern(),
    saved: {},
    history: withEvent(draft.history, { type: 'sent', at: moment.now.toISOString(), by: stampOf(actor) }),
  };
  const contact = {
    ...change.contact,
    // Its files stay where they are listed, so that a check under way does not look for them in vain.
    attachmentFolder: folderOfDraft(draft),
    ...(asked && { askedFirst: askedFirstOf(asked) }),
  };
  return ok({ change: { ...change, contact }, concern, sent });
}
