import { joined, nameWords } from './name-words.ts';
import { nearlySpelled } from './spelling.ts';

/**
 * How two names, each given whole, may be one person’s. `whole`: the same name, whatever the order of its words and however
 * they are parted; `likely`: the same surname with the same first letter, or nearly the same spelling of the whole.
 */
export function sameName(one: string, other: string): 'whole' | 'likely' | undefined {
  const [words, theirs] = [nameWords(one), nameWords(other)];
  const [whole, their] = [words.join(''), theirs.join('')];
  if (!whole || !their) return undefined;
  if (whole === their || joined(words).includes(their)) return 'whole';
  if (words.length < 2 || theirs.length < 2) return undefined;
  const surname = words.at(-1);
  const likely = (surname?.length ?? 0) > 2 && surname === theirs.at(-1) && whole[0] === their[0];
  return likely || nearlySpelled(whole, their) ? 'likely' : undefined;
}
