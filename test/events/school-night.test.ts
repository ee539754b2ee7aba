import { describe, expect, it } from 'vitest';
import { isDone, redFrom, stateOf } from '../../shared/school-notice/notice-state.ts';
import { issue, writtenIncident } from '../support/decided-incident.ts';
import { acknowledge, type Lived, liveNight } from '../support/night/live-night.ts';
import { nights } from '../support/night/town.ts';
import { rules } from '../support/school-world.ts';
import { openReport } from '../support/triage-incidents.ts';
import { secrets } from '../support/triage-world.ts';

/** `NIGHT=whole` lives every night whole (`npm run night:handlers`); otherwise a short one of each kind. */
const whole = process.env.NIGHT === 'whole';
const most = whole ? 60 : 12;

/** Where each child of a night ends. Fails with whoever ends nowhere. */
async function endsOf({ service, ids, ends }: Lived) {
  const found: Record<string, number> = {};
  for (const id of ids) {
    const { store } = service;
    const incident = await store.incidents.find(id);
    if (!incident.ok) throw new Error('an incident is lost');
    const { notices, lanes } = await store.schoolNotices.of(id);
    for (const { id: childId } of incident.value.facts.children) {
      const of = notices.filter(({ childIds }) => childIds.includes(childId));
      const waiting = lanes.filter((lane) => lane.childId === childId);
      expect(of.length + waiting.length, `child of ${incident.value.reference}`).toBeGreaterThan(0);
      for (const notice of of) {
        const inTime = redFrom(notice, rules) > ends && ['sent', 'opened'].includes(stateOf(notice));
        expect([isDone(notice), inTime], `${notice.setting.name}: ${stateOf(notice)}`).toContain(true);
        const end = isDone(notice) ? stateOf(notice) : 'not due yet';
        found[end] = (found[end] ?? 0) + 1;
      }
      for (const { lane } of waiting) found[lane] = (found[lane] ?? 0) + 1;
    }
  }
  return found;
}

/** What was sent more than once: each message of ours, and the same of one notice to one person. */
async function twice({ service, post }: Lived): Promise<string[]> {
  const seen = new Set<string>();
  const again: string[] = [];
  for (const { noticeId, to, text } of post.sent) {
    const token = /\/school-notices\/read\/([0-9a-f-]{36})/.exec(text)?.[1];
    const link = token && (await service.store.schoolNotices.link(token));
    const what = [noticeId, ...(link ? [`${link.incidentId} ${link.setting} ${to} ${text.split('\n')[0]}`] : [])];
    for (const one of what) if (seen.has(one)) again.push(one);
    for (const one of what) seen.add(one);
  }
  return again;
}

/** What nobody at a school may read, of these incidents. */
const confidential = [...Object.values(secrets), 'Corinna', 'Pashley', 'medium', 'PH1'];

/** The words of a page or mail without references: their chance letters can spell a code of a descriptor. */
const withoutReferences = (words: string): string => words.replace(/DA-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'a reference');

const lived: [string, Parameters<typeof liveNight>[0]][] = [
  ['a weekend', { seed: 11, night: nights.weekend, incidents: most }],
  [
    'mail down until 07:50, everything killed 20 times, and the change of the clocks',
    { seed: 12, night: nights['the change of the clocks'], incidents: most, kills: 20, mailDownUntil: '07:50' },
  ],
  ...(whole
    ? [['half-term', { seed: 13, night: nights['half-term'] }] as [string, Parameters<typeof liveNight>[0]]]
    : []),
];

describe.each(lived)('a night with %s', (_, options) => {
  it(
    'ends so that by a quarter to nine every child is acknowledged, phoned, not due yet or in a named lane, and nothing is sent twice',
    async () => {
      const night = await liveNight(options);
      const found = await endsOf(night);
      expect(await twice(night)).toEqual([]);
      if (options.kills) expect(night.post.killsLeft()).toBe(0);
      expect(found).toMatchObject({ 'out-of-area': 1, 'not-known': 1 });
      if (whole) process.stdout.write(`${JSON.stringify({ found, mails: night.post.sent.length })}\n`);

      // The outcome follows on the same notice; nothing of it, of a mail or of a page says what must not be said.
      const { service, post, pages } = night;
      service.clock.set(new Date(night.ends.getTime() + 3_600_000).toISOString());
      const before = post.sent.length;
      const id = await writtenIncident(service, {
        report: { ...openReport, policeReference: '22/999/26', occurredAt: night.ends.toISOString() },
      });
      await post.turn();
      await issue(service, id);
      await post.turn();
      const { notices } = await service.store.schoolNotices.of(id);
      expect(notices.map(({ followUp }) => followUp?.edition)).toEqual(notices.map(() => 1));
      const file = await service.store.incidents.file(id);
      expect(file.ok && file.value.copies.filter(({ reader }) => reader.kind === 'school')).toEqual([]);
      const outcomes = post.sent
        .slice(before)
        .filter(({ text }) => text.startsWith('The agencies have decided') && text.includes('/school-notices/read/'));
      expect(outcomes.length).toBeGreaterThan(0);
      for (const mail of outcomes) {
        const page = withoutReferences((await acknowledge(service, post, mail)) ?? '');
        expect(page).toContain('What was decided');
        for (const one of confidential) expect(page).not.toContain(one);
      }
      for (const { subject, text, attachments, to } of post.sent) {
        const words = withoutReferences(to.includes('@school-') ? `${subject} ${text}` : subject);
        for (const one of [...confidential, 'Tregarthen', 'Perran', 'Alderwick']) expect(words).not.toContain(one);
        expect(attachments ?? []).toEqual([]);
      }
      for (const { page } of pages) {
        for (const one of confidential) expect(withoutReferences(page)).not.toContain(one);
        expect(page).toContain('Tregarthen');
      }
    },
    whole ? 900_000 : 240_000,
  );
});
