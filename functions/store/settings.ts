import * as z from 'zod';
import { Cancellation, Publication } from '../../shared/settings/version.ts';
import { Settings, settingsInForce } from '../../shared/settings.ts';
import type { SettingsVersion } from '../../shared/wording/publish-wording.ts';
import { commit, type Write } from './commit.ts';
import { keys } from './keys.ts';
import { type Part, partOf } from './page.ts';
import { readItem } from './read.ts';
import type { Place } from './sealed-place.ts';
import type { Table } from './table.ts';

/** A version as it lies. Its words never change; that it was taken back before it began is written beside them. */
const StoredVersion = z.object({
  sk: z.string().regex(/^VERSION#\d{6}$/),
  settings: z.string(),
  version: z.int().positive().optional(),
  published: Publication.optional(),
  cancelled: Cancellation.optional(),
});

/** How long a version list that was read is trusted, in milliseconds: a new version is seen within a minute. */
const trusted = 60_000;

/** Versions are read a few at a time, from the newest back to the one in force. */
const atOnce = 4;

const numberIn = (sk: string): number => Number(sk.slice(sk.indexOf('#') + 1));

/** The write of a new version, which must not be there yet. */
export const versionWrite = (settings: Settings, published?: Publication): Write => ({
  item: {
    ...keys.settings(settings.authority, settings.version),
    settings: JSON.stringify(settings),
    version: 1,
    ...(published && { published }),
  },
  over: 'nothing',
});

/** The write that marks a planned version as taken back. */
export const cancelWrite = ({ settings, published }: SettingsVersion, cancelled: Cancellation): Write => ({
  item: { ...versionWrite(settings, published).item, version: 2, cancelled },
  over: { version: 1 },
});

/**
 * An authority's settings. The version in force and those planned after it are read and checked whole, and kept in
 * memory; an older one is read when a record that was made under it asks for it. However many versions there have
 * been, that costs the same. Versions never change, new ones are noticed within a minute.
 */
export const settingsStore = (table: Table, authority: string) => {
  const known = new Map<number, Settings>();
  let recent: SettingsVersion[] = [];
  let readAt = Number.NEGATIVE_INFINITY;

  const versionIn = (item: unknown): SettingsVersion => {
    const { sk, settings: text, published, cancelled } = StoredVersion.parse(item);
    const number = numberIn(sk);
    const settings = known.get(number) ?? Settings.parse(JSON.parse(text));
    known.set(number, settings);
    return { settings, ...(published && { published }), ...(cancelled && { cancelled }) };
  };

  const counts = ({ settings, cancelled }: SettingsVersion, now: Date): boolean =>
    !cancelled && Date.parse(settings.effectiveFrom) <= now.getTime();

  /** The versions from the newest back to the one in force. */
  async function read(now: Date): Promise<SettingsVersion[]> {
    const found: SettingsVersion[] = [];
    let place: Place | undefined;
    do {
      const part: Part<unknown> = await partOf(
        z.unknown(),
        table,
        {
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: { '#pk': 'pk' },
          ExpressionAttributeValues: { ':pk': keys.settings(authority, 0).pk },
          ScanIndexForward: false,
          ConsistentRead: true,
          Limit: atOnce,
        },
        place,
      );
      for (const item of part.items) {
        const version = versionIn(item);
        found.push(version);
        if (counts(version, now)) return found;
      }
      place = part.place;
    } while (place);
    return found;
  }

  async function refresh(now: Date): Promise<SettingsVersion[]> {
    recent = await read(now);
    readAt = now.getTime();
    return recent;
  }

  return {
    /** The version in force. Throws when there is none: nothing works without it. */
    async inForce(now: Date): Promise<Settings> {
      const fresh = now.getTime() - readAt < trusted && now.getTime() >= readAt;
      if (!fresh) {
        // Versions never change: those that are known serve until the table answers again.
        await (recent.length > 0 ? refresh(now).catch(() => undefined) : refresh(now));
      }
      return settingsInForce(
        recent.filter(({ cancelled }) => !cancelled).map(({ settings }) => settings),
        now,
      );
    },

    /** The version that a record was made under. Throws when there is none: a version is never thrown away. */
    async ofVersion(version: number): Promise<Settings> {
      const before = known.get(version);
      if (before) return before;
      const item = await readItem(table, keys.settings(authority, version));
      if (!item) throw new Error(`no settings version ${version}`);
      return versionIn(item).settings;
    },

    /** Every version that counts now or later, the newest first, as the table holds them at this moment. */
    versions: refresh,

    publish: (settings: Settings, token: string) => commit(table, token, [versionWrite(settings)]),
  };
};
