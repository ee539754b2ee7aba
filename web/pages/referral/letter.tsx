import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { LetterSizes } from '../letter/sizes.tsx';
import { LetterView } from '../letter/view.tsx';
import { letterHref, referralHref } from './links.ts';

type LetterProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  contact: Contact;
  letter: Letter;
  largePrint: boolean;
};

/** The outcome letter, read by someone who has signed in. */
export const ReferralLetterPage = ({ site, actor, settings, contact, letter, largePrint }: LetterProps) => (
  <Page
    site={site}
    title={letter.content.title}
    caption={letter.reference}
    actor={actor}
    navigation={navigationFor(actor, '/referrals')}
    backLink={referralHref(contact.id)}
    largePrint={largePrint}
    page="referral-letter"
  >
    <LetterSizes path={letterHref(contact.id, letter.id)} largePrint={largePrint} />
    <LetterView {...letter} councilName={settings.councilName} />
  </Page>
);
