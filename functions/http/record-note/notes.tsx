import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import { NoteId, type PersonRecordId } from '../../../shared/ids.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { inForce } from '../../../shared/person-record/marker.ts';
import { markersFor } from '../../../shared/person-record/may-open.ts';
import {
  type NoteAbout,
  notesForPartners,
  notesForUs,
  type RecordNote,
} from '../../../shared/record-note/record-note.ts';
import { WriteNote, writeNote } from '../../../shared/record-note/write-note.ts';
import { noteProblems } from '../../../web/forms/note-words.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { PersonHeader } from '../../../web/pages/person-record/person-header.tsx';
import { NotesPage } from '../../../web/pages/record-note/notes.tsx';
import { SharedNotesPage } from '../../../web/pages/record-note/shared-notes.tsx';
import { isConflict } from '../contacts/attempt.ts';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type OpenedContact, type SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import type { OpenedRecord, PeopleDeps } from '../person-record/context.ts';
import { openedRecord } from '../person-record/opened-record.ts';
import { latestFirst, pastOf, stillOpen } from '../person-record/past.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';

type Place = {
  about: NoteAbout;
  /** All whose notes stand here: it, and what has become part of it, as far as either is the reader's to know of. */
  from: readonly NoteAbout[];
  /** Whether they read nothing here but what they wrote themselves. */
  ownAlone?: boolean;
  href: string;
  back: { href: string; text: string };
  header?: Child;
};
type C<E extends SignedIn> = Context<E>;
type Shown = {
  notes: readonly RecordNote[];
  corrects?: string | undefined;
  body?: FormBody | undefined;
  errors?: ReturnType<typeof problemsInWords>;
  conflict?: boolean;
};

/** The notes of one place, with the form for another. */
function page<E extends SignedIn>(deps: PeopleDeps, c: C<E>, place: Place, { notes, corrects, body, ...shown }: Shown) {
  const readable = notesForUs(c.var.actor, notes);
  const own = body ? typedIn(body, 'id') : '';
  // A note that somebody else has corrected meanwhile can be sent as one of its own.
  const open = readable.find(({ id }) => id === corrects && !notes.some((note) => note.corrects === id));
  return (
    <NotesPage
      {...staffOf(deps, c.var)}
      {...place}
      {...shown}
      notes={readable}
      corrects={open}
      values={{
        id: NoteId.safeParse(own).success ? own : deps.newId(),
        level: body ? typedIn(body, 'level') : (open?.level ?? ''),
        text: body ? typedIn(body, 'text') : (open?.text ?? ''),
      }}
      done={c.req.query('done') === 'noted' && !body}
    />
  );
}

/** So many of the latest records of a person are looked at for notes. */
const mostParts = 20;

/** The notes that stand in one place for a reader, the oldest first. */
async function notesIn(
  { store }: PeopleDeps,
  { from, ownAlone = false }: Place,
  { id }: { id: string },
): Promise<RecordNote[]> {
  const all = await Promise.all(from.map((each) => store.recordNotes.of(each)));
  const read = all.flat().filter(({ by }) => !ownAlone || by.id === id);
  return read.toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

async function show<E extends SignedIn>(deps: PeopleDeps, c: C<E>, place: Place) {
  const [notes, body] = await Promise.all([notesIn(deps, place, c.var.actor), heldFor(c, deps)]);
  const corrects = body ? typedIn(body, 'corrects') : c.req.query('corrects');
  return c.html(page(deps, c, place, { notes, corrects, body }));
}

async function take<E extends SignedIn>(deps: PeopleDeps, c: C<E>, place: Place) {
  const read = await formBody(c);
  if (!read.ok) return refused(c, read.refusal);
  const body = read.value;
  const notes = await notesIn(deps, place, c.var.actor);
  const corrects = typedIn(body, 'corrects') || undefined;
  const typed = { id: typedIn(body, 'id'), level: typedIn(body, 'level'), text: typedIn(body, 'text'), corrects };
  const wrong = (problems: ReturnType<typeof problemsOf>) => {
    if (problems.some(({ field }) => field !== 'level' && field !== 'text')) {
      return refused(c, { kind: 'invalid', problems });
    }
    return c.html(
      page(deps, c, place, { notes, corrects, body, errors: problemsInWords(problems, noteProblems) }),
      400,
    );
  };
  const command = WriteNote.safeParse(typed);
  if (!command.success) return wrong(problemsOf(command.error));
  // A correction stands where the note stands that it corrects.
  const about = notes.find(({ id }) => id === corrects)?.about ?? place.about;
  const allowed = writeNote(about, command.data, notes, momentOf(deps, c.var));
  const saved = allowed.ok && allowed.value ? await deps.store.recordNotes.save(allowed.value, deps.newId()) : allowed;
  if (saved.ok) return c.redirect(`${place.href}?done=noted`, 303);
  if (saved.refusal.kind === 'invalid') return wrong(saved.refusal.problems);
  if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
  const now = await notesIn(deps, place, c.var.actor);
  return c.html(page(deps, c, place, { notes: now, corrects, body, conflict: true }), 409);
}

/**
 * The record of a person and those that are part of it, whose notes the actor may read: where what each was told in is open
 * to them as it stands now. One that they look at by break-glass is.
 */
async function partsRead(deps: PeopleDeps, actor: Actor, record: FiledRecord): Promise<PersonRecordId[]> {
  const latest = latestFirst(actor, record);
  const parts = [...new Set(latest.map((time) => time.record))].filter((id) => id !== record.id);
  const asked = new Set([record.id, ...parts.slice(0, mostParts)]);
  const times = latest.filter((time) => asked.has(time.record));
  const open = stillOpen(times, await pastOf(deps, actor, times)).map((time) => time.record);
  return [...new Set([...(actor.onlyLooks ? [record.id] : []), ...open])];
}

/** The notes on the record of a person. */
export function personNoteRoutes(deps: PeopleDeps) {
  const place = async ({ record, shown, kept, actor }: OpenedRecord['Variables']): Promise<Place> => ({
    about: { kind: 'person', id: record.id },
    from: (await partsRead(deps, actor, record)).map((id) => ({ kind: 'person', id })),
    ownAlone: kept,
    href: `/people/${record.id}/notes`,
    back: { href: `/people/${record.id}`, text: 'Back to the record' },
    header: <PersonHeader record={record} now={deps.now()} markers={inForce(markersFor(actor, shown))} />,
  });
  return new Hono<OpenedRecord>()
    .get('/people/:record/notes', openedRecord(deps), async (c) => {
      const person = (await deps.store.personRecords.wholesOf(c.var.record)).at(-1);
      return person ? c.redirect(`/people/${person.id}/notes`, 303) : show(deps, c, await place(c.var));
    })
    .post('/people/:record/notes', openedRecord(deps), async (c) => take(deps, c, await place(c.var)));
}

/** The notes on a contact, for the front door. */
export function contactNoteRoutes(deps: PeopleDeps) {
  const place = ({ contact: { id, reference } }: OpenedContact['Variables']): Place => ({
    about: { kind: 'contact', id },
    from: [{ kind: 'contact', id }],
    href: `/people/contacts/${id}/notes`,
    back: { href: `/contacts/${id}`, text: `Back to ${reference}` },
  });
  return new Hono<OpenedContact>()
    .get('/people/contacts/:id/notes', (c) => show(deps, c, place(c.var)))
    .post('/people/contacts/:id/notes', (c) => take(deps, c, place(c.var)));
}

/** The notes on what somebody raised that the front door shares with them. */
export const sharedNoteRoutes = (deps: PeopleDeps) =>
  new Hono<OpenedContact>().get('/referrals/:id/notes', async (c) => {
    const { contact, site, actor } = c.var;
    const notes = notesForPartners(await deps.store.recordNotes.of({ kind: 'contact', id: contact.id }));
    return c.html(<SharedNotesPage {...{ site, actor, contact, notes }} />);
  });
