import * as z from 'zod';
import { squeeze } from '../letter/preflight/folded-text.ts';
import { type Establishment, settingOf } from './establishment.ts';
import { type LaCode, Setting } from './setting.ts';

/** A place as it is searched for: with what its page is found by besides its name. */
export const FoundSetting = Setting.extend({ postcode: z.string().optional(), town: z.string().optional() });
export type FoundSetting = z.infer<typeof FoundSetting>;

/** The establishments of our area and of the neighbours to which a child may go, by name. */
export const localSettings = (establishments: readonly Establishment[], own: LaCode, neighbours: readonly LaCode[]) =>
  establishments
    .filter(({ laCode }) => laCode === own || neighbours.includes(laCode))
    .map((establishment): FoundSetting => {
      const { postcode, address } = establishment;
      const town = address.at(-1);
      return { ...settingOf(establishment), ...(postcode && { postcode }), ...(town && { town }) };
    })
    .sort((one, other) => one.name.localeCompare(other.name));

const rankOf = ({ status, laCode }: FoundSetting, own: LaCode) =>
  (status === 'closed' ? 2 : 0) + (laCode === own ? 0 : 1);

/**
 * Places by a number, a postcode or words of their name, each word anywhere in it. Open ones stand first, and ours before
 * our neighbours'. `more`: how many there are beyond `most`.
 */
export function findSettings(
  known: readonly FoundSetting[],
  asked: string,
  { own, most }: { own: LaCode; most: number },
): { found: FoundSetting[]; more: number } {
  const words = asked.trim().split(/\s+/).map(squeeze).filter(Boolean);
  const whole = squeeze(asked);
  if (whole === '') return { found: [], more: 0 };
  const found = known
    .filter((one) => {
      if (one.key === asked.trim()) return true;
      if (one.postcode && squeeze(one.postcode).startsWith(whole) && /\d/.test(whole)) return true;
      const name = squeeze(`${one.name} ${one.town ?? ''}`);
      return words.every((word) => name.includes(word));
    })
    .sort((one, other) => rankOf(one, own) - rankOf(other, own));
  return { found: found.slice(0, most), more: Math.max(0, found.length - most) };
}

/** Every place of a name, as it is spelt by others. */
export const settingsCalled = (known: readonly FoundSetting[], name: string): FoundSetting[] =>
  known.filter((one) => squeeze(one.name) === squeeze(name));
