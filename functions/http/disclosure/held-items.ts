import type { Actor } from '../../../shared/actor.ts';
import { folderOfContact } from '../../../shared/attachment/folder.ts';
import type { HeldItem } from '../../../shared/disclosure/held-item.ts';
import { ContactId, IncidentId } from '../../../shared/ids.ts';
import { isIncidentOpenTo } from '../../../shared/incident/open-incident.ts';
import { relationTo } from '../../../shared/permissions.ts';
import { fieldNames } from '../../../shared/person-match/words.ts';
import { type Appearance, detailsOf, type FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { appearancesFor, markersFor } from '../../../shared/person-record/may-open.ts';
import { notesForUs, type RecordNote } from '../../../shared/record-note/record-note.ts';
import type { Settings } from '../../../shared/settings.ts';
import { markerKindWords } from '../../../web/forms/marker-words.ts';
import { nameOf, valuesOf } from '../../../web/forms/person-record-words.ts';
import { contactItems, notesIn } from './contact-items.ts';
import type { DisclosureDeps } from './context.ts';
import { incidentItems } from './incident-items.ts';

/**
 * What is held about a person. `closed`: some of it is not the actor's to know of, so that nothing of it is listed at all
 * and another has to answer; what it is, nobody is told.
 */
export type Held = { closed: true } | { closed: false; items: HeldItem[] };

type For = { actor: Actor; settings: Settings };
const closed = 'closed';

/** So many times of being told of are read at once. */
const atOnce = 25;

async function ofContact({ store }: DisclosureDeps, { id, person }: Appearance, { actor, settings }: For) {
  const found = await store.contacts.find(ContactId.parse(id));
  if (!found.ok) return [];
  if (relationTo(actor, found.value) !== 'front-door') return closed;
  const [whole, file, folder, notes] = await Promise.all([
    store.contacts.findWithConcern(found.value.id),
    store.contacts.file(found.value.id),
    store.attachments.find(folderOfContact(found.value)),
    store.recordNotes.of({ kind: 'contact', id }),
  ]);
  if (!whole.ok) return [];
  return contactItems({ ...whole.value, file, folder, notes: notesForUs(actor, notes), person }, settings);
}

async function ofIncident({ store }: DisclosureDeps, { id, person }: Appearance, { actor, settings }: For) {
  const incidentId = IncidentId.parse(id);
  const row = (await store.incidents.rows([incidentId])).get(incidentId);
  if (!row) return [];
  if (!isIncidentOpenTo(actor, row)) return closed;
  const [file, { told }] = await Promise.all([
    store.incidents.file(incidentId),
    store.personRecords.schoolsTold([incidentId]),
  ]);
  if (!file.ok) return [];
  return incidentItems({ ...file.value, told, person }, settings);
}

/** The notes on the record of somebody and on each record that is part of it, the oldest first. */
async function notesOn({ store }: DisclosureDeps, { id, appearances }: FiledRecord): Promise<RecordNote[]> {
  const parts = new Set([id, ...appearances.map(({ record }) => record)]);
  const notes = await Promise.all([...parts].map((part) => store.recordNotes.of({ kind: 'person', id: part })));
  return notes.flat().toSorted((one, other) => one.at.localeCompare(other.at));
}

/** What the record of the person says of them, and the notes on it and its parts. */
async function ofRecord(deps: DisclosureDeps, person: FiledRecord, { actor, settings }: For): Promise<HeldItem[]> {
  const { given: _, family: __, ...values } = valuesOf(detailsOf(person));
  const notes = notesForUs(actor, await notesOn(deps, person));
  const held = {
    lies: { kind: 'person', id: person.id },
    at: person.appearances[0]?.at ?? '',
    reference: '',
    origin: settings.councilName,
    others: [],
  } as const;
  const fields = [
    { key: 'name', label: 'Name', text: nameOf(person) },
    ...Object.entries(values).map(([key, text]) => ({ key, label: fieldNames[key as keyof typeof values], text })),
  ];
  const warnings = markersFor(actor, person).map(({ id, kind, words, reason, source }) => ({
    key: id,
    label: markerKindWords[kind],
    text: [words, reason, source].join('\n'),
  }));
  return [
    ...(warnings.length > 0
      ? [{ ...held, ref: `warnings_${person.id}`, kind: 'warnings' as const, fields: warnings }]
      : []),
    { ...held, ref: `record_${person.id}`, kind: 'record', fields },
    ...(notes.length > 0
      ? [{ ...held, ref: `notes_${person.id}`, kind: 'notes' as const, fields: notesIn(notes) }]
      : []),
  ];
}

/**
 * All that is held about a person, the latest first. Where any of it is kept from the actor, they are shown none: a
 * restricted record, one they have declared a conflict about, an incident of their own.
 */
export async function heldAbout(deps: DisclosureDeps, person: FiledRecord, about: For): Promise<Held> {
  const open = appearancesFor(about.actor, person);
  if (open.length < person.appearances.length) return { closed: true };
  const read: (HeldItem[] | typeof closed)[] = [];
  for (let from = 0; from < open.length; from += atOnce) {
    const part = open.slice(from, from + atOnce);
    read.push(
      ...(await Promise.all(
        part.map((time) => (time.kind === 'contact' ? ofContact(deps, time, about) : ofIncident(deps, time, about))),
      )),
    );
  }
  const all = read.flatMap((each) => (each === closed ? [] : each));
  if (read.includes(closed)) return { closed: true };
  const items = [...(await ofRecord(deps, person, about)), ...all];
  const first = new Map(items.map((item) => [item.ref, item]));
  return { closed: false, items: [...first.values()].toSorted((one, other) => (one.at < other.at ? 1 : -1)) };
}
