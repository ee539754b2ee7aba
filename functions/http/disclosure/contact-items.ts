import type { AttachmentFolder } from '../../../shared/attachment/folder.ts';
import { shownIn } from '../../../shared/attachment/folder.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { namesOfConcern } from '../../../shared/disclosure/asker-of-concern.ts';
import type { HeldField, HeldItem, NamedOther } from '../../../shared/disclosure/held-item.ts';
import { answered } from '../../../shared/form/answered.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { letterText } from '../../../shared/letter/letter-text.ts';
import type { RecordNote } from '../../../shared/record-note/record-note.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { rowInWords } from '../../../web/forms/answers-in-words.ts';
import { attachmentKindWords } from '../../../web/forms/attachment-words.ts';
import { taskWords } from '../../../web/forms/concern/concern-words.ts';
import { eventInWords } from '../../../web/forms/event-words.ts';
import { personInWords } from '../../../web/forms/person-in-words.ts';
import { optionNamesOf } from '../../../web/questions/options.ts';
import type { ContactFile } from '../../store/contacts.ts';

/** A contact with all that lies beside it, and the id in it of whom the request is about. */
export type ContactSource = {
  contact: Contact;
  concern: Concern;
  file: ContactFile;
  folder: AttachmentFolder | undefined;
  notes: readonly RecordNote[];
  person: string;
};

const said = (...texts: (string | undefined)[]): string[] => texts.flatMap((text) => (text ? [text] : []));
const when = (at: string) => dateTimeInWords(new Date(at));

/**
 * What was answered, task by task. An answer that is secret, or sealed, is no part of it, nor is from whom it is: where
 * somebody lives who must not be found is in no pack, whoever asks.
 */
function answersOf({ concern, person }: ContactSource, settings: Settings): HeldField[] {
  const names = optionNamesOf(settings);
  return answered(concern).flatMap(({ parts }) =>
    parts.flatMap(({ task, entityId, rows }): HeldField[] => {
      const lines = rows
        .filter((row) => !row.confidential && !row.sealed && row.field !== 'addressConfidentialWhy')
        .filter((row) => row.answer !== undefined || row.asTyped !== undefined)
        .map((row) => rowInWords(concern, row, names))
        .map(({ group, label, lines: answer }) => `${group ? `${group}: ` : ''}${label}\n${answer.join('; ')}`);
      // Names stand in texts, out of which they are taken, and never in what a text is called.
      const about = entityId === undefined ? [] : [`About ${personInWords(concern, entityId)}`];
      const key = entityId === undefined ? task : `${task}/${entityId}`;
      // How somebody is reached without harm is theirs alone to know.
      const theirs = task === 'adult-contact' && entityId !== person;
      const field = { key, label: taskWords(task).title, text: [...about, ...lines].join('\n') };
      return lines.length > 0 ? [{ ...field, ...(theirs && { theirs }) }] : [];
    }),
  );
}

/** Everybody whom a contact names but the one person, and whoever told us: officially where that is their work. */
export function othersIn({ contact, concern, person }: ContactSource): NamedOther[] {
  const named = (id: string, name: string, ways: string[], otherNames?: string): NamedOther[] =>
    id === person || (name === '' && !otherNames)
      ? []
      : [{ name, ...(otherNames && { otherNames }), ways, official: false }];
  const { raisedBy } = contact;
  return [
    ...concern.children.flatMap(({ id, child, 'child-home': home }) =>
      named(
        id,
        said(child?.forename, child?.surname).join(' '),
        said(home?.address, home?.postcode),
        child?.otherNames,
      ),
    ),
    ...concern.adults.flatMap(({ id, adult, 'adult-contact': its }) =>
      named(
        id,
        adult?.name ?? '',
        said(its?.address, its?.postcode, its?.phone, its?.otherPhone, its?.email),
        adult?.otherNames,
      ),
    ),
    ...concern.otherChildren.flatMap(({ id, 'other-child': other }) => named(id, other?.name ?? '', [])),
    {
      name: raisedBy.name,
      ways: said(raisedBy.email, raisedBy.phone),
      official: raisedBy.standing === 'professional',
    },
  ];
}

function decisionsOf(contact: Contact, settings: Settings): HeldField[] {
  const proposals = [
    ...contact.earlier.map(({ proposal }) => proposal),
    ...('authorised' in contact ? [contact.proposal] : []),
  ];
  return proposals.flatMap(({ children }, at) =>
    children.map(({ childId, level, outcome, rationale, nextStep }): HeldField => {
      const name = contact.children.find(({ id }) => id === childId)?.name ?? 'A child';
      const decided = settings.outcomes.find(({ code }) => code === outcome)?.label ?? outcome;
      return {
        key: `${at}/${childId}`,
        label: 'Decision',
        text: [`About ${name}`, `Level of need: ${level}`, `Outcome: ${decided}`, rationale, nextStep].join('\n'),
      };
    }),
  );
}

/** Who wrote something and when, above what they wrote: it stands in the text, out of which it can be taken. */
const writtenBy = (who: string, at: string, text: string) => `${who}, ${when(at)}\n${text}`;

function messagesOf({
  contact: { questions, rating, raisedBy },
  file: { messages, events },
}: ContactSource): HeldField[] {
  const asked = raisedBy.organisation.name;
  return [
    ...(rating ? [{ key: 'rating', label: `Urgency, ${when(rating.at)}`, text: rating.reason }] : []),
    ...questions.flatMap(({ id, text, askedAt, answer }): HeldField[] => [
      { key: `asked/${id}`, label: 'Question', text: writtenBy(`To ${asked}`, askedAt, text) },
      ...(answer ? [{ key: `answer/${id}`, label: `Answer, ${when(answer.at)}`, text: answer.text }] : []),
    ]),
    ...messages.map(({ id, by, at, text }) => ({
      key: id,
      label: 'Message',
      text: writtenBy(`From ${by.organisation}`, at, text),
    })),
    ...events.flatMap((event): HeldField[] =>
      event.type === 'information-added'
        ? [
            {
              key: event.id,
              label: 'Added later',
              text: writtenBy(`By ${event.by.organisation}`, event.at, event.text),
            },
          ]
        : [],
    ),
  ];
}

/** What stands with the messages already. */
const inMessages: readonly string[] = ['question-asked', 'question-answered', 'information-added'];

/** What happened to a contact, with the words of whoever did it. What was said of a secret answer stays sealed. */
const historyOf = ({ file: { events } }: ContactSource, settings: Settings): HeldField[] =>
  events
    .filter(({ type }) => !inMessages.includes(type))
    .map((event) => {
      const { title, said: words } = eventInWords(event, settings);
      return { key: event.id, label: when(event.at), text: said(title, words).join('\n') };
    });

/** Notes as texts of an item. */
export const notesIn = (notes: readonly RecordNote[]): HeldField[] =>
  notes.map(({ id, at, by, text }) => ({ key: id, label: 'Note', text: writtenBy(`By ${by.name}`, at, text) }));

/** What a contact holds, by the kinds of things that somebody decides about. */
export function contactItems(source: ContactSource, settings: Settings): HeldItem[] {
  const { contact, file, folder, notes } = source;
  const others = othersIn(source);
  const ofConcern = namesOfConcern(source.concern);
  const item = (
    kind: HeldItem['kind'],
    fields: readonly HeldField[],
    { at = contact.submittedAt, origin = settings.councilName, sub = '' } = {},
  ): HeldItem[] => {
    const filled = fields.filter(({ text }) => text.trim() !== '');
    if (filled.length === 0) return [];
    const ref = `${kind}_${contact.id}${sub && `_${sub}`}`;
    const lies = { kind: 'contact', id: contact.id } as const;
    return [{ ref, kind, lies, at, reference: contact.reference, origin, fields: filled, others, ofConcern }];
  };
  const origin = contact.raisedBy.organisation.name;
  return [
    ...item('concern', answersOf(source, settings), { origin }),
    ...item('messages', messagesOf(source), { origin }),
    ...item('history', historyOf(source, settings)),
    ...item('decision', decisionsOf(contact, settings)),
    ...file.letters
      .filter(({ status }) => status === 'issued')
      .flatMap((letter) =>
        item('letter', [{ key: 'letter', label: letter.content.title, text: letterText(letter) }], {
          at: letter.authorisedAt,
          sub: letter.id,
        }),
      ),
    ...item('notes', notesIn(notes)),
    ...item(
      'files',
      shownIn(folder).map(({ id, name, kind, madeBy }) => ({
        key: id,
        label: attachmentKindWords[kind],
        text: said(name, madeBy && `made by ${madeBy}`).join(', '),
      })),
      { origin },
    ),
  ];
}
