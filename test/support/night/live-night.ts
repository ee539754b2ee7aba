import type { Email } from '../../../functions/senders/email.ts';
import type { Key } from '../../../functions/store/keys.ts';
import { type Random, randomFrom } from '../../../infra/local/seeds/random.ts';
import type { IncidentId } from '../../../shared/ids.ts';
import { boardOf } from '../../../shared/school-notice/board.ts';
import { localDate } from '../../../shared/time/london.ts';
import { london } from '../../unit/time/calendars.ts';
import { mainText } from '../drafts.ts';
import { freshTable } from '../engines.ts';
import { putDirectory } from '../school-directory.ts';
import { contactAt } from '../school-world.ts';
import { authority, type Service, startService } from '../service.ts';
import { incidentOf } from '../triage-incidents.ts';
import { nightPost, streaming } from './post.ts';
import { deadAddresses, incidentsOf, type Night, townOf } from './town.ts';

const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);
const tokenIn = ({ text }: Email) => /\/school-notices\/read\/([0-9a-f-]{36})/.exec(text)?.[1];

export type Lived = Awaited<ReturnType<typeof liveNight>>;
type Options = { seed: number; night: Night; incidents?: number; kills?: number; mailDownUntil?: string };

/** When the clock of the box stops: with each incident, every four hours, and every five minutes of the last morning. */
function stops({ from, until }: Night, at: readonly Date[]): Date[] {
  const [begins, ends] = [london(from), london(until)];
  const times = [...at];
  for (let time = begins; time < minutes(ends, -165); time = minutes(time, 240)) times.push(time);
  for (let time = minutes(ends, -165); time <= minutes(ends, -15); time = minutes(time, 5)) times.push(time);
  return times.toSorted((one, next) => one.getTime() - next.getTime());
}

/** Somebody at a school follows the link, enters the code that comes, reads, and says that they have it. */
export async function acknowledge(service: Service, { sent, turn }: ReturnType<typeof nightPost>, mail: Email) {
  const phone = service.visitor();
  const path = `/school-notices/read/${tokenIn(mail)}`;
  await phone.post(`${path}/code`, {});
  const before = sent.length;
  await turn();
  const code = sent.slice(before).find(({ to, text }) => to === mail.to && !text.includes('/school-notices/'));
  const figures = /\b(\d{6})\b/.exec(code?.text ?? '')?.[1];
  if (!figures) return undefined;
  const opened = await phone.post(`${path}/open`, { code: figures });
  if (opened.headers.get('location') !== `${path}/notice`) return undefined;
  const page = await mainText(await (await phone.get(`${path}/notice`)).text());
  await phone.post(`${path}/acknowledge`, {});
  return page;
}

/** The officer stands before the board from half past eight: settles who may know, and rings down the list. */
export async function ringRound(service: Service): Promise<void> {
  const officer = await service.signInAs('officer');
  const { store, clock } = service;
  const board = async () => boardOf(await store.schoolNotices.board(authority, localDate(clock.now())), clock.now());
  for (const { row } of (await board()).rows) {
    if (row.kind !== 'notice' || row.state !== 'held') continue;
    const path = `/school-notices/incidents/${row.incidentId}/told/${row.setting.key}`;
    const form = { reason: 'The deputy alone may know.', without: contactAt(1, 'lead').id };
    const released = await officer.post(`${path}/release`, { seen: String(row.version), ...form });
    if (released.status !== 303) throw new Error(`not released: ${released.status}`);
  }
  for (const { incidentId, setting, version, callees } of (await board()).callList) {
    const call = { number: callees[0]?.number ?? '', outcome: 'told', spokeTo: 'Whoever leads there' };
    const path = `/school-notices/incidents/${incidentId}/told/${setting.key}/call`;
    const told = await officer.post(path, { seen: String(version), ...call });
    if (told.status !== 303) throw new Error(`not recorded: ${told.status}`);
  }
}

/**
 * Lives a night through the service itself: its pages, its rules, its store on the engine, and everything between the table
 * and the mailboxes. Ends at the moment at which every child must stand somewhere.
 */
export async function liveNight({ seed, night, incidents = 60, kills = 0, mailDownUntil }: Options) {
  const random: Random = randomFrom(seed);
  const changes: Key[] = [];
  const table = streaming(await freshTable(), changes);
  const service = await startService({ table, now: london(night.from).toISOString() });
  await putDirectory(service.store, townOf(night));
  const down = mailDownUntil === undefined ? undefined : london(`${night.until.slice(0, 10)} ${mailDownUntil}`);
  const post = nightPost(service, table, changes, {
    random,
    kills,
    dead: deadAddresses,
    isDown: (now) => down !== undefined && now < down,
  });
  const told = incidentsOf(random, night, incidents);
  const ids: IncidentId[] = [];
  const pages: { mail: Email; page: string }[] = [];
  const answered = new Set<string>();
  for (const stop of stops(
    night,
    told.map(({ at }) => at),
  )) {
    service.clock.set(stop.toISOString());
    for (const { at, ...report } of told)
      if (at.getTime() === stop.getTime()) ids.push(await incidentOf(service, report));
    await post.turn();
    for (const mail of [...post.sent]) {
      const token = tokenIn(mail);
      if (!token || answered.has(token) || deadAddresses.has(mail.to) || !random.chance(0.015)) continue;
      answered.add(token);
      const page = await acknowledge(service, post, mail);
      if (page) pages.push({ mail, page });
    }
  }
  await ringRound(service);
  service.clock.set(minutes(london(night.until), -5).toISOString());
  await post.turn();
  await ringRound(service);
  service.clock.set(london(night.until).toISOString());
  return { service, post, ids, pages, ends: london(night.until) };
}
