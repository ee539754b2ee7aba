import type { Child } from 'hono/jsx';
import { may } from '../../../shared/permissions.ts';
import { levelsFor, longestNote, type NoteAbout, type RecordNote } from '../../../shared/record-note/record-note.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { noteLevelWords } from '../../forms/note-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { NoteList } from './note-list.tsx';

type Props = Staff & {
  about: NoteAbout;
  /** The page itself, and where it leads back to. */
  href: string;
  back: { href: string; text: string };
  header?: Child;
  /** Those that the reader may read. */
  notes: readonly RecordNote[];
  values: { id: string; level: string; text: string };
  /** The note in whose place the new one stands. */
  corrects?: RecordNote | undefined;
  errors?: readonly FieldError[];
  conflict?: boolean;
  done?: boolean;
};

/** The notes on a contact or a person, and the form for another. Who reads it is on show while it is written. */
export const NotesPage = ({ about, href, back, header, notes, values, corrects, errors = [], ...props }: Props) => {
  const { site, actor, conflict, done } = props;
  return (
    <Page
      site={site}
      title="Notes"
      actor={actor}
      navigation={navigationFor(actor, about.kind === 'contact' ? '/board' : '/people')}
      backLink={back}
      beforeContent={header}
      errors={summaryOf(errors)}
      page="record-notes"
    >
      {done && <NotificationBanner success text="The note is kept. It can be corrected, and is never written over." />}
      {conflict && (
        <NotificationBanner
          role="alert"
          title="Not saved"
          text="Somebody else corrected this note while you were here. What you typed is still here: look at theirs, and send it as a note of its own if it still holds."
        />
      )}
      {may(actor, 'write-notes') && (
        <form method="post" action={href} novalidate data-names-level>
          <input type="hidden" name="id" value={values.id} />
          {corrects && (
            <>
              <input type="hidden" name="corrects" value={corrects.id} />
              <InsetText>
                This note stays, and says that yours stands in its place:{' '}
                <span class="app-as-written">{corrects.text}</span>
              </InsetText>
            </>
          )}
          <Radios
            name="level"
            legend="Who reads the note?"
            legendSize="s"
            value={values.level}
            error={errorOf(errors, 'level')}
            items={levelsFor(about).map((level) => ({
              value: level,
              text: noteLevelWords[level].name,
              hint: noteLevelWords[level].readers,
              attributes: { 'data-saves': noteLevelWords[level].save },
            }))}
          />
          <CharacterCount
            name="text"
            label={corrects ? 'The note as it should be' : 'A new note'}
            labelSize="s"
            value={values.text}
            maxlength={longestNote}
            countType="length"
            threshold={75}
            error={errorOf(errors, 'text')}
          />
          <Button preventDoubleClick>Save, for those chosen above</Button>
        </form>
      )}
      <h2 class="govuk-heading-m">Notes so far</h2>
      {notes.length === 0 ? (
        <p class="govuk-body">There is no note here that you may read.</p>
      ) : (
        <NoteList
          notes={notes}
          {...(may(actor, 'write-notes') && { correctHref: ({ id }: RecordNote) => `${href}?corrects=${id}` })}
        />
      )}
    </Page>
  );
};
