import type { Actor } from '../../../shared/actor.ts';
import type { Disposed } from '../../../shared/retention/disposed.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

/** What stands where a concern was that has been disposed of: that it was there, and by whose word it is gone. */
export const DisposedPage = ({ site, actor, disposed }: { site: Site; actor: Actor; disposed: Disposed }) => (
  <Page
    site={site}
    title="This record was disposed of"
    actor={actor}
    navigation={navigationFor(actor, '/board')}
    backLink={{ href: '/board', text: 'Back to the board' }}
    page="disposed"
  >
    <p class="govuk-body">
      Concern <span class="app-whole">{disposed.reference}</span> was disposed of on{' '}
      {plainDateInWords(new Date(disposed.at))} by {disposed.by.name}. It was to be kept until{' '}
      {plainDateInWords(disposed.keptUntil)}, under version {disposed.schedule} of the council’s retention schedule.
    </p>
    <p class="govuk-body">
      The service cannot show what was told and decided. Backups can hold it for 35 days after that day. If a child may
      be at risk now, treat it as new.
    </p>
  </Page>
);
