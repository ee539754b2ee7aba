import type { Email } from '../../../functions/senders/email.ts';
import type { Key } from '../../../functions/store/keys.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import type { IncidentId } from '../../../shared/ids.ts';
import { boardOf } from '../../../shared/school-notice/board.ts';
import { isDone, isHeld, type NoticeState, stateOf } from '../../../shared/school-notice/notice-state.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import type { CalendarDate } from '../../../shared/time/dates.ts';
import { london } from '../../unit/time/calendars.ts';
import { freshTable } from '../engines.ts';
import { putDirectory } from '../school-directory.ts';
import { authority, type Service, startService } from '../service.ts';
import { incidentOf } from '../triage-incidents.ts';
import { acknowledge, ringRound } from './live-night.ts';
import { nightPost, streaming } from './post.ts';
import { deadAddresses, schools } from './town.ts';
import { datesOfYear, incidentsOfYear, outagesOf, townOfYear, year } from './year.ts';

const minute = 60_000;
const after = (at: Date, count: number) => new Date(at.getTime() + count * minute);
const tokenIn = ({ text }: Email) => /\/school-notices\/read\/([0-9a-f-]{36})/.exec(text)?.[1];

/** A mail that was owed so shortly before the morning's look is given until after it to arrive. */
const graceMinutes = 11;

/** How the notices of a year were sent and how they ended, and each of which nobody would have heard. */
export type YearLived = {
  notices: number;
  lanes: Record<string, number>;
  /** Of notices that somebody could be written to about, while mail could be sent and nothing was killed. */
  handedInAMinute: { of: number; were: number };
  /** On the morning on which it must have arrived, at 07:35. */
  morning: { arrived: number; 'on the call list': number; held: number; known: number; 'only just sent': number };
  /** Where each notice stands at the end. */
  ends: Partial<Record<NoticeState, number>>;
  acknowledged: number;
  killsLeft: number;
  /** Children that no notice and no lane holds; notices that had not arrived and stood on no list; that nobody was told of by the bell. */
  missing: { children: string[]; mornings: string[]; bells: string[] };
};

/** Whether a mail of the first notice has arrived, by what the mail service said of it. */
async function hasArrived({ store }: Service, notice: SchoolNotice): Promise<boolean> {
  const mails = await store.notices.aboutIncident(notice.incidentId);
  return mails.some(({ school, state }) => school?.setting === notice.setting.key && state === 'delivered');
}

type Options = { seed: number; incidents: number; kills: number };

/**
 * Lives a year of nights, weekends and holidays through the service itself, whose mail service is down for hours, takes
 * mails that never arrive, and whose processes are killed. On each morning on which a notice must have arrived it is looked
 * at 07:35 whether it has, or whether somebody is to ring; from half past eight somebody does.
 */
export async function liveYear({ seed, incidents, kills }: Options): Promise<YearLived> {
  const random = randomFrom(seed);
  const changes: Key[] = [];
  const table = streaming(await freshTable(), changes);
  const service = await startService({ table, now: london(year.from).toISOString() });
  const { store, clock } = service;
  await putDirectory(store, townOfYear(random));
  const told = incidentsOfYear(random, incidents);
  const isDown = outagesOf(random, 1 / 8);
  // A school whose own mail hangs takes what is sent, and nobody hears of it again.
  const hangs = new Map(schools.map((n) => [`@school-${n}.example`, outagesOf(random, 1 / 10)]));
  const isLost = ({ to }: Email) => hangs.get(to.slice(to.indexOf('@')))?.(clock.now()) ?? false;
  const post = nightPost(service, table, changes, { random, kills, dead: deadAddresses, isDown, isLost });

  const lived: YearLived = {
    notices: 0,
    lanes: {},
    handedInAMinute: { of: 0, were: 0 },
    morning: { arrived: 0, 'on the call list': 0, held: 0, known: 0, 'only just sent': 0 },
    ends: {},
    acknowledged: 0,
    killsLeft: kills,
    missing: { children: [], mornings: [], bells: [] },
  };
  const ids: IncidentId[] = [];
  /** Incidents of which some notice is not done. */
  const open = new Set<IncidentId>();
  const openNotices = async (): Promise<SchoolNotice[]> => {
    const all: SchoolNotice[] = [];
    for (const id of open) {
      const { notices } = await store.schoolNotices.of(id);
      const left = notices.filter((notice) => !isDone(notice));
      if (left.length === 0) open.delete(id);
      all.push(...left);
    }
    return all;
  };
  const turnAt = async (at: Date) => {
    // Never back, though a turn that was killed took some minutes more.
    clock.set(new Date(Math.max(at.getTime(), clock.now().getTime())).toISOString());
    await post.turn();
  };

  async function receive({ at, ...more }: (typeof told)[number]): Promise<void> {
    clock.set(new Date(Math.max(at.getTime(), clock.now().getTime())).toISOString());
    const id = await incidentOf(service, more);
    ids.push(id);
    const before = { sent: post.sent.length, kills: post.killsLeft() };
    const next = new Date(Math.ceil(at.getTime() / minute) * minute);
    await turnAt(next);
    const undisturbed = !isDown(clock.now()) && post.killsLeft() === before.kills;
    for (let n = 1; post.killsLeft() !== before.kills && n < 12; n += 1) {
      before.kills = post.killsLeft();
      await turnAt(after(next, n));
    }
    const { notices, lanes } = await store.schoolNotices.of(id);
    if (notices.some((notice) => !isDone(notice))) open.add(id);
    lived.notices += notices.length;
    for (const { lane } of lanes) lived.lanes[lane] = (lived.lanes[lane] ?? 0) + 1;
    for (const child of more.children as { id: string }[]) {
      const somewhere =
        notices.some(({ childIds }) => (childIds as string[]).includes(child.id)) ||
        lanes.some(({ childId }) => childId === child.id);
      if (!somewhere) lived.missing.children.push(`${child.id} of ${more.policeReference}`);
    }
    const mails = post.sent.slice(before.sent);
    for (const notice of notices) {
      if (!undisturbed || notice.told.every(({ to }) => to.length === 0)) continue;
      lived.handedInAMinute.of += 1;
      const tokens = await Promise.all(mails.map((mail) => store.schoolNotices.link(tokenIn(mail) ?? '')));
      const went = tokens.some((link) => link?.incidentId === id && link.setting === notice.setting.key);
      if (went) lived.handedInAMinute.were += 1;
    }
    for (const mail of mails) {
      if (!tokenIn(mail) || deadAddresses.has(mail.to) || !random.chance(0.1)) continue;
      if (await acknowledge(service, post, mail)) lived.acknowledged += 1;
    }
  }

  /** What stands at 07:35 about each notice that must arrive today. */
  async function look(date: CalendarDate): Promise<void> {
    const now = clock.now();
    const { callList } = boardOf(await store.schoolNotices.board(authority, date), now);
    for (const notice of await openNotices()) {
      if (notice.arrive.on !== date) continue;
      const listed = callList.some(({ noticeId }) => noticeId === notice.id);
      const { morning } = lived;
      if (isHeld(notice)) morning.held += 1;
      else if (listed) morning['on the call list'] += 1;
      else if (notice.opened) morning.known += 1;
      else if (await hasArrived(service, notice)) morning.arrived += 1;
      else if (after(new Date(notice.since), graceMinutes) > now) morning['only just sent'] += 1;
      else lived.missing.mornings.push(`${date} ${notice.setting.name}, since ${notice.since}`);
    }
  }

  async function ring(date: CalendarDate): Promise<void> {
    await ringRound(service);
    await turnAt(london(`${date} 08:40`));
    await ringRound(service);
    // One that was let go only now, because somebody had settled who may know, has until the next morning.
    for (const notice of await openNotices()) {
      if (notice.arrive.on <= date && !notice.released)
        lived.missing.bells.push(`${date} ${notice.setting.name}, since ${notice.since}`);
    }
  }

  /** A time of a morning, on which something is done if a notice must have arrived that day. */
  const morning = (date: CalendarDate, time: string, act?: (date: CalendarDate) => Promise<void>) => ({
    at: london(`${date} ${time}`),
    async run() {
      if ((await openNotices()).every(({ arrive }) => arrive.on > date)) return;
      await turnAt(this.at);
      await act?.(date);
    },
  });
  const steps = [
    ...told.map((incident) => ({ at: incident.at, run: () => receive(incident) })),
    ...datesOfYear().flatMap((date) => [
      ...['06:00', '06:50', '07:00', '07:10', '07:30'].map((time) => morning(date, time)),
      morning(date, '07:35', look),
      morning(date, '08:00'),
      morning(date, '08:30', ring),
    ]),
  ].toSorted((one, next) => one.at.getTime() - next.at.getTime());
  for (const step of steps) await step.run();
  for (const id of ids) {
    for (const notice of (await store.schoolNotices.of(id)).notices) {
      const end = stateOf(notice);
      lived.ends[end] = (lived.ends[end] ?? 0) + 1;
    }
  }
  lived.killsLeft = post.killsLeft();
  return lived;
}
