import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { SheetMessage } from '../../../shared/handover/sheet.ts';
import { dealtWithSince, itemsOf, messagesOf } from '../../../shared/handover/sheet-items.ts';
import { nightBefore, sheetAfter, sheetAt, sheetBefore } from '../../../shared/handover/sheet-times.ts';
import { nightWorkOf } from '../../../web/pages/contact/overnight.tsx';
import { openWorkLimit } from '../contacts/board-shown.ts';
import { withKnownIncidents } from '../contacts/incidents-known.ts';
import { contactsOf, referenceIn, referencesOf } from '../contacts/references.ts';
import type { HandoverDeps, SignedIn } from '../context.ts';

/** So many contacts are read in one round trip. */
const most = 100;

/** Messages about contacts and incidents of which the reader may know, and those about none. */
async function messagesFor(store: HandoverDeps['store'], actor: Actor, messages: SheetMessage[]) {
  const about = messages.flatMap(({ notice }) => notice.contactId ?? []);
  const references = await referencesOf(store, actor, about);
  const known = messages.filter(({ notice: { contactId } }) => !contactId || references.has(contactId));
  return withKnownIncidents(store, actor, known, ({ notice }) => notice);
}

/** The sheet in force, from the open work as it is now, what stood on it when it made itself and what has been signed. */
export async function sheetNow({ store, now, authority }: HandoverDeps, { settings, actor }: SignedIn['Variables']) {
  const place = sheetAt(settings, now());
  const [open, tasks, signatures, made] = await Promise.all([
    store.contacts.open(actor, openWorkLimit),
    store.notices.tasks(authority),
    store.handovers.signatures(authority, place),
    store.handovers.find(authority, place),
  ]);
  const night = nightBefore(settings, place);
  return {
    place,
    night,
    made,
    more: open.more,
    moreMessages: tasks.cursor !== undefined,
    rows: open.items,
    items: itemsOf(open.items, { kind: place.kind, night, signatures, made }),
    messages: await messagesFor(store, actor, messagesOf(tasks.items, signatures)),
  };
}
export type SheetNow = Awaited<ReturnType<typeof sheetNow>>;

/** What the next sheet would say if it were made now. Nobody can sign for it yet. */
export async function sheetToCome({ store, now, authority }: HandoverDeps, { settings, actor }: SignedIn['Variables']) {
  const place = sheetAfter(settings, now());
  const [open, tasks] = await Promise.all([store.contacts.open(actor, openWorkLimit), store.notices.tasks(authority)]);
  const night = nightBefore(settings, place);
  return {
    place,
    night,
    made: undefined,
    more: open.more,
    moreMessages: tasks.cursor !== undefined,
    rows: open.items,
    items: itemsOf(open.items, { kind: place.kind, night, signatures: [] }),
    messages: await messagesFor(store, actor, messagesOf(tasks.items, [])),
  } satisfies SheetNow;
}

/** What the page tells of a sheet beside its items: what the night's desk did, what happened last, and what is over. */
export async function storyOf(
  { store, authority }: HandoverDeps,
  { settings, actor }: SignedIn['Variables'],
  sheet: SheetNow,
) {
  const { place, night, items, messages, rows } = sheet;
  const since = night.since;
  const known = items.filter(({ row }) => !row.hidden);
  const dealtWith = known.filter(({ row }) => dealtWithSince(row, since)).map(({ row }) => row.id);
  const told = known.filter(({ why }) => why === 'changed' || why === 'overnight').map(({ row }) => row);
  const before =
    place.kind === 'morning' ? await store.handovers.find(authority, sheetBefore(settings, place)) : undefined;
  const open = new Set(rows.map(({ id }) => id));
  const stood = [...(sheet.made?.items ?? []), ...(before?.items ?? [])].map(({ contactId }) => contactId);
  const over = [...new Set(stood)].filter((id) => !open.has(id)).slice(0, most);
  const [contacts, lastEvents, gone, references] = await Promise.all([
    dealtWith.length > 0 ? store.contacts.findAll(dealtWith.slice(0, most)) : [],
    told.length > 0 ? store.contacts.lastEvents(told.slice(0, most)) : new Map(),
    over.length > 0 ? store.contacts.rows(actor, over) : [],
    referencesOf(
      store,
      actor,
      messages.flatMap(({ notice }) => contactsOf(notice)),
    ),
  ]);
  const covered = new Map(
    messages.map(({ notice }) => [
      notice.id as string,
      notice.covers ? contactsOf(notice).flatMap((id) => referenceIn(references, id)) : [],
    ]),
  );
  const nightWork = contacts.flatMap((contact) => (contact ? [[contact.id, workSince(contact, since)] as const] : []));
  return {
    nightWork: new Map(nightWork),
    lastEvents,
    gone: gone.flatMap((row) => (row && !row.hidden ? row : [])),
    references,
    covered,
  };
}

/** What the night's desk wrote down since a moment. What does not say when was written with the contact. */
const workSince = (contact: Contact, since: Date) =>
  nightWorkOf(contact).filter(({ at }) => (at ?? contact.entered?.at ?? contact.submittedAt) >= since.toISOString());
