import { incidentFile } from '../../../infra/local/seeds/incident-file.ts';
import type { Random } from '../../../infra/local/seeds/random.ts';
import type { Box } from '../../faults/box.ts';
import { london } from '../../unit/time/calendars.ts';
import { clockTo, mailsAt, type People, pageOf, setMailFaults, settled, surely, tried } from './at-the-box.ts';
import type { PoliceFile } from './incidents.ts';
import { type Kill, killMeanwhile, plannedKills } from './kill-meanwhile.ts';
import { ringRound } from './ring-round.ts';
import { atTheGate, type ReadNotice, tokenIn } from './school-gate.ts';
import { type Night, nights } from './town.ts';

export type Options = {
  seed: number;
  night: keyof typeof nights;
  incidents: number;
  kills: number;
  /** Mail is down from the evening of Sunday until ten to eight on Monday. */
  mailDown: boolean;
  say?: (line: string) => void;
  /** Is given what ends everything at once, for when the run itself is ended. */
  onBox?: (end: () => void) => void;
};

const minute = 60_000;
/** Of those who have not said so yet, so many say in each of the last morning’s stops that they have it. */
const answers = 0.02;

/** When the clock stops: with each file, every four hours, and every five minutes of the last morning. */
function stopsOf({ from, until }: Night, files: readonly PoliceFile[]): number[] {
  const [begins, ends] = [london(from).getTime(), london(until).getTime()];
  const times = new Set(files.map(({ at }) => at.getTime()));
  for (let at = begins; at < ends - 165 * minute; at += 240 * minute) times.add(at);
  for (let at = ends - 165 * minute; at <= ends - 15 * minute; at += 5 * minute) times.add(at);
  return [...times].toSorted((one, other) => one - other);
}

/** Police send a file, and again while they do not know that it was taken: an incident is taken once. */
async function sendFile(police: People['police'], { incidents }: PoliceFile): Promise<void> {
  const content = incidentFile(incidents);
  const sent = await surely(() => police.upload('/incidents/batches', { file: { name: 'incidents.csv', content } }));
  if (sent.status !== 303) throw new Error(`the file of police was refused: ${sent.status}`);
  const text = (await pageOf(police, sent.location)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const [, taken, changed, same, refused] =
    /Accepted (\d+) Changed (\d+) Unchanged (\d+) Refused (\d+)/.exec(text)?.map(Number) ?? [];
  if (refused !== 0 || (taken ?? 0) + (changed ?? 0) + (same ?? 0) !== incidents.length)
    throw new Error(`of ${incidents.length} incidents some were refused: ${text.slice(0, 300)}`);
}

type AtNight = { box: Box; people: People; random: Random; files: readonly PoliceFile[]; options: Options };

/** Lives the night itself, from stop to stop, and answers what was killed, rung and read. */
export async function throughTheNight(
  { box, people, random, files, options }: AtNight,
  faults: (down: boolean) => object,
) {
  const { say = () => {} } = options;
  const night = nights[options.night];
  const ends = london(night.until).getTime();
  const [downFrom, downUntil] = [ends - 12 * 60 * minute + 15 * minute, ends - 55 * minute];
  const stops = stopsOf(night, files);
  const late = stops.findIndex((at) => at >= downUntil);
  const planned = plannedKills(random, options.kills, { stops: stops.length, late });
  const [kills, read]: [Kill[], ReadNotice[]] = [[], []];
  const wanted = new Set<string>();
  const said = () => new Set(read.map(({ token }) => token));

  for (const [place, at] of stops.entries()) {
    const down = options.mailDown && at >= downFrom && at < downUntil;
    await setMailFaults(box, faults(down));
    const work = async () => {
      await clockTo(box, new Date(at));
      for (const file of files) if (file.at.getTime() === at) await sendFile(people.police, file);
      // The minute hand, which tells of what has just come in.
      await clockTo(box, new Date(at + minute));
      if (down) return tried(box);
      await settled(box);
      const mails = await mailsAt(box);
      const open = mails.filter((mail) => tokenIn(mail) && !said().has(tokenIn(mail) ?? ''));
      for (const mail of open) if (random.chance(answers)) wanted.add(tokenIn(mail) ?? '');
      const now = open.filter((mail) => wanted.has(tokenIn(mail) ?? ''));
      read.push(...(await atTheGate(box, now, { acknowledge: true })));
    };
    kills.push(...(await killMeanwhile(box, random, planned[place] ?? 0, work)));
    say(`${new Date(at).toISOString()} ${down ? 'mail down, ' : ''}${read.length} acknowledged, ${kills.length} kills`);
  }

  // Half past eight: the board. What is left by twenty to nine is rung then.
  let rung = 0;
  for (const before of [14, 5]) {
    await clockTo(box, new Date(ends - before * minute));
    await settled(box);
    rung += await ringRound(people.officer);
  }
  await clockTo(box, new Date(ends));
  say(`${rung} times a school was rung`);
  return { kills, read, rung };
}
