import type { WholeStore } from '../../../functions/store/whole-store.ts';
import type { BoxFile } from '../../../infra/local/box-file.ts';
import { openInbox } from '../../../infra/local/mail/inbox.ts';
import { type Element, elementsIn, elementsOf } from '../../support/page-tree.ts';
import { ownWords } from './decide-outcomes.ts';
import type { KnownIncident } from './ends.ts';
import type { NightIncident } from './incidents.ts';
import { type ReadNotice, tokenIn } from './school-gate.ts';

/**
 * What was searched, how many times for a text, and every text that was found where it must not be. `unread`: notices that
 * were put to somebody and whose outcome was not searched. `blind`: pages on which not even a pupil of theirs was found, so
 * that the search itself would be in doubt.
 */
export type Searched = {
  pages: number;
  outcomePages: number;
  mails: number;
  fileNames: number;
  lookedFor: number;
  found: string[];
  unread: string[];
  blind: number;
};

type Line = Readonly<Record<string, string>>;
const namesOf = ({ forename = '', surname = '' }: Line): string[] =>
  [forename, surname].filter((name) => name.length > 1);

/** Everything of a case that no school may read: of the children, those who are not its own pupils. */
export function confidentialOf({ secrets, lines, family }: NightIncident, pupils: readonly string[]): string[] {
  const own = new Set(pupils);
  const [first = {}] = lines;
  const others = [...family.adults, ...family.children].flatMap(namesOf).filter((name) => !own.has(name));
  const facts = [first.narrative, first.place_address, first.place_postcode, ...secrets];
  const work = family.adults.flatMap(({ work_place }) => (work_place ? [`works at ${work_place}`] : []));
  return [...facts.filter((text) => text !== undefined), ...work, ...others, ...ownWords, 'PH2', 'CH2', 'DASH'];
}

/** Texts that stand in another as words of their own, however they are set in lines. */
function standingIn(said: string, texts: readonly string[]): string[] {
  const words = said.replace(/\s+/g, ' ');
  return texts.filter((text) => {
    if (!words.includes(text)) return false;
    const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(words);
  });
}

/** What an element says, with a space wherever another begins, so that no word runs into the next. */
const wordsIn = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? wordsIn(node) : '')).join(' ');
const mainOf = (html: string): Element[] => elementsOf(html).filter(({ tagName }) => tagName === 'main');
const titleOf = (html: string): string =>
  elementsOf(html)
    .filter(({ tagName }) => tagName === 'title')
    .map(wordsIn)
    .join(' ');

/**
 * Searches every page that a school read and every mail that left for what its case keeps to itself; and the subjects of
 * mails, their files’ names and the titles of pages for any name of anybody in it, pupils too.
 */
export async function saidTooMuch(
  store: WholeStore,
  db: BoxFile,
  known: readonly KnownIncident[],
  read: readonly ReadNotice[],
): Promise<Searched> {
  const byId = new Map(known.map((one) => [one.id, one.incident]));
  const found: string[] = [];
  let lookedFor = 0;
  const search = (where: string, said: string, texts: readonly string[]) => {
    lookedFor += texts.length;
    for (const text of standingIn(said, texts)) found.push(`${where}: ${text}`);
  };
  /** The case that a link leads to, with the names of the pupils that its school may read. */
  async function caseOf(token: string) {
    const link = await store.schoolNotices.link(token);
    const incident = link && byId.get(link.incidentId);
    if (!link || !incident) return undefined;
    const there = await store.schoolNotices.find(link.incidentId, link.setting);
    if (!there) throw new Error(`${incident.policeReference} has no such notice`);
    const pupils = there.incident.facts.children
      .filter(({ id }) => there.notice.childIds.includes(id))
      .flatMap(({ forename = '', surname = '' }) => [forename, surname]);
    // The school’s own name may have a word in it that somebody is called by.
    const own = [...pupils, ...there.notice.setting.name.split(' ')];
    const notice = `${incident.policeReference} at ${there.notice.setting.name}`;
    return { notice, pupils, confidential: confidentialOf(incident, own), everybody: confidentialNames(incident) };
  }

  const outcomes = new Set<string>();
  let [outcomePages, blind] = [0, 0];
  for (const { token, page } of read) {
    const about = await caseOf(token);
    if (!about) continue;
    const said = mainOf(page).map(wordsIn).join(' ');
    search('a page', `${said} ${attributesOf(page)}`, about.confidential);
    if (standingIn(said, about.pupils).length === 0) blind += 1;
    if (said.includes('What was decided')) {
      outcomePages += 1;
      outcomes.add(about.notice);
    }
    search('the title of a page', titleOf(page), about.everybody);
  }
  const everybody = known.flatMap(({ incident }) => confidentialNames(incident));
  const secrets = known.flatMap(({ incident }) => incident.secrets);
  const mails = openInbox(db).newest(100_000);
  let fileNames = 0;
  for (const mail of mails) {
    const token = tokenIn(mail);
    const about = token ? await caseOf(token) : undefined;
    const said = `${mail.text} ${mail.html}`;
    search('a mail', said, about ? [...about.confidential, ...about.everybody] : secrets);
    const names = about?.everybody ?? everybody;
    search('a subject', mail.subject, names);
    for (const { filename } of mail.attachments) {
      fileNames += 1;
      search('a file’s name', filename, names);
    }
  }
  const unread: string[] = [];
  for (const { id, incident } of known) {
    const { notices } = await store.schoolNotices.of(id);
    for (const { told, setting } of notices) {
      const notice = `${incident.policeReference} at ${setting.name}`;
      if (told.some(({ to }) => to.length > 0) && !outcomes.has(notice)) unread.push(notice);
    }
  }
  return { pages: read.length, outcomePages, mails: mails.length, fileNames, lookedFor, found, unread, blind };
}

const confidentialNames = ({ family }: NightIncident): string[] => [
  ...new Set([...family.adults, ...family.children].flatMap(namesOf)),
];

/** Everything that a page says and does not show. */
const attributesOf = (html: string): string =>
  mainOf(html)
    .flatMap((main) => elementsIn(main))
    .flatMap(({ attrs }) => attrs.map(({ value }) => value))
    .join(' ');
