import * as z from 'zod';
import type { RegisterUploadId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { Establishment, settingOf } from '../../shared/school-directory/establishment.ts';
import { FoundSetting } from '../../shared/school-directory/find-setting.ts';
import { SchoolLink } from '../../shared/school-directory/links.ts';
import { SchoolRegister } from '../../shared/school-directory/register.ts';
import { RegisterLine, type RegisterLineKind, RegisterUpload } from '../../shared/school-directory/register-upload.ts';
import type { Setting, SettingKey, Urn } from '../../shared/school-directory/setting.ts';
import { commit, type Write } from './commit.ts';
import { packed, unpacked } from './packed.ts';
import { putAll } from './put-all.ts';
import { readItem, readItems } from './read.ts';
import { keepStaged, partCount, partOf, type StagedRegister, textsOf } from './register-parts.ts';
import { schoolKeys } from './school-keys.ts';
import { lookAgainWrite } from './schools-to-look-at.ts';
import type { Table } from './table.ts';

/** So many steps from a school to what came after it are followed. */
const mostSteps = 5;
const linesInPart = 100;
const daysKept = 30;
/** So many schools are marked in the transaction that closes them. */
const atOnce = 90;

const Part = z.object({ establishments: z.array(z.unknown()), links: z.array(SchoolLink) });
const Numbered = z.object({ urn: z.string() });
const Head = z.object({ ...SchoolRegister.shape, parts: z.array(z.string()).length(partCount), local: z.string() });
type Head = z.infer<typeof Head>;
const Upload = z.object({ ...RegisterUpload.shape, parts: z.array(z.string()).length(partCount).optional() });

/** All that is held of the register: as much as a comparison needs and a page never reads. */
export type WholeRegister = { register: SchoolRegister; establishments: Establishment[]; links: SchoolLink[] };

/** The national register. It is replaced as a whole by one write of its head, so that the last good one is never lost. */
export const schoolRegisterStore = (table: Table) => {
  async function headOf(authority: string): Promise<Head | undefined> {
    const item = await readItem(table, schoolKeys.register(authority));
    return item && Head.parse(item);
  }

  async function partsOf(authority: string, head: Head, asked: readonly number[]) {
    const keys = asked.map((part) => schoolKeys.registerPart(authority, head.parts[part] ?? '', part));
    const items = await readItems(table, keys);
    return Promise.all(items.map(async (item) => Part.parse(await unpacked(item))));
  }

  /** Some establishments by their numbers, with the links of each. */
  async function some(authority: string, head: Head, urns: readonly Urn[]) {
    const read = await partsOf(authority, head, [...new Set(urns.map(partOf))]);
    const wanted = new Set<string>(urns);
    const establishments = read
      .flatMap((part) => part.establishments)
      .filter((one) => wanted.has(Numbered.parse(one).urn))
      .map((one) => Establishment.parse(one));
    return {
      establishments,
      links: read.flatMap(({ links }) => links).filter(({ from, to }) => wanted.has(from) || wanted.has(to)),
    };
  }

  return {
    async register(authority: string): Promise<SchoolRegister | undefined> {
      const head = await headOf(authority);
      return head && SchoolRegister.parse(head);
    },

    /** Everything that is held: 24,500 establishments, for a comparison with a file. */
    async whole(authority: string): Promise<WholeRegister | undefined> {
      const head = await headOf(authority);
      if (!head) return undefined;
      const all = await partsOf(
        authority,
        head,
        Array.from({ length: partCount }, (_, at) => at),
      );
      const links = new Map(all.flatMap((part) => part.links).map((link) => [`${link.from} ${link.to}`, link]));
      return {
        register: SchoolRegister.parse(head),
        establishments: all.flatMap((part) => part.establishments).map((one) => Establishment.parse(one)),
        links: [...links.values()],
      };
    },

    /** One establishment with its links, or undefined. */
    async establishment(authority: string, urn: Urn) {
      const head = await headOf(authority);
      const found = head && (await some(authority, head, [urn]));
      const [establishment] = found?.establishments ?? [];
      return establishment && found && { establishment, links: found.links };
    },

    /** Some establishments as places, and for those that closed whatever came after them, with the links that say so. */
    async settings(authority: string, urns: readonly Urn[]): Promise<{ settings: Setting[]; links: SchoolLink[] }> {
      const head = urns.length > 0 ? await headOf(authority) : undefined;
      const settings = new Map<SettingKey, Setting>();
      const links = new Map<string, SchoolLink>();
      let wanted = [...new Set(urns)];
      for (let step = 0; head && step < mostSteps && wanted.length > 0; step += 1) {
        const found = await some(authority, head, wanted);
        for (const one of found.establishments) settings.set(one.urn, settingOf(one));
        for (const link of found.links) links.set(`${link.from} ${link.to}`, link);
        const closed = new Set(found.establishments.filter(({ status }) => status === 'closed').map(({ urn }) => urn));
        wanted = found.links.filter(({ from, to }) => closed.has(from) && !settings.has(to)).map(({ to }) => to);
      }
      return { settings: [...settings.values()], links: [...links.values()] };
    },

    /** The places of our own area and of our neighbours, by name: what a search looks through. */
    async local(authority: string): Promise<FoundSetting[]> {
      const head = await headOf(authority);
      const item = head && (await readItem(table, schoolKeys.registerLocal(authority, head.local)));
      return item ? z.array(FoundSetting).parse(await unpacked(item)) : [];
    },

    /**
     * Lays a file beside what is held, with what it would change. Of the parts that stay as they are nothing is written.
     * Whatever breaks off here leaves what is held as it was, and what nobody takes is gone after `daysKept`.
     */
    async stage(
      upload: RegisterUpload,
      lines: Readonly<Record<RegisterLineKind, readonly RegisterLine[]>>,
      { staged, held }: { staged?: StagedRegister; held: WholeRegister | undefined },
    ): Promise<void> {
      const { id, authority } = upload;
      const expires = Math.floor(Date.parse(upload.at) / 1000) + daysKept * 86_400;
      // Never before the upload itself, which could be taken then without them.
      const after = expires + 7 * 86_400;
      const items: Parameters<typeof putAll>[1][number][] = [];
      let places: string[] | undefined;
      if (staged) {
        const [texts, before] = [
          textsOf(staged.establishments, staged.links),
          held && textsOf(held.establishments, held.links),
        ];
        const head = held && (await headOf(authority));
        places = texts.map((text, at) => (head && before?.[at] === text ? (head.parts[at] ?? id) : id));
        for (const [at, text] of texts.entries())
          if (places[at] === id)
            items.push({
              ...schoolKeys.registerPart(authority, id, at),
              expires: after,
              ...(await packed(JSON.parse(text))),
            });
        items.push({ ...schoolKeys.registerLocal(authority, id), expires: after, ...(await packed(staged.local)) });
      }
      for (const [kind, all] of Object.entries(lines))
        for (let from = 0; from < all.length; from += linesInPart)
          items.push({
            ...schoolKeys.uploadLines(id, kind, from / linesInPart),
            expires,
            ...(await packed(all.slice(from, from + linesInPart))),
          });
      for (let from = 0; from < items.length; from += 25) await putAll(table, items.slice(from, from + 25));
      await putAll(table, [{ ...upload, ...(places && { parts: places }), ...schoolKeys.upload(id), expires }]);
    },

    async upload(id: RegisterUploadId): Promise<RegisterUpload | undefined> {
      const item = await readItem(table, schoolKeys.upload(id));
      return item && RegisterUpload.parse(item);
    },

    /** One page of what a file changes, the first being 0, and how many pages there are is for its counts to say. */
    async lines(id: RegisterUploadId, kind: RegisterLineKind, page: number): Promise<RegisterLine[]> {
      const item = await readItem(table, schoolKeys.uploadLines(id, kind, page));
      return item ? z.array(RegisterLine).parse(await unpacked(item)) : [];
    },

    /**
     * Puts an upload in force, over the version that it was compared with: one write, or nothing. With it every school that
     * it closes is marked, so that notices which wait for it are looked at again.
     */
    async take(upload: RegisterUpload, register: SchoolRegister, token: string): Promise<Result<void>> {
      const { id, authority } = upload;
      const { parts } = Upload.parse(await readItem(table, schoolKeys.upload(id)));
      if (!parts) throw new Error('an upload without its parts was taken');
      await keepStaged(table, { authority, upload: id, parts });
      const marks: Write[] = [];
      for (let page = 0; page < pagesOf(upload.counts.closed); page += 1)
        for (const { urn: setting } of await this.lines(id, 'closed', page))
          marks.push(lookAgainWrite({ authority, setting, why: 'register', version: register.version }));
      const item = { ...register, parts, local: id, ...schoolKeys.register(authority) };
      const over = upload.seen === 0 ? ('nothing' as const) : { version: upload.seen };
      const taken = await commit(table, token, [{ item, over }, ...marks.slice(0, atOnce)]);
      // A transaction has so much room; of the rest each mark is put by itself.
      if (taken.ok)
        await putAll(
          table,
          marks.slice(atOnce).map((mark) => mark.item),
        );
      return taken;
    },
  };
};

/** Lines of one kind stand on so many pages. */
export const pagesOf = (count: number): number => Math.ceil(count / linesInPart);
