import { asFile } from '../../../infra/local/seeds/national-register.ts';
import { addDays } from '../../../shared/time/dates.ts';
import type { Box } from '../../faults/box.ts';
import { formTo, hiddenIn } from '../../faults/page-form.ts';
import { type Visitor, visitor } from '../../faults/visitor.ts';
import { codeIn, mailsAt, type People, pageOf, send, settled, surely } from './at-the-box.ts';
import { councilForm, type Night, ownForm, type Reader, type Town, type TownSchool } from './town.ts';

/** What a page’s form sends of itself. */
const hidden = async (who: Visitor, path: string, action: RegExp): Promise<Record<string, string>> => {
  const form = formTo(await pageOf(who, path), action);
  if (!form) throw new Error(`${path} has no such form`);
  return hiddenIn(form);
};

/** Sends a file, looks at what it would do, and takes it. */
async function taken(who: Visitor, path: string, file: { name: string; content: string }, done: RegExp) {
  const looked = await surely(() => who.upload(path, { file }));
  if (looked.status !== 303) throw new Error(`${file.name} was not read: ${looked.status}`);
  const { location } = await send(who, `${looked.location}/take`, {});
  if (!done.test(location)) throw new Error(`${file.name} was not taken: ${location}`);
}

/** Names whoever reads at a school, as the council does on its page. */
async function name(officer: Visitor, { urn, readers }: TownSchool): Promise<void> {
  for (const { part, name, email, phone } of readers) {
    const path = `/schools/${urn}/contacts/new`;
    const form = { part, name, email, phone, ...(part === 'lead' && { inHolidays: 'yes' }) };
    await send(officer, path, { ...(await hidden(officer, path, /contacts\/new$/)), ...form });
  }
}

/** Each signs in with a code that was sent to their mailbox, and says that it is them. */
async function prove(box: Box, readers: readonly (Reader & { urn: string })[]): Promise<void> {
  const there = readers.map((reader) => ({ ...reader, browser: visitor(box) }));
  for (const { browser, email } of there) await send(browser, '/sign-in/code', { email });
  await settled(box);
  const mails = await mailsAt(box);
  for (const { browser, email, urn } of there) {
    await send(browser, '/sign-in/code/check', { code: codeIn(mails, email) ?? '' });
    const { location } = await send(browser, `/schools/${urn}/still-you`, { answer: 'yes' });
    if (!location.endsWith('done=still')) throw new Error(`${email} was not proved`);
  }
}

/**
 * Puts a town into the box before its night, on the pages that the council and schools use: the register’s file, who reads
 * at each school and their codes, the days of council and schools, and the rolls.
 */
export async function putTown(box: Box, { officer }: People, town: Town, night: Night, rolls: string): Promise<void> {
  const day = addDays(night.from.slice(0, 10), -1).replaceAll('-', '');
  const register = { name: `edubasealldata${day}.csv`, content: asFile(town.register) };
  await taken(officer, '/schools/register', register, /done=taken/);
  const council = await hidden(officer, '/schools/calendar', /calendar$/);
  await send(officer, '/schools/calendar', { ...council, ...councilForm() });
  const all = [...town.schools, town.nursery];
  for (const school of all) {
    await name(officer, school);
    const [own, path] = [ownForm(school, night), `/schools/${school.urn}/calendar`];
    if (own) await send(officer, path, { ...(await hidden(officer, path, /calendar$/)), ...own });
  }
  await taken(officer, '/schools/rolls', { name: 'rolls.csv', content: rolls }, /done=taken/);
  await prove(
    box,
    all.flatMap(({ urn, readers }) => readers.map((reader) => ({ ...reader, urn }))),
  );
}
