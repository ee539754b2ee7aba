import type { NoteLevel, RecordNote } from '../../../shared/record-note/record-note.ts';
import { plainDateInWords, timeInWords } from '../../../shared/time/words.ts';
import { Tag, type TagColour } from '../../components/tag.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { noteLevelWords } from '../../forms/note-words.ts';

const colours: Record<NoteLevel, TagColour> = { 'front-door': 'grey', partners: 'yellow', restricted: 'red' };

type Props = {
  notes: readonly RecordNote[];
  /** Where a note can be corrected; nowhere for those who only read. */
  correctHref?: (note: RecordNote) => string;
  /** One below the heading above it. */
  headingLevel?: 2 | 3;
};

/** Notes, the latest first, each with who reads it. One that was corrected stays, and says so. */
export const NoteList = ({ notes, correctHref, headingLevel = 3 }: Props) => {
  const corrections = new Map(notes.flatMap((note) => (note.corrects ? [[note.corrects, note] as const] : [])));
  return (
    <Timeline
      headingLevel={headingLevel}
      label="Notes"
      entries={notes.toReversed().map((note) => {
        const correction = corrections.get(note.id);
        return {
          title: note.corrects ? 'Note, in the place of an earlier one' : 'Note',
          by: `${note.by.name}, ${note.by.organisation}`,
          tag: <Tag colour={colours[note.level]}>{noteLevelWords[note.level].name}</Tag>,
          at: note.at,
          when: `${plainDateInWords(new Date(note.at))} at ${timeInWords(new Date(note.at))}`,
          body: (
            <>
              {correction && (
                <p class="govuk-body govuk-!-margin-bottom-1">
                  <strong>
                    Corrected by {correction.by.name} on {plainDateInWords(new Date(correction.at))}: read the newer
                    note.
                  </strong>
                </p>
              )}
              <p class="govuk-body govuk-!-margin-bottom-1 app-prose">{note.text}</p>
              {correctHref && !correction && (
                <a class="govuk-link" href={correctHref(note)}>
                  Correct it
                  <span class="govuk-visually-hidden">
                    : the note of {plainDateInWords(new Date(note.at))} at {timeInWords(new Date(note.at))}
                  </span>
                </a>
              )}
            </>
          ),
        };
      })}
    />
  );
};
