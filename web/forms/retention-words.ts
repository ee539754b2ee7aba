import type { HoldReason } from '../../shared/retention/hold.ts';
import type { KeptRef } from '../../shared/retention/kept-record.ts';
import type { Ongoing } from '../../shared/retention/ongoing.ts';
import type { Keep, Source } from '../../shared/retention/schedule.ts';
import { counted } from './counted.ts';
import type { FieldProblem } from './problem-words.ts';

/** Why a record may not be disposed of. */
export const holdReasonWords: Record<HoldReason, string> = {
  inquiry: 'A public inquiry or review',
  court: 'Court proceedings or a legal claim',
  complaint: 'A complaint',
  'subject-access': 'Somebody has asked for their information',
  police: 'A police investigation',
  other: 'Another reason',
};

export const keptWords: Record<KeptRef['kind'], string> = {
  contact: 'Concern',
  incident: 'Domestic abuse incident',
  person: 'Record of a person',
};

const places = { contact: 'contacts', incident: 'incidents', person: 'people' } as const;

/** Where it is said how long a record is kept. */
export const keptHref = ({ kind, id }: KeptRef): string => `/retention/${places[kind]}/${id}`;

/** Where the record itself is read. */
export const recordHref = ({ kind, id }: KeptRef): string =>
  kind === 'incident' ? `/triage/incidents/${id}` : `/${places[kind]}/${id}`;

/** How long a line keeps, in words. */
export function keepInWords(keep: Keep): string {
  switch (keep.from) {
    case 'ended': {
      const years = `${counted(keep.years, 'year')} after ${keep.after ?? 'the work ended'}`;
      return keep.birthday ? `${years}, or until the youngest child is ${keep.birthday} if that is later` : years;
    }
    case 'with':
      return 'As long as the record that it belongs to';
    case 'own-end':
      return 'Until it ends by itself';
    case 'replaced':
      return 'Until the next one takes its place';
    case 'service':
      return 'As long as the service runs';
  }
}

export const sourceWords: Record<Source['by'], string> = {
  statute: 'Law',
  guidance: 'Statutory guidance',
  council: 'For the council to decide',
  service: 'How the service works',
};

const upTo = (most: string, empty: string) => (code: string) => (code === 'too_big' ? most : empty);

export const placeProblems: FieldProblem = {
  reason: () => 'Select why it is to be held',
  words: upTo('What it is held for must be 1,000 characters or fewer', 'Enter what it is held for'),
};

export const liftProblems: FieldProblem = {
  words: upTo('Why the hold is lifted must be 1,000 characters or fewer', 'Enter why the hold can be lifted'),
};

export const ongoingWords: Readonly<Record<Ongoing, string>> = {
  'not-filed': 'the people in it do not have records yet. They get them within minutes',
  conversation: 'the referrer has written a message that nobody has read. Open the concern to read it',
  disagreement: 'a disagreement about it is not settled',
  unsent: 'a message about it has not been sent, or somebody still has to deal with it',
  'too-many': 'the people in it have too many records to compare at once. Keep it longer',
};

export const reviewProblems: FieldProblem = {
  decision: () => 'Select what happens to it',
  until: (code) =>
    code === 'past'
      ? 'The day must be after today'
      : code === 'too-far'
        ? 'The day must be within 25 years'
        : 'Enter a real date until which it is kept',
  words: upTo('Why it is still needed must be 1,000 characters or fewer', 'Enter why it is still needed'),
};

const kindWords: Readonly<Record<string, string>> = {
  CONCERN: 'the concern',
  EVENT: 'its history',
  LETTER: 'letters',
  MESSAGE: 'messages',
  NOTICE: 'emails owed',
  DISAGREEMENT: 'disagreements',
  RECORDNOTE: 'notes',
  TOLD: 'who its people were',
};

/** What went, by the kinds of items that lay there; files and sealed answers always go with them. */
export const kindsInWords = (kinds: readonly string[]): string => {
  const words = kinds.flatMap((kind) => kindWords[kind] ?? []).join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
