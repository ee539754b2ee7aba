import { isOver } from '../../../shared/contact/is-over.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { rowKey } from '../../../shared/form/row-key.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { ConcernAnswers } from '../draft/answers.tsx';
import { InsteadOfWriting } from '../thread/instead-of-writing.tsx';
import type { LaterForm } from './later-form.tsx';
import { correctionHref, referralHref } from './links.ts';

/** Every answer that was sent, each with the way to correct it. */
export const CorrectionsPage = ({ concern, ...form }: LaterForm & { concern: Concern }) => {
  const { site, actor, contact, settings } = form;
  return (
    <Page
      site={site}
      title="Correct an answer"
      caption={contact.reference}
      actor={actor}
      navigation={navigationFor(actor, '/referrals')}
      backLink={{ href: referralHref(contact.id), text: 'Back to the concern' }}
      page="referral-corrections"
    >
      {isOver(contact) ? (
        <>
          <InsetText>The front door has closed this concern, so nothing in it can be corrected here.</InsetText>
          <InsteadOfWriting {...form} />
        </>
      ) : (
        <>
          <p class="govuk-body">
            Select the answer that is not right. What you sent stays on record, with what is right beside it, and the
            front door is told.
          </p>
          <ConcernAnswers
            concern={concern}
            settings={settings}
            changeHref={(row) => correctionHref(contact.id, rowKey(row))}
            changeWord="Correct"
          />
        </>
      )}
    </Page>
  );
};
