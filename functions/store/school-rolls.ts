import * as z from 'zod';
import type { RollUploadId } from '../../shared/ids.ts';
import { SettingKey } from '../../shared/school-directory/setting.ts';
import { isPupil, Pupil, SchoolRoll } from '../../shared/school-notice/keep-roll.ts';
import type { RollEntry } from '../../shared/school-notice/roll.ts';
import type { RollKeys } from '../../shared/school-notice/roll-keys.ts';
import { RollUpload } from '../../shared/school-notice/roll-upload.ts';
import { commit } from './commit.ts';
import { packed, unpacked } from './packed.ts';
import { allOf } from './page.ts';
import { putAll } from './put-all.ts';
import { readItem, readItems } from './read.ts';
import { schoolKeys } from './school-keys.ts';
import type { Table } from './table.ts';

/** A child is, or was within a year, on no more rolls than this. */
const mostRolls = 20;
/** As many items as one round trip may ask for. */
const atOnce = 100;
/** What was looked at and not taken is forgotten after so many days. */
const daysKept = 7;
const Line = z.object({ setting: SettingKey });
const Head = SchoolRoll.omit({ pupils: true });
const Version = Head.pick({ setting: true, version: true });

const digestsOf = ({ upn, person }: RollKeys): string[] => [upn, person].filter((digest) => digest !== undefined);
const expiryOf = ({ at }: Pick<RollUpload, 'at'>) => Math.floor(Date.parse(at) / 1000) + daysKept * 86_400;

/**
 * The rolls of schools. A roll lies whole in one item, which one write replaces; that a child stands in it is found by
 * lines that are only ever added, and that the roll itself confirms.
 */
export const schoolRollStore = (table: Table) => {
  async function roll(item: Record<string, unknown>): Promise<SchoolRoll> {
    return { ...Head.parse(item), pupils: z.array(Pupil).parse(await unpacked(item)) };
  }

  async function settingsOf(authority: string, digest: string): Promise<SettingKey[]> {
    const { items } = await allOf(
      Line,
      table,
      {
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':pk': schoolKeys.onRoll(authority, digest, '').pk },
        ConsistentRead: true,
      },
      mostRolls,
    );
    return items.map(({ setting }) => setting);
  }

  return {
    /** The roll of a school, or undefined where it has sent none. */
    async rollOfSchool(authority: string, key: SettingKey): Promise<SchoolRoll | undefined> {
      const item = await readItem(table, schoolKeys.pupils(authority, key));
      return item && roll(item);
    },

    /** Which version of its roll each of some schools has; one that has sent none is not there. */
    async rollVersions(authority: string, keys: readonly SettingKey[]): Promise<Map<SettingKey, number>> {
      const found = new Map<SettingKey, number>();
      for (let from = 0; from < keys.length; from += atOnce) {
        const asked = keys.slice(from, from + atOnce).map((key) => schoolKeys.roll(authority, key));
        for (const item of await readItems(table, asked)) {
          const head = item && Version.parse(item);
          if (head) found.set(head.setting, head.version);
        }
      }
      return found;
    },

    /**
     * On which rolls a child is or was, by the digests it is known by (`rollKeysOfChild`): two short lists, and the rolls of
     * the schools in them.
     */
    async rollOf(authority: string, keys: RollKeys): Promise<RollEntry[]> {
      const lists = await Promise.all(digestsOf(keys).map((digest) => settingsOf(authority, digest)));
      const settings = [...new Set(lists.flat())];
      if (settings.length === 0) return [];
      const items = await readItems(
        table,
        settings.map((key) => schoolKeys.pupils(authority, key)),
      );
      const rolls = await Promise.all(items.flatMap((item) => (item ? [roll(item)] : [])));
      return rolls.flatMap(({ setting, pupils }) =>
        pupils
          .filter((pupil) => isPupil(pupil, keys))
          .map(({ registration, from, until }) => ({ setting, registration, from, ...(until && { until }) })),
      );
    },

    /** Replaces the roll of a school over the version before; a half-written one is nobody's. */
    async saveRoll(next: SchoolRoll, before: SchoolRoll | undefined, token: string) {
      const { pupils, ...head } = next;
      const { authority, setting, version } = head;
      const known = new Set(before?.pupils.flatMap(digestsOf));
      const fresh = [...new Set(pupils.flatMap(digestsOf))].filter((digest) => !known.has(digest));
      const lines = fresh.map((digest) => ({ ...schoolKeys.onRoll(authority, digest, setting), setting }));
      for (let from = 0; from < lines.length; from += 25) await putAll(table, lines.slice(from, from + 25));
      return commit(table, token, [
        {
          item: { ...head, ...schoolKeys.roll(authority, setting) },
          over: version === 1 ? 'nothing' : { version: version - 1 },
        },
        { item: { ...head, ...(await packed(pupils)), ...schoolKeys.pupils(authority, setting) }, over: 'anything' },
      ]);
    },

    /** Lays down the roll of one school as a file would leave it, until it is taken. */
    stageRoll: async (upload: Pick<RollUpload, 'id' | 'at'>, key: SettingKey, pupils: readonly Pupil[]) =>
      putAll(table, [
        { ...schoolKeys.uploadedRoll(upload.id, key), expires: expiryOf(upload), ...(await packed(pupils)) },
      ]),

    async stagedRoll(id: RollUploadId, key: SettingKey): Promise<Pupil[]> {
      const item = await readItem(table, schoolKeys.uploadedRoll(id, key));
      return z.array(Pupil).parse(await unpacked(item));
    },

    async saveRollUpload(upload: RollUpload): Promise<void> {
      const { schools, problems, ...head } = upload;
      const item = { ...head, ...(await packed({ schools, problems })), expires: expiryOf(upload) };
      await putAll(table, [{ ...item, ...schoolKeys.rollUpload(upload.id) }]);
    },

    async rollUpload(id: RollUploadId): Promise<RollUpload | undefined> {
      const item = await readItem(table, schoolKeys.rollUpload(id));
      if (!item) return undefined;
      const lists = await unpacked(item);
      return RollUpload.parse({ ...item, ...(typeof lists === 'object' ? lists : {}) });
    },
  };
};
