import { asFile } from '../../../infra/local/seeds/national-register.ts';
import { addDays } from '../../../shared/time/dates.ts';
import type { Box } from '../../faults/box.ts';
import { formTo, hiddenIn } from '../../faults/page-form.ts';
import { type Answer, type Visitor, visitor } from '../../faults/visitor.ts';
import { codeIn, mailsAt, type People, pageOf, send, settled, surely } from './at-the-box.ts';
import { councilForm, type Night, ownForm, type Reader, type Town, type TownSchool } from './town.ts';

/** What a page’s form sends of itself. */
const hidden = async (who: Visitor, path: string, action: RegExp): Promise<Record<string, string>> => {
  const form = formTo(await pageOf(who, path), action);
  if (!form) throw new Error(`${path} has no such form`);
  return hiddenIn(form);
};

type File = { name: string; content: string };

/** Takes what a file would do, once that was looked at. */
async function take(who: Visitor, looked: Answer, { name }: File): Promise<void> {
  if (looked.status !== 303) throw new Error(`${name} was not read: ${looked.status}`);
  const { location } = await send(who, `${looked.location}/take`, {});
  if (!location.endsWith('done=taken')) throw new Error(`${name} was not taken: ${location}`);
}

/** Sends the register as its page does: past the service to where files are sent, to be looked at from there. */
async function sendRegister(who: Visitor, file: File): Promise<void> {
  const form = formTo(await pageOf(who, '/schools/register'), /quarantine/);
  if (!form) throw new Error('the page of the register has no form for a file');
  const body = new FormData();
  for (const [name, value] of Object.entries(hiddenIn(form))) body.set(name, value);
  body.set('file', new File([file.content], file.name));
  const sent = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
  const { pathname } = new URL(sent.headers.get('location') ?? '/', form.action);
  await pageOf(who, pathname);
  await take(who, await surely(() => who.post(pathname, {})), file);
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
  await sendRegister(officer, register);
  const council = await hidden(officer, '/schools/calendar', /calendar$/);
  await send(officer, '/schools/calendar', { ...council, ...councilForm() });
  const all = [...town.schools, town.nursery];
  for (const school of all) {
    await name(officer, school);
    const [own, path] = [ownForm(school, night), `/schools/${school.urn}/calendar`];
    if (own) await send(officer, path, { ...(await hidden(officer, path, /calendar$/)), ...own });
  }
  const file = { name: 'rolls.csv', content: rolls };
  await take(officer, await surely(() => officer.upload('/schools/rolls', { file })), file);
  await prove(
    box,
    all.flatMap(({ urn, readers }) => readers.map((reader) => ({ ...reader, urn }))),
  );
}
