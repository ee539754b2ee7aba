import type { HoldReason } from '../../shared/retention/hold.ts';
import type { KeptRef } from '../../shared/retention/kept-record.ts';
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
