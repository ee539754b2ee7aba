import { createHash } from 'node:crypto';
import * as z from 'zod';
import { owe } from '../../shared/notice.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/result.ts';
import type { Limits } from '../../shared/settings/limits.ts';
import { Code, type CodeRefusal, type CodeWanted, same, sixFigures } from './code.ts';
import { commit, type Write } from './commit.ts';
import { keys } from './keys.ts';
import { noticeItem } from './notices.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

/** When codes were last asked for with one address or letter; kept whether or not anybody is known there. */
const Asked = z.object({ times: z.array(z.iso.datetime()), version: z.int().positive() });

const kindOf = { 'sign-in': 'sign-in-code', letter: 'letter-code', 'school-notice': 'school-code' } as const;

/** More codes than this in an hour would let somebody guess, and flood a mailbox. */
const askedPerHour = 6;

const secondsAfter = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000).toISOString();
const inSeconds = (at: string) => Math.floor(Date.parse(at) / 1000);

const hashOf = ({ authority, purpose }: CodeWanted, about: string) =>
  createHash('sha256').update(`${authority} ${purpose} ${about.trim().toLowerCase()}`).digest('hex');

/** How many times a lost race is run again before the caller is told to come back. */
const races = 5;

export const codeStore = (table: Table) => {
  const find = async (id: string): Promise<Code | undefined> => {
    if (!z.uuid().safeParse(id).success) return undefined;
    const item = await readItem(table, keys.code(id));
    return item && Code.parse(item);
  };

  const item = (code: Code) => ({ ...code, ...keys.code(code.id), expires: inSeconds(code.expiresAt) + 3600 });
  const save = (code: Code, token: string) =>
    commit(table, token, [{ item: item(code), over: { version: code.version - 1 } }]);

  return {
    find,

    /**
     * Makes a new code and, where somebody is known, owes them the message with it: together or not at all. What it
     * does and how long it takes are the same when nobody is known. Refused when asked again too soon or too often.
     */
    async request(
      wanted: CodeWanted,
      limits: Limits['signInCode'],
      moment: { now: Date; newId: () => string },
    ): Promise<Result<Code>> {
      const { now, newId } = moment;
      const about = typeof wanted.about === 'string' ? hashOf(wanted, wanted.about) : wanted.about.hash;
      const place = keys.rate(`code#${about}`);
      const before = await readItem(table, place);
      const asked = before ? Asked.parse(before) : { times: [], version: 0 };
      const times = asked.times.filter((at) => Date.parse(at) > now.getTime() - 3_600_000);
      const wait = Math.max(
        Date.parse(times.at(-1) ?? '') + limits.resendSeconds * 1000 - now.getTime() || 0,
        times.length >= askedPerHour ? Date.parse(times[0] ?? '') + 3_600_000 - now.getTime() : 0,
      );
      const tooSoon = (ms: number): { ok: false; refusal: Refusal } =>
        refuse({ kind: 'too-many-requests', retryAfterSeconds: Math.ceil(ms / 1000) });
      if (wait > 0) return tooSoon(wait);

      const made = (subject?: string): Code => ({
        id: newId(),
        purpose: wanted.purpose,
        ...(subject && { subject }),
        about,
        nonce: newId(),
        issuedAt: now.toISOString(),
        resendAt: secondsAfter(now, limits.resendSeconds),
        expiresAt: secondsAfter(now, limits.lifeMinutes * 60),
        attemptsLeft: limits.attempts,
        used: false,
        version: 1,
      });
      const code = made(wanted.known?.subject);
      const notice =
        wanted.known &&
        owe(
          {
            kind: kindOf[wanted.purpose],
            authority: wanted.authority,
            owner: `code/${code.id}`,
            to: wanted.known.to,
          },
          newId(),
          now,
        );
      // A second code that nobody can use stands in for the message, so that the two cases write alike.
      const second: Write = { item: notice ? noticeItem(notice) : item(made()), over: 'nothing' };
      const saved = await commit(table, newId(), [
        { item: item(code), over: 'nothing' },
        second,
        {
          item: {
            ...place,
            times: [...times, code.issuedAt],
            version: asked.version + 1,
            expires: inSeconds(code.issuedAt) + 7200,
          },
          over: asked.version === 0 ? 'nothing' : { version: asked.version },
        },
      ]);
      return saved.ok ? ok(code) : tooSoon(limits.resendSeconds * 1000);
    },

    /** Uses a code up when its figures are right. An attempt is counted before anything is compared. */
    async verify(
      id: string,
      figures: string,
      { key, now, newId }: { key: string; now: Date; newId: () => string },
    ): Promise<Result<Code & { subject: string }, CodeRefusal>> {
      for (let race = 0; race < races; race += 1) {
        const code = await find(id);
        if (!code || code.used || now >= new Date(code.expiresAt)) return refuse<CodeRefusal>({ kind: 'expired' });
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
        return (await save(used, newId())).ok ? ok(used) : refuse<CodeRefusal>({ kind: 'expired' });
      }
      return refuse<CodeRefusal>({ kind: 'spent' });
    },
  };
};
export type CodeStore = ReturnType<typeof codeStore>;
