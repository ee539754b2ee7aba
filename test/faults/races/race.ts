import type { Random } from '../../../infra/local/seeds/random.ts';
import { formTo, hiddenIn } from '../page-form.ts';
import type { Visitor } from '../visitor.ts';

/** One race: who won and lost it, and what was not as promised. */
export type Race = { won: number; lost: number; wrong: string[]; words: string[] };

type Act = { contact: string; version: number; part: 'claim' | 'rating' };

/** What a loser must be shown: that another was quicker, the version as it is now, and their own words. */
function shown(text: string, { version, part }: Act, words: string): string[] {
  // Of a claim there is nothing left to do: whoever was slower is told who has it.
  if (part === 'claim') return /has (already )?(taken|claimed)|already/i.test(text) ? [] : ['a loser was not told why'];
  const seen = formTo(text, /\/rating$/);
  const newer = seen && Number(hiddenIn(seen).seen) === version + 1;
  return [
    ...(newer ? [] : [`a loser saw version ${seen ? hiddenIn(seen).seen : 'none'} instead of ${version + 1}`]),
    ...(text.includes(words) ? [] : ['a loser’s words were not kept']),
  ];
}

/** Several people act at once on the version that all of them have seen. */
export async function race(writers: readonly Visitor[], act: Act, random: Random): Promise<Race> {
  const path = `/contacts/${act.contact}/${act.part}`;
  const typed = writers.map(() => `Seen at the door, mark ${random.uuid()}.`);
  const answers = await Promise.all(
    writers.map((writer, place) =>
      writer.post(path, {
        seen: String(act.version),
        ...(act.part === 'rating' && { colour: random.pick(['red', 'amber', 'green']), reason: typed[place] ?? '' }),
      }),
    ),
  );
  const wrong: string[] = [];
  const words: string[] = [];
  let [won, lost] = [0, 0];
  for (const [place, heard] of answers.entries()) {
    if (heard?.status === 303 && !heard.location.startsWith('/sign-in')) {
      won += 1;
      words.push(typed[place] ?? '');
    } else if (heard?.status === 409) {
      lost += 1;
      wrong.push(...shown(heard.text, act, typed[place] ?? ''));
    } else wrong.push(`answered ${heard?.status ?? 'nothing'}`);
  }
  if (won !== 1) wrong.push(`${won} winners`);
  return { won, lost, wrong, words };
}
