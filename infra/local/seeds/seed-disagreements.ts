import { actorOf, type Person } from '../../../shared/actor.ts';
import type { Change } from '../../../shared/contact/change.ts';
import { accept } from '../../../shared/disagreement/accept.ts';
import type { Disagreement } from '../../../shared/disagreement/disagreement.ts';
import { raise } from '../../../shared/disagreement/raise.ts';
import { reply } from '../../../shared/disagreement/reply.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Result } from '../../../shared/result.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { fromLondon, localDate, toLondon } from '../../../shared/time/london.ts';
import { isWorkingDay } from '../../../shared/time/working-time.ts';
import { narrativesAtHome } from './narratives-at-home.ts';
import type { Random } from './random.ts';
import { contactFrom, delivered, type SeedCast } from './seed-contact.ts';
import type { Life } from './write-lives.ts';

type World = Pick<Moment, 'settings' | 'digest'> & { random: Random; now: Date };

/** What a teacher wrote who saw more than the letter said, and how they see the child. */
type Disagrees = {
  story: string;
  level: 1 | 2 | 3 | 4;
  descriptors: string[];
  words: string;
  safe: string;
  /** What the front door said to it, where that ended it. */
  answered?: { words: string; safe: string };
};

const beingAnswered: Disagrees = {
  story: 'hungry-mornings',
  level: 4,
  descriptors: ['L3-parenting-1', 'L4-parenting-1'],
  words:
    'Since your letter there has been no breakfast on four more mornings, and nobody has come to the door when our family worker rang. We think that the level is too low.',
  safe: 'Grandma takes the children until the weekend, and school gives breakfast.',
};
const ended: Disagrees = {
  story: 'explained-bruise',
  level: 2,
  descriptors: ['L2-safety-1'],
  words: 'It is the second bruise this term. We would like somebody to look at the two of them together.',
  safe: 'The child is at school every day and says that all is well at home.',
  answered: {
    words:
      'We looked at both bruises with the school nurse. Each is where children of this age bruise when they fall, and each was told to you before you asked.',
    safe: 'The school nurse saw the child on the morning of our answer.',
  },
};

/**
 * Two disagreements that somebody new to the box finds: one of a few hours ago that waits for its first answer, and one
 * of last fortnight that was answered and accepted. Both follow the same rules that people do.
 */
export const disagreementsFrom = (world: World, cast: SeedCast): Life[] => {
  const days = workingDaysBefore(world);
  const on = (back: number, hour: number): Date => {
    const { year, month, day } = toLondon(new Date(`${days[back]}T12:00:00Z`));
    const then = fromLondon({ year, month, day, hour, minute: 15 });
    const hasBeen = then < world.now;
    return hasBeen ? then : world.now;
  };
  const thisMorning = on(0, 9) < world.now ? on(0, 9) : on(1, 15);
  return [
    disagreed(world, cast, beingAnswered, { submittedAt: on(3, 10), raisedAt: thisMorning }),
    disagreed(world, cast, ended, {
      submittedAt: on(10, 10),
      raisedAt: on(9, 10),
      answeredAt: on(9, 15),
      acceptedAt: on(8, 11),
    }),
  ];
};

type Times = { submittedAt: Date; raisedAt: Date; answeredAt?: Date; acceptedAt?: Date };

function disagreed(
  world: World,
  cast: SeedCast,
  { story, level, descriptors, ...said }: Disagrees,
  times: Times,
): Life {
  const narrative = narrativesAtHome.find(({ code }) => code === story);
  if (!narrative) throw new Error(`no story ${story} among the seeds`);
  const { submittedAt, raisedAt, answeredAt, acceptedAt } = times;
  const { concern, changes } = contactFrom(world, cast, { narrative, submittedAt, until: 'sent', now: world.now });
  const contact = () => {
    const last = changes.at(-1)?.contact;
    if (!last || !('letterId' in last)) throw new Error('a seed disagrees with a letter that is not out');
    return last;
  };
  const disagreement = (): Disagreement => {
    const last = changes.at(-1)?.disagreements?.at(-1);
    if (!last) throw new Error('a seed answers no disagreement');
    return last;
  };
  const step = (change: Result<Change>) => {
    if (!change.ok) throw new Error(`a seed was refused: ${JSON.stringify(change.refusal)}`);
    changes.push({ ...change.value, notices: change.value.notices.map(delivered) });
  };
  const moment = (person: Person, now: Date): Moment => ({
    actor: actorOf(person),
    now,
    newId: world.random.uuid,
    settings: world.settings,
    digest: world.digest,
  });

  const children = contact().children.map(({ id }) => ({ childId: id, level, descriptors, why: '' }));
  const { letterId } = contact();
  const view = { letterId, reason: 'threshold', words: said.words, children };
  step(
    raise(contact(), { ...view, safe: 'yes', safeWords: said.safe, phoned: false }, moment(cast.referrer, raisedAt)),
  );
  if (!said.answered || !answeredAt || !acceptedAt) return { concern, changes };
  const { words, safe } = said.answered;
  const answer = { result: 'upheld', words, levels: [], onBehalfOf: '', safe: 'yes', safeWords: safe } as const;
  const seen = () => ({ seen: disagreement().version });
  step(
    reply(
      contact(),
      disagreement(),
      { ...answer, ...seen(), levels: [], phoned: false },
      { holderGone: false },
      moment(cast.worker, answeredAt),
    ),
  );
  step(accept(contact(), disagreement(), seen(), moment(cast.referrer, acceptedAt)));
  return { concern, changes };
}

/** The working days up to now, the latest first. */
const workingDaysBefore = ({ now, settings }: World): string[] =>
  Array.from({ length: 40 }, (_, back) => addDays(localDate(now), -back)).filter((date) =>
    isWorkingDay(settings.calendar, date),
  );
