import type { Letter } from '../../../shared/letter/letter.ts';
import type { LetterShown } from '../../../shared/letter/shown-as.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Page, type Site } from '../../layout.tsx';
import { LetterDownloads } from './downloads.tsx';
import { LetterNotToRead, letterNotToReadTitle } from './not-to-read.tsx';
import { LetterReplaced } from './replaced.tsx';
import { LetterSizes } from './sizes.tsx';
import { LetterView } from './view.tsx';

type Props = {
  site: Site;
  settings: Settings;
  letter: Letter;
  shown: LetterShown;
  token: string;
  largePrint: boolean;
  /** Another letter has taken this one's place. */
  replaced: boolean;
};

/** A letter as it is read with a code: the letter, and nothing of the rest of the service. */
export const LetterPage = ({ site, settings, letter, shown, token, largePrint, replaced }: Props) => (
  <Page
    site={site}
    title={shown === 'words' ? letter.content.title : letterNotToReadTitle}
    caption={letter.reference}
    largePrint={largePrint}
    page="letter"
  >
    {replaced && <LetterReplaced />}
    {shown === 'words' ? (
      <>
        <LetterSizes path={`/letters/${encodeURIComponent(token)}/read`} largePrint={largePrint} withCode />
        <LetterDownloads pdf={`/letters/${encodeURIComponent(token)}/pdf`} />
        <LetterView {...letter} councilName={site.councilName} />
        {!replaced && <SeeDifferently settings={settings} token={token} />}
      </>
    ) : (
      <LetterNotToRead shown={shown} settings={settings} />
    )}
  </Page>
);

/** How somebody who reads with a code can disagree: signed in, or by telephone. */
const SeeDifferently = ({ settings, token }: Pick<Props, 'settings' | 'token'>) => {
  const code = settings.escalation.toSorted((one, other) => one.stage - other.stage)[0]?.contact;
  const point = settings.contacts.escalation.find((contact) => contact.code === code) ?? settings.contacts.frontDoor;
  return (
    <p class="govuk-body app-no-print">
      Do you see this differently?{' '}
      <a class="govuk-link" href={`/sign-in?next=${encodeURIComponent(`/letters/${token}`)}`}>
        Sign in to disagree
      </a>
      , or call {point.name} on <span class="app-nowrap">{point.phone}</span>.
    </p>
  );
};
