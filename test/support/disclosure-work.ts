import type { DisclosureId } from '../../shared/ids.ts';
import { mainText } from './drafts.ts';
import { pageOf } from './page.ts';
import type { CastName, Service } from './service.ts';

type Fields = Record<string, string | string[]>;

/** One request as managers work on it: what is held, a decision on each item, and what is given of all of them. */
export function workOnRequest(service: Service, id: DisclosureId) {
  const at = `/disclosures/${id}`;
  const get = async (as: CastName, path: string) => (await service.signInAs(as)).get(path);
  const post = async (as: CastName, path: string, fields: Fields) => (await service.signInAs(as)).post(path, fields);

  /** What is listed to be decided on, by its reference. */
  async function items(): Promise<string[]> {
    const html = await (await get('manager', `${at}/items`)).text();
    return [...new Set([...html.matchAll(/\/items\/([a-z-]+_[0-9a-f_-]+)"/g)].flatMap(([, ref]) => ref ?? []))];
  }
  async function decide(ref: string, fields: Fields) {
    const path = `${at}/items/${ref}`;
    const page = await pageOf(await get('manager', path));
    const [[seen = ''], [print = '']] = [page.sent('seen'), page.sent('print')];
    return post('manager', path, { seen, print, ...fields });
  }
  async function giveAll(): Promise<void> {
    for (const ref of await items()) await decide(ref, { choice: 'give' });
  }
  async function approve(fields: Fields = {}) {
    const page = await pageOf(await get('otherManager', `${at}/pack`));
    const [seen = '0'] = page.sent('seen');
    const safe = page.sent('safe').length > 0 && { safe: 'It is another person.' };
    return post('otherManager', `${at}/pack`, { seen, ...safe, ...fields });
  }
  const print = async (as: CastName = 'manager') => {
    const printed = await get(as, `${at}/pack/print`);
    return { status: printed.status, text: mainText(await printed.text()) };
  };
  return { at, get, post, items, decide, giveAll, approve, print };
}
