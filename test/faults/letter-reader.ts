import { setTimeout as sleep } from 'node:timers/promises';
import { inbox } from './inbox.ts';
import { formTo } from './page-form.ts';
import { keepDoing, type World } from './person.ts';
import { visitor } from './visitor.ts';

/** Somebody without an account who follows the link of a letter and reads it with a code. */
export function letterReader(world: World): Promise<void> {
  const { box, history, random } = world;
  const read = new Set<string>();

  return keepDoing(world, 3_000, async () => {
    const letters = ((await inbox(box)) ?? []).flatMap(({ to, subject, text }) => {
      const [path = '', token = ''] = /\/letters\/([A-Za-z0-9_-]{22,64})/.exec(text) ?? [];
      const reference = /FD-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(subject)?.[0];
      return path && reference && to.startsWith('duty.') && !read.has(token) ? [{ path, token, to, reference }] : [];
    });
    if (letters.length === 0) return;
    const { path, token, to, reference } = random.pick(letters);
    read.add(token);
    const who = visitor(box);
    const codesBefore = await codesTo(to);
    const page = await who.get(path);
    if (!page || !formTo(page.text, /\/code$/)) return;
    if ((await who.post(`${path}/code`, {}))?.status !== 303) return;
    for (let tries = 0; tries < 20; tries += 1) {
      await sleep(500);
      const codes = await codesTo(to);
      const code = codes.length > codesBefore.length ? codes[0] : undefined;
      if (!code) continue;
      const opened = await who.post(`${path}/read`, { code });
      if (opened?.status !== 303) return;
      const end = history.begin({ who: to, kind: 'read-letter', about: reference, facts: { field: 'code' } });
      const letter = await who.get(`${path}/read`);
      end(letter?.status === 200 && letter.text.includes(reference) ? 'ok' : 'unknown', {
        status: letter?.status ?? 0,
      });
      return;
    }
  });

  /** The codes that were sent to an address, newest first. */
  async function codesTo(address: string): Promise<string[]> {
    const mails = (await inbox(box)) ?? [];
    return mails.flatMap(({ to, text }) => (to === address && /Your code is (\d{6})/.exec(text)?.[1]) || []);
  }
}
