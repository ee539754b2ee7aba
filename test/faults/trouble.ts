import { setTimeout as sleep } from 'node:timers/promises';
import { type DieAt, type FailPoint, failPoints } from '../../infra/local/faults/fail-points.ts';
import type { Random } from '../../infra/local/seeds/random.ts';
import { type Box, type Part, parts } from './box.ts';
import type { History, Kind } from './history.ts';
import type { World } from './person.ts';
import { ask } from './visitor.ts';

/** `point`: it ended at a named point, of which it was told when it began. */
export type Kill = { part: Part; underWay: Kind[]; starting: boolean; backMs: number; point?: FailPoint | undefined };

type Trouble = {
  box: Box;
  history: History;
  random: Random;
  kills: number;
  minutes: number;
  say: (line: string) => void;
  /** Tells the box of its next start what it is to suffer, and where it is to end. */
  suffer: (dieAt: DieAt | undefined) => void;
};

/** What is aimed at: a kill comes a moment after one of these began. */
const aims: readonly Kind[] = [
  'save',
  'send',
  'send',
  'raise',
  'claim',
  'ask',
  'propose',
  'authorise',
  'issue',
  'issue',
];
const aimPatienceMs = 5_000;
/** So long a box that is to end at a point is waited for; it may come there later all the same. */
const pointPatienceMs = 8_000;
const longestAimMs = 120;

/** Kills one part after the other at random points, or a moment after an act that was chosen, and starts it again. */
export async function killAndRestart({ box, history, random, kills, minutes, say, suffer }: Trouble): Promise<Kill[]> {
  const done: Kill[] = [];
  const longestGapMs = Math.max(500, (2 * minutes * 60_000) / kills - 6_000);
  let order: Part[] = [];
  let armed: DieAt | undefined;
  /** A box that is to end at a point may come there before it is ready, and then begins again without it. */
  const startAgain = async (): Promise<number> => {
    try {
      return await box.restart();
    } catch (error) {
      if (!armed) throw error;
      done.push({ part: 'box', underWay: [], starting: true, backMs: 0, point: armed.point });
      arm(undefined);
      return box.restart();
    }
  };
  const arm = (dieAt: DieAt | undefined) => {
    armed = dieAt;
    suffer(dieAt);
  };
  /** Begins again a box that came to its point within so long. */
  const afterPoint = async (patienceMs: number): Promise<boolean> => {
    if (!armed || !(await box.endedWithin(patienceMs))) return false;
    const { point } = armed;
    arm(undefined);
    const underWay = history.underWay();
    done.push({ part: 'box', underWay, starting: false, backMs: await box.restart(), point });
    return true;
  };
  while (done.length < kills) {
    if (order.length === 0) order = shuffled(parts, random);
    const part = order.pop() ?? 'everything';
    // A third of the boxes that are started end by themselves at a named point.
    const dieAt = random.chance(0.34) ? { point: random.pick(failPoints), after: random.int(0, 6) } : undefined;
    await sleep(random.int(200, Math.ceil(longestGapMs)));
    if (random.chance(0.5) && (await history.next(random.pick(aims), aimPatienceMs))) {
      await sleep(random.int(0, longestAimMs));
    }
    if (await afterPoint(0)) continue;
    arm(dieAt);
    const underWay = history.underWay();
    await box.kill(part);
    if (part === 'engine') {
      done.push({ part, underWay, starting: false, backMs: await box.recovered() });
      continue;
    }
    if (random.chance(0.15) && done.length + 1 < kills) {
      const ready = box.begin();
      await sleep(random.int(50, 2_500));
      await box.kill('everything');
      await ready.catch(() => undefined);
      done.push({ part: 'everything', underWay: [], starting: true, backMs: 0 });
    }
    done.push({ part, underWay, starting: false, backMs: await startAgain() });
    await afterPoint(pointPatienceMs);
    if (done.length % 10 === 0) say(`${done.length} kills`);
  }
  return done;
}

/** Moves the clock of the box on, a little and often: by less than any news of a mail may take. */
export async function moveClock({ box, random, goesOn }: World): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  let moves = 0;
  while (goesOn()) {
    await sleep(random.int(2_000, 8_000));
    const body = JSON.stringify({ advance: `PT${random.int(20, 90)}S` });
    const heard = await ask(box, '/_local/clock', { method: 'POST', body, headers });
    if (heard && heard.status < 400) moves += 1;
  }
  return moves;
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(random.int(0, left.length - 1), 1));
}

/** Later than this no mail event comes, so that none is older than the time that an unknown message waits for news. */
const longestEventDelayMs = 2_000;

const faultOf = {
  throttled: (random: Random) => ({ throttleNext: random.int(1, 5) }),
  failing: (random: Random) => ({ failNext: random.int(1, 3) }),
  'answer lost': (random: Random) => ({ acceptAndDropNext: random.int(1, 3) }),
  hanging: () => ({ hangNext: 1 }),
  'events twice': (random: Random) => ({ duplicateEvents: random.int(1, 10) }),
  'events late': (random: Random) => ({ delayEvents: random.int(50, longestEventDelayMs) }),
  down: () => ({ down: true }),
  bouncing: (_: Random, address: string) => ({ bounce: [address] }),
  'taken for junk': (_: Random, address: string) => ({ complain: [address] }),
};

export type MailFault = keyof typeof faultOf;
const mailFaults = Object.keys(faultOf).filter((name): name is MailFault => Object.hasOwn(faultOf, name));

export type MailTrouble = Partial<Record<MailFault, number>>;
type PostRoom = { addresses: readonly string[]; except?: readonly MailFault[] | undefined };

/** Makes mail go wrong in every way that mail does, one after the other, each for a moment. Counts what it did. */
export async function troubleMail(
  { box, random, goesOn }: World,
  { addresses, except = [] }: PostRoom,
): Promise<MailTrouble> {
  const possible = mailFaults.filter((name) => !except.includes(name));
  const done: MailTrouble = {};
  const set = (faults: object) =>
    ask(box, '/_local/mail-faults', {
      method: 'POST',
      body: JSON.stringify(faults),
      headers: { 'content-type': 'application/json' },
    });
  while (goesOn()) {
    await sleep(random.int(200, 2_500));
    const name = random.pick(possible);
    const heard = await set(faultOf[name](random, random.pick(addresses)));
    if (heard?.status === 200) done[name] = (done[name] ?? 0) + 1;
    if (name === 'down') await sleep(random.int(200, 1_500));
    if (name === 'down') await set({ down: false });
  }
  return done;
}
