import type { Draft, DraftEvent } from '../../shared/draft/draft.ts';
import { isAllegation } from '../../shared/form/is-allegation.ts';
import type { FieldProblem } from './problem-words.ts';

const problems: Readonly<Record<string, string>> = {
  missing: 'Select a colleague',
  'not-a-colleague': 'Select a colleague who still works at your organisation and may raise concerns',
  'already-shared': 'They can open this draft already',
  'too-many': 'A draft can be shared with 20 colleagues. Stop sharing it with one of them first',
  'holds-it': 'It is in their hands already',
  'not-shared': 'It is not shared with them any more',
};

/** What is said beside the choice of a colleague. */
export const colleagueWords: FieldProblem = { person: (code) => problems[code] ?? 'Select a colleague' };

/** "Shared with Tom Hathersage", of something that was done with a draft. */
export function draftEventInWords({ type, who }: Pick<DraftEvent, 'type' | 'who'>): string {
  const name = who?.name ?? '';
  switch (type) {
    case 'shared':
      return `Shared with ${name}`;
    case 'sharing-stopped':
      return `No longer shared with ${name}`;
    case 'handed-over':
      return `Handed over to ${name}`;
    case 'sent':
      return 'Sent';
  }
}

/** Which safeguarding leads can open a draft, and which cannot because it may be about them. */
export const leadsInWords = ({ organisation, concern }: Pick<Draft, 'organisation' | 'concern'>): string =>
  isAllegation(concern)
    ? `You said that this is an allegation about someone who works with children. A safeguarding lead of ${organisation.name} whose first or last name stands in it cannot open it, and is not told of it, unless it is shared with them. While no adult is named in it, none of them can.`
    : `The safeguarding leads of ${organisation.name} can open it too.`;
