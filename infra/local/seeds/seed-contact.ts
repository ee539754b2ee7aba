import { actorOf, type Person } from '../../../shared/actor.ts';
import type { Organisation } from '../../../shared/agency.ts';
import { ask } from '../../../shared/contact/ask.ts';
import { authorise } from '../../../shared/contact/authorise-decision.ts';
import type { Change } from '../../../shared/contact/change.ts';
import { claim } from '../../../shared/contact/claim.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { issue } from '../../../shared/contact/issue-letter.ts';
import { propose } from '../../../shared/contact/propose-decision.ts';
import { rate } from '../../../shared/contact/rate.ts';
import { submit } from '../../../shared/contact/submit.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { initials } from '../../../shared/letter/child-label.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { openedLetter } from '../../../shared/letter/opened-letter.ts';
import type { LetterRecord } from '../../../shared/letter/preflight/letter-record.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { Result } from '../../../shared/result.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { localDate } from '../../../shared/time/london.ts';
import { addWorkingMinutes } from '../../../shared/time/working-time.ts';
import { type SeedNarrative, tell } from './narrative.ts';
import type { Random } from './random.ts';
import { concernFrom } from './seed-concern.ts';

/** How far a made-up contact has come. */
export const reached = ['new', 'screening', 'waiting', 'decision', 'sign-off', 'to-send', 'sent'] as const;
export type Reached = (typeof reached)[number];

export type SeedCast = { referrer: Person; organisation: Organisation; worker: Person; manager: Person };
type World = Pick<Moment, 'settings' | 'digest'> & { random: Random };

/** The past needs no mail: what a seeded contact owed was delivered long ago. */
export const delivered = (notice: Notice): Notice => ({
  ...notice,
  state: 'delivered',
  attempt: 1,
  log: [{ at: notice.createdAt, state: 'delivered', attempt: 1 }],
});

/** A letter that was sent long ago was read within the hour, so that nobody is chased about the past. */
function read(letter: Letter, { calendar }: Pick<Moment['settings'], 'calendar'>, now: Date): Letter {
  const { chaseAt, issuedAt } = letter;
  if (!chaseAt || !issuedAt || now < new Date(chaseAt)) return letter;
  const at = addWorkingMinutes(calendar, new Date(issuedAt), 45).toISOString();
  const readBy = (all: Letter, token: string) => openedLetter(all, token, { at, how: 'code' });
  const opened = letter.recipients.reduce((all, { token }) => readBy(all, token), letter);
  return { ...opened, version: letter.version };
}

/** What was sent long ago cannot be called back. */
const atOnce = (moment: Moment): Moment => {
  const { limits } = moment.settings;
  return {
    ...moment,
    settings: { ...moment.settings, limits: { ...limits, letter: { ...limits.letter, recallMinutes: 0 } } },
  };
};

const allowed = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`a seed was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

/** The decision authorised, with a reason wherever something in its letter needs one to stay. */
function authorisedWithReasons(contact: Contact, record: LetterRecord, moment: Moment): Result<Change> {
  const seen = contact.version;
  const authorised = authorise(contact, { seen }, record, moment);
  if (authorised.ok || authorised.refusal.kind !== 'invalid') return authorised;
  const fields = authorised.refusal.problems.map(({ field }) => field.replace(/^reason-/, ''));
  const reasons = Object.fromEntries(fields.map((id) => [id, 'The reader has to know who decides from now on.']));
  return authorise(contact, { seen, reasons }, record, moment);
}

/**
 * One contact's life so far, by the same rules that people follow: what it began with, and every change since, each at
 * its own time. Nothing happens after `now`.
 */
export function contactFrom(
  world: World,
  cast: SeedCast,
  life: { narrative: SeedNarrative; submittedAt: Date; until: Reached; now: Date },
): { concern: Concern; changes: Change[] } {
  const { random, settings, digest } = world;
  const { narrative, submittedAt, until, now } = life;
  const at = (minutes: number) => {
    const then = addWorkingMinutes(settings.calendar, submittedAt, minutes);
    return new Date(Math.min(then.getTime(), now.getTime()));
  };
  const moment = (person: Person, minutes: number): Moment => ({
    actor: actorOf(person),
    now: at(minutes),
    newId: random.uuid,
    settings,
    digest,
  });
  const { referrer, organisation, worker, manager } = cast;
  const raisedBy = {
    standing: 'professional' as const,
    personId: referrer.id,
    name: referrer.name,
    jobTitle: referrer.jobTitle,
    email: referrer.email,
    organisation: referrer.organisation,
  };
  const told = concernFrom(random, { narrative, referrer, organisation, at: submittedAt });
  const first = allowed(
    submit(told, { referrer: raisedBy, channel: 'portal' }, { ...moment(referrer, 0), now: submittedAt }),
  );
  const changes: Change[] = [first.change];
  const now_ = (): Contact => changes.at(-1)?.contact ?? first.change.contact;
  const seen = () => now_().version;
  const step = (change: Result<Change>) => changes.push(allowed(change));
  const child = told.children[0]?.child;
  const name = child?.forename ?? '';
  // What is decided goes into the letter, where a child is initials and never a name.
  const label = initials(`${name} ${child?.surname ?? ''}`);
  const { decided, rating } = narrative;

  const record = { concern: first.concern, organisation, people: [referrer], others: [] };
  const acts: Record<Exclude<Reached, 'new'>, () => void> = {
    screening: () => step(claim(now_(), { seen: seen() }, moment(worker, 25))),
    waiting: () => {
      if (until !== 'waiting') return;
      const reason = settings.reasons.pausing[0]?.code ?? '';
      step(
        ask(
          now_(),
          { seen: seen(), reason, text: `Who is collecting ${name} from school this week?` },
          moment(worker, 50),
        ),
      );
    },
    decision: () =>
      step(
        rate(now_(), { seen: seen(), colour: rating, reason: tell(narrative.levelReason, name) }, moment(worker, 60)),
      ),
    'sign-off': () => {
      const child = (childId: string) => ({
        childId,
        ...decided,
        rationale: tell(decided.rationale, label),
        nextStep: tell(decided.nextStep, label),
        nextStepBy: addDays(localDate(at(180)), 7),
        ...(decided.askOfReferrer && { askOfReferrer: tell(decided.askOfReferrer, label) }),
        additional: [],
      });
      step(
        propose(now_(), { seen: seen(), children: now_().children.map(({ id }) => child(id)) }, moment(worker, 180)),
      );
    },
    'to-send': () => step(authorisedWithReasons(now_(), record, moment(manager, 220))),
    sent: () => {
      const letter = changes.at(-1)?.letters[0];
      if (letter) step(issue(now_(), letter, { seen: seen() }, record, atOnce(moment(manager, 230))));
    },
  };
  for (const stage of reached.slice(1, reached.indexOf(until) + 1)) if (stage !== 'new') acts[stage]();
  return {
    concern: first.concern,
    changes: changes.map((change) => ({
      ...change,
      letters: change.letters.map((letter) => read(letter, settings, now)),
      notices: change.notices.map(delivered),
    })),
  };
}
