import { AddedSetting, addedAsSetting } from '../../shared/school-directory/added-setting.ts';
import { type FoundSetting, settingsCalled } from '../../shared/school-directory/find-setting.ts';
import type { SchoolLink } from '../../shared/school-directory/links.ts';
import { type Setting, type SettingKey, Urn } from '../../shared/school-directory/setting.ts';
import { commit } from './commit.ts';
import { allOf, inIndex } from './page.ts';
import { readItem, readItems } from './read.ts';
import { schoolCalendarStore } from './school-calendars.ts';
import { schoolContactStore } from './school-contacts.ts';
import { schoolIndexKeys, schoolKeys } from './school-keys.ts';
import { schoolRegisterStore } from './school-register.ts';
import { schoolRollStore } from './school-rolls.ts';
import type { Table } from './table.ts';

const isUrn = (key: SettingKey) => Urn.safeParse(key).success;

/** What a child is matched with: places by their numbers, with whatever came after those that closed. */
export type KnownSettings = { settings: Setting[]; links: SchoolLink[] };

/** Schools and settings: the register, what the council has added, contacts, calendars and rolls. */
export const schoolStore = (table: Table) => {
  const register = schoolRegisterStore(table);

  /** Every place that the council has added, by name. */
  async function added(authority: string): Promise<AddedSetting[]> {
    const { items } = await allOf(
      AddedSetting,
      table,
      inIndex('gsi1', schoolIndexKeys.added(authority, '').gsi1pk),
      1000,
    );
    return items;
  }

  return {
    register,
    ...schoolContactStore(table),
    ...schoolCalendarStore(table),
    ...schoolRollStore(table),

    /** Some places by their numbers, register’s and added ones alike. At most 100 are asked for. */
    async settingsOf(authority: string, keys: readonly SettingKey[]): Promise<KnownSettings> {
      const asked = [...new Set(keys)];
      const own = asked.filter((key) => !isUrn(key));
      const items =
        own.length > 0
          ? await readItems(
              table,
              own.map((key) => schoolKeys.added(authority, key)),
            )
          : [];
      const { settings, links } = await register.settings(authority, asked.filter(isUrn));
      const ours = items.flatMap((item) => (item ? [addedAsSetting(AddedSetting.parse(item))] : []));
      return { settings: [...settings, ...ours], links };
    },

    /** Every place near us of a name, as police spell it. */
    async settingsCalled(authority: string, name: string): Promise<FoundSetting[]> {
      const [near, ours] = await Promise.all([register.local(authority), added(authority)]);
      return settingsCalled([...near, ...ours.map(addedAsSetting)], name);
    },

    /** All that a search looks through: our area, our neighbours, and what the council has added. */
    async near(authority: string): Promise<FoundSetting[]> {
      const [near, ours] = await Promise.all([register.local(authority), added(authority)]);
      return [...near, ...ours.map(addedAsSetting)];
    },

    added,

    async findAdded(authority: string, key: SettingKey): Promise<AddedSetting | undefined> {
      const item = await readItem(table, schoolKeys.added(authority, key));
      return item && AddedSetting.parse(item);
    },

    /** Keeps a place that the council has added, over the version before. */
    saveAdded: (setting: AddedSetting, token: string) =>
      commit(table, token, [
        {
          item: {
            ...setting,
            ...schoolKeys.added(setting.authority, setting.key),
            ...schoolIndexKeys.added(setting.authority, `${setting.name}#${setting.key}`),
          },
          over: setting.version === 1 ? 'nothing' : { version: setting.version - 1 },
        },
      ]),
  };
};
export type SchoolStore = ReturnType<typeof schoolStore>;
