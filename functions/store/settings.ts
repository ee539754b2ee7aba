import * as z from 'zod';
import { Settings, settingsInForce, settingsOfVersion } from '../../shared/settings.ts';
import { commit } from './commit.ts';
import { keys } from './keys.ts';
import { allOf } from './page.ts';
import type { Table } from './table.ts';

const StoredSettings = z
  .object({ settings: z.string() })
  .transform(({ settings }) => Settings.parse(JSON.parse(settings)));

/** How long a version list that was read is trusted, in milliseconds: a new version is seen within a minute. */
const trusted = 60_000;

/**
 * An authority's settings, every version of them. They are read and checked whole at start and kept in memory:
 * versions never change, new ones are noticed within a minute.
 */
export const settingsStore = (table: Table, authority: string) => {
  let versions: Settings[] = [];
  let readAt = Number.NEGATIVE_INFINITY;

  async function all(now: Date): Promise<Settings[]> {
    if (now.getTime() - readAt < trusted && now.getTime() >= readAt) return versions;
    const read = allOf(
      StoredSettings,
      table,
      {
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':pk': keys.settings(authority, 0).pk },
      },
      500,
    );
    // Versions never change: those that are known serve until the table answers again.
    const found = await (versions.length > 0 ? read.catch(() => undefined) : read);
    if (!found) return versions;
    versions = found.items;
    readAt = now.getTime();
    return versions;
  }

  return {
    /** The version in force. Throws when there is none: nothing works without it. */
    async inForce(now: Date): Promise<Settings> {
      return settingsInForce(await all(now), now);
    },

    /** The version that a record was made under. */
    async ofVersion(version: number, now: Date): Promise<Settings> {
      return settingsOfVersion(await all(now), version);
    },

    publish: (settings: Settings, token: string) =>
      commit(table, token, [
        {
          item: { ...keys.settings(authority, settings.version), settings: JSON.stringify(settings) },
          over: 'nothing',
        },
      ]),
  };
};
