import type { Settings } from '../../shared/settings.ts';
import { Page, type Site } from '../layout.tsx';

/** What happens to what people tell us. */
export const PrivacyPage = ({ site, settings }: { site: Site; settings: Settings }) => (
  <Page site={site} title="Privacy notice" page="privacy">
    <p class="govuk-body">
      {settings.councilName} uses what you tell us to decide what help or protection a child needs, and to tell you what
      we decided. We rely on our public task under the Children Act 1989 and the Children Act 2004 (UK GDPR article
      6(1)(e); for special category data article 9(2)(g), with paragraph 18 of schedule 1 to the Data Protection Act
      2018). Agreement to a service is a different thing from this, and we ask about it separately.
    </p>
    <h2 class="govuk-heading-m">Who sees it</h2>
    <p class="govuk-body">
      Staff of the {settings.teams.frontDoor} whose work it is, and partner agencies so far as they need it to keep a
      child safe. You see what you sent, where it stands, and the letter to you. Your organisation’s safeguarding lead
      sees what colleagues there have raised. Every time someone opens a record, we keep who it was.
    </p>
    <h2 class="govuk-heading-m">How long we keep it</h2>
    <p class="govuk-body">
      A draft that you never send is deleted {settings.limits.draft.lifeDays} days after you last changed it. What you
      send is kept by the council’s schedule for children’s records.
    </p>
    <h2 class="govuk-heading-m">Your rights</h2>
    <p class="govuk-body">
      You can ask to see what we hold about you, ask for a mistake to be put right, or complain about how we use data.
      Email{' '}
      <a class="govuk-link govuk-!-text-break-word" href={`mailto:${settings.contacts.email}`}>
        {settings.contacts.email}
      </a>
      . You can also complain to the Information Commissioner.
    </p>
  </Page>
);
