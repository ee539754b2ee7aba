import type { Actor } from '../../../shared/actor.ts';
import type { DraftEvent } from '../../../shared/draft/draft.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

/** Tells a colleague who worked on a concern that it has gone. What came of it is for whoever sent it, and the leads. */
export const SentByColleaguePage = ({
  site,
  actor,
  sent,
}: {
  site: Site;
  actor: Actor;
  sent: DraftEvent | undefined;
}) => (
  <Page
    site={site}
    title="This concern has been sent"
    actor={actor}
    navigation={navigationFor(actor, '/drafts')}
    backLink="/drafts"
    page="draft-sent-by-colleague"
  >
    <p class="govuk-body">
      {sent ? `${sent.by.name} sent it at ${dateTimeInWords(new Date(sent.at))}.` : 'A colleague has sent it.'} The
      front door has it now, and writes to {sent?.by.name ?? 'them'} about what it decides.
    </p>
    <p class="govuk-body">
      If you are still worried, or know something that is not in it, call the front door or speak to{' '}
      {sent?.by.name ?? 'your colleague'} or your safeguarding lead.
    </p>
  </Page>
);
