import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { canBeDisagreedWith } from '../../../shared/disagreement/raise.ts';
import { issuedLetters, replacementOf } from '../../../shared/letter/editions.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { LetterShown } from '../../../shared/letter/shown-as.ts';
import { may } from '../../../shared/permissions.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { disagreeHref, disagreementHref } from '../disagreement/links.ts';
import { LetterDownloads } from '../letter/downloads.tsx';
import { LetterNotToRead, letterNotToReadTitle } from '../letter/not-to-read.tsx';
import { LetterReplaced } from '../letter/replaced.tsx';
import { LetterSizes } from '../letter/sizes.tsx';
import { LetterView } from '../letter/view.tsx';
import { letterHref, referralHref } from './links.ts';

type LetterProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  contact: Contact;
  letter: Letter;
  shown: LetterShown;
  largePrint: boolean;
};

/** The outcome letter, read by someone who has signed in. */
export const ReferralLetterPage = ({ site, actor, settings, contact, letter, shown, largePrint }: LetterProps) => {
  const newer = replacementOf(contact, letter.id);
  const isPresent = issuedLetters(contact).at(-1) === letter.id;
  return (
    <Page
      site={site}
      title={shown === 'words' ? letter.content.title : letterNotToReadTitle}
      caption={letter.reference}
      actor={actor}
      navigation={navigationFor(actor, '/referrals')}
      backLink={referralHref(contact.id)}
      largePrint={largePrint}
      page="referral-letter"
    >
      {newer && <LetterReplaced href={letterHref(contact.id, newer)} />}
      {shown === 'words' ? (
        <>
          <LetterSizes path={letterHref(contact.id, letter.id)} largePrint={largePrint} />
          <LetterDownloads pdf={`${letterHref(contact.id, letter.id)}/pdf`} />
          <LetterView {...letter} councilName={settings.councilName} />
        </>
      ) : (
        <LetterNotToRead shown={shown} settings={settings} />
      )}
      {shown === 'words' && isPresent && canBeDisagreedWith(contact) && may(actor, 'disagree') && (
        <p class="govuk-body app-no-print">
          <Button href={disagreeHref(contact.id)} variant="secondary">
            I see this differently
          </Button>
        </p>
      )}
      {isPresent && contact.disagreement && (
        <p class="govuk-body app-no-print">
          <a
            class="govuk-link"
            href={disagreementHref('referrer', { id: contact.disagreement.id, contactId: contact.id })}
          >
            See where the disagreement stands
          </a>
        </p>
      )}
    </Page>
  );
};
