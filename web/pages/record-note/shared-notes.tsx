import type { Actor } from '../../../shared/actor.ts';
import type { RecordNote } from '../../../shared/record-note/record-note.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { NoteList } from './note-list.tsx';

type Props = { site: Site; actor: Actor; contact: { id: string; reference: string }; notes: readonly RecordNote[] };

/** The notes of the front door that are meant for the partners in a referral too. */
export const SharedNotesPage = ({ site, actor, contact, notes }: Props) => (
  <Page
    site={site}
    title="Notes that the front door shares with you"
    caption={contact.reference}
    actor={actor}
    navigation={navigationFor(actor, '/referrals')}
    backLink={{ href: `/referrals/${contact.id}`, text: `Back to ${contact.reference}` }}
    page="shared-notes"
  >
    {notes.length === 0 ? (
      <p class="govuk-body">There are none yet.</p>
    ) : (
      <>
        <p class="govuk-body">Whoever raised this, and those in your organisation who see its referrals, read these.</p>
        <NoteList notes={notes} headingLevel={2} />
      </>
    )}
  </Page>
);
