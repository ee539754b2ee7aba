import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Notice, owe } from '../../shared/notice.ts';
import { Asked, AskedByCaller, askForCode, ofTheHour } from '../../shared/one-time-code.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import type { Limits } from '../../shared/settings/limits.ts';
import { Code, type CodeRefusal, type CodeWanted, same, sixFigures } from './code.ts';
import { commit, type Write } from './commit.ts';
import { keys } from './keys.ts';
import { noticeItem } from './notices.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const kindOf = { 'sign-in': 'sign-in-code', letter: 'letter-code', 'school-notice': 'school-code' } as const;

const secondsAfter = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000).toISOString();
const inSeconds = (at: string) => Math.floor(Date.parse(at) / 1000);

const hashOf = ({ authority, purpose }: CodeWanted, about: string) =>
  createHash('sha256').update(`${authority} ${purpose} ${about.trim().toLowerCase()}`).digest('hex');

/** How many times a lost race is run again before the caller is told to come back. */
const races = 5;

/** `heldOff`: called when all the guesses that strangers have in an hour are used up, so that somebody is told of it. */
type Asking = { now: Date; newId: () => string; heldOff?: () => void };

export const codeStore = (table: Table) => {
  const find = async (id: string): Promise<Code | undefined> => {
    if (!z.uuid().safeParse(id).success) return undefined;
    const item = await readItem(table, keys.code(id));
    return item && Code.parse(item);
  };

  const item = (code: Code) => ({ ...code, ...keys.code(code.id), expires: inSeconds(code.expiresAt) + 3600 });
  const over = ({ version }: { version: number }): Write['over'] => (version === 0 ? 'nothing' : { version });
  const save = (code: Code, token: string) => commit(table, token, [changed(code)]);
  const changed = (code: Code): Write => ({ item: item(code), over: { version: code.version - 1 } });

  return {
    find,

    /**
     * Makes a new code, or new tries at the one that was sent last, and, where somebody is known, owes them the message
     * with it: together or not at all. What it does and how long it takes are the same when nobody is known. Refused
     * when this caller asked too lately or too often, or when strangers used up all guesses there are in an hour.
     */
    async request(
      wanted: CodeWanted,
      limits: Limits['signInCode'],
      { now, newId, heldOff }: Asking,
    ): Promise<Result<Code>> {
      const about = typeof wanted.about === 'string' ? hashOf(wanted, wanted.about) : wanted.about.hash;
      const device = wanted.device?.about === about ? `#device#${wanted.device.id}` : '';
      const place = keys.rate(`code#${about}${device}`);
      const callerPlace = keys.rate(`code#${about}${device}#by#${wanted.caller ?? 'anybody'}`);
      for (let race = 0; race < races; race += 1) {
        const [all, mine] = await Promise.all([readItem(table, place), readItem(table, callerPlace)]);
        const asked = all ? Asked.parse(all) : { times: [], version: 0 };
        const byCaller = mine ? AskedByCaller.parse(mine) : { times: [], version: 0 };
        const last = await find(asked.sent?.id ?? '');
        const usable = last !== undefined && !last.used && now < new Date(last.expiresAt);
        const answer = askForCode({ asked, byCaller: byCaller.times, usable, limits, now });
        if (answer.kind === 'wait') {
          if (answer.heldOff) heldOff?.();
          return refuse({ kind: 'too-many-requests', retryAfterSeconds: Math.ceil(answer.wait / 1000) });
        }

        const again = answer.kind === 'same' && last ? last : undefined;
        const made = (subject?: string): Code => ({
          id: newId(),
          purpose: wanted.purpose,
          ...(subject && { subject }),
          about,
          nonce: newId(),
          ...(again && { sent: { id: again.id, nonce: again.nonce } }),
          issuedAt: now.toISOString(),
          resendAt: secondsAfter(now, limits.resendSeconds),
          expiresAt: again?.expiresAt ?? secondsAfter(now, limits.lifeMinutes * 60),
          attemptsLeft: limits.attempts,
          used: false,
          version: 1,
        });
        const code = made(wanted.known?.subject);
        const at = code.issuedAt;
        const before = again && asked.sent;
        const mails = !again || (answer.kind === 'same' && answer.mails);
        const sent = before
          ? { ...before, ...(mails && { mailedAt: at, mails: before.mails + 1 }) }
          : { id: code.id, at, mailedAt: at, mails: 1 };
        const notice = wanted.known && owe(messageOf(wanted, wanted.known.to, sent.id), newId(), now);
        // A second code that nobody can use stands in for the message, so that the two cases write alike.
        const message: Write = { item: notice ? noticeItem(notice) : item(made()), over: 'nothing' };
        const expires = inSeconds(at) + 7200;
        const times = [...ofTheHour(asked.times, now), at];
        const own = [...ofTheHour(byCaller.times, now), at];
        const saved = await commit(table, newId(), [
          { item: item(code), over: 'nothing' },
          ...(mails ? [message] : []),
          { item: { ...place, times, sent, version: asked.version + 1, expires }, over: over(asked) },
          { item: { ...callerPlace, times: own, version: byCaller.version + 1, expires }, over: over(byCaller) },
        ]);
        if (saved.ok) return ok(code);
      }
      return refuse({ kind: 'too-many-requests', retryAfterSeconds: limits.resendSeconds });
    },

    /**
     * Uses a code up when its figures are right. An attempt is counted before anything is compared, and against whoever
     * makes it: the wrong figures of others who asked are none of theirs.
     */
    async verify(
      id: string,
      figures: string,
      { key, now, newId }: { key: string; now: Date; newId: () => string },
    ): Promise<Result<Code & { subject: string }, CodeRefusal>> {
      for (let race = 0; race < races; race += 1) {
        const code = await find(id);
        const sent = code?.sent && (await find(code.sent.id));
        if (!code || code.used || now >= new Date(code.expiresAt)) return refuse<CodeRefusal>({ kind: 'expired' });
        if (code.sent && (!sent || sent.used)) return refuse<CodeRefusal>({ kind: 'expired' });
        if (code.attemptsLeft === 0) return refuse<CodeRefusal>({ kind: 'spent' });
        const tried = { ...code, attemptsLeft: code.attemptsLeft - 1, version: code.version + 1 };
        if (!(await save(tried, newId())).ok) continue;
        const right = same(figures, sixFigures(key, code));
        const { subject } = tried;
        if (!right || subject === undefined) {
          const { attemptsLeft } = tried;
          return refuse<CodeRefusal>(attemptsLeft === 0 ? { kind: 'spent' } : { kind: 'wrong', attemptsLeft });
        }
        const used = { ...tried, subject, used: true, version: tried.version + 1 };
        return (await useUp(used, newId)) ? ok(used) : refuse<CodeRefusal>({ kind: 'expired' });
      }
      return refuse<CodeRefusal>({ kind: 'spent' });
    },
  };

  /** Marks a code as used together with the one whose figures it has, so that they open once, whoever enters them. */
  async function useUp(used: Code, newId: () => string): Promise<boolean> {
    for (let race = 0; race < races; race += 1) {
      const sent = used.sent && (await find(used.sent.id));
      if (sent?.used) return false;
      const spent = sent ? [changed({ ...sent, used: true, version: sent.version + 1 })] : [];
      if ((await commit(table, newId(), [changed(used), ...spent])).ok) return true;
      if (!sent) return false;
    }
    return false;
  }
};
export type CodeStore = ReturnType<typeof codeStore>;

const messageOf = ({ purpose, authority }: CodeWanted, to: Notice['to'], codeId: string) => ({
  kind: kindOf[purpose],
  authority,
  owner: `code/${codeId}`,
  to,
});
