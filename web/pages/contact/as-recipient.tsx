import type { Contact } from '../../../shared/contact/contact.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { LetterEmail } from '../../../shared/letter/letter-email.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { LetterView } from '../letter/view.tsx';
import type { Staff } from '../staff.ts';

/** One recipient's email as it would be sent now; none when nothing could be sent to them. */
export type SeenByRecipient = { name: string; organisation: string; email: string; mail: LetterEmail | undefined };

type Props = Staff & { contact: Contact; letter: Letter; seen: readonly SeenByRecipient[] };

const OneEmail = ({ name, organisation, email, mail }: SeenByRecipient) => (
  <section aria-label={`What ${name} gets`}>
    <h2 class="govuk-heading-m">
      {name}, {organisation}
    </h2>
    {mail ? (
      <>
        <SummaryList
          rows={[
            { key: 'To', value: <span class="app-break">{email}</span> },
            { key: 'Subject', value: <span data-mail="subject">{mail.subject}</span> },
            {
              key: 'Attached',
              value: mail.enclosed ? 'The letter below as a PDF, in the same words' : 'Nothing',
            },
          ]}
        />
        <h3 class="govuk-heading-s">The text of the email</h3>
        <div class="app-as-written app-break govuk-inset-text" data-mail="text">
          {mail.text}
        </div>
      </>
    ) : (
      <p class="govuk-body">Nothing can be sent to {name}: they have no account at this organisation now.</p>
    )}
  </section>
);

/** Exactly what each recipient sees of a letter: the email, and the page that its link opens. */
export const AsRecipientPage = ({ contact, letter, seen, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="What the recipient sees"
    caption={contact.reference}
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    backLink={{ href: `/contacts/${contact.id}/letters/${letter.id}`, text: 'Back to the letter' }}
    page="as-recipient"
  >
    <InsetText>
      The words below are made in the same way as those that are sent, from the records as they are now.
    </InsetText>
    {seen.map((one) => (
      <OneEmail {...one} />
    ))}
    <h2 class="govuk-heading-m">The page that the link opens, after sign-in or a code</h2>
    <p class="govuk-heading-s">{letter.content.title}</p>
    <LetterView {...letter} councilName={staff.settings.councilName} />
  </Page>
);
