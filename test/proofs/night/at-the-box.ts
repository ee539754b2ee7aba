import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Box } from '../../faults/box.ts';
import { inbox, type Mail } from '../../faults/inbox.ts';
import { type Answer, ask, type Heard, type Visitor, visitor } from '../../faults/visitor.ts';

const mostTries = 40;
const json = { 'content-type': 'application/json' };
/** The box itself waits for half a minute before it says what is left. */
const settleMs = 60_000;

/**
 * Does something until the box has answered, as people do: the connection may be lost, the service fail or the session be
 * over, and each time nobody knows whether it was done. Only for what may be done twice.
 */
export async function surely(act: () => Promise<Heard>): Promise<Answer> {
  let last: Heard;
  for (let tries = 0; tries < mostTries; tries += 1) {
    last = await act();
    if (last && last.status < 500 && !/^\/sign-in(\?|$)/.test(last.location) && last.status !== 401) return last;
    await sleep(100 + 20 * tries);
  }
  throw new Error(`the box did not answer: ${last?.status} ${last?.location}`);
}

/** A page that somebody reads. Throws where it is not shown. */
export async function pageOf(who: Visitor, path: string): Promise<string> {
  const { status, text } = await surely(() => who.get(path));
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  return text;
}

/** Sends a form that must be taken. Throws where it is not, so only for what nothing cuts short. */
export async function send(who: Visitor, path: string, fields: Parameters<Visitor['post']>[1]): Promise<Answer> {
  const answer = await surely(() => who.post(path, fields));
  if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}`);
  return answer;
}

/** Those of the box’s own people who take part. */
export const peopleAt = (box: Box) => ({
  officer: visitor(box, 'dawn.hollis-reed@wyrecestershire.example'),
  police: visitor(box, 'farah.siddique@severnvale-police.example'),
});
export type People = ReturnType<typeof peopleAt>;

const told = (box: Box, path: string, body: object, waitMs?: number) =>
  surely(() => ask(box, path, { method: 'POST', body: JSON.stringify(body), headers: json }, waitMs));

/** Puts the box’s clock to a moment; whatever falls due by then is seen to. */
export async function clockTo(box: Box, at: Date): Promise<void> {
  const { status } = await told(box, '/_local/clock', { now: at.toISOString() });
  if (status !== 200) throw new Error(`the clock was not moved: ${status}`);
}

export const setMailFaults = (box: Box, faults: object): Promise<Answer> => told(box, '/_local/mail-faults', faults);

/** Waits until nothing is on its way. */
export async function settled(box: Box): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const heard = await ask(box, '/_local/settle', { method: 'POST', body: '{}', headers: json }, settleMs);
    if (heard?.status === 200) return;
    await sleep(200);
  }
  throw new Error('the box does not come to rest');
}

const Queues = z.array(z.object({ waiting: z.number(), inHand: z.number() }));

/** Waits until every message that can be tried was tried, with mail that may be down. */
export async function tried(box: Box): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    await sleep(100);
    const { text } = await surely(() => ask(box, '/_local/queues'));
    const left = Queues.parse(JSON.parse(text)).some(({ waiting, inHand }) => waiting + inHand > 0);
    quiet = left ? 0 : quiet + 1;
  }
}

/** Every mail that arrived, newest first. */
export async function mailsAt(box: Box): Promise<Mail[]> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const mails = await inbox(box);
    if (mails) return mails;
    await sleep(200);
  }
  throw new Error('the inbox does not answer');
}

/** The six figures of the newest mail to an address that carries some. */
export const codeIn = (mails: readonly Mail[], email: string): string | undefined =>
  mails
    .filter(({ to, text }) => to === email && !text.includes('/school-notices/'))
    .map(({ text }) => /\b(\d{6})\b/.exec(text)?.[1])
    .find((figures) => figures !== undefined);
