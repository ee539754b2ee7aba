import type { Letter } from '../../../shared/letter/letter.ts';
import { Page, type Site } from '../../layout.tsx';
import { LetterView } from './view.tsx';

type Props = { site: Site; letter: Letter; token: string; largePrint: boolean };

/** A letter as it is read with a code: the letter, and nothing of the rest of the service. */
export const LetterPage = ({ site, letter, token, largePrint }: Props) => {
  const path = `/letters/${encodeURIComponent(token)}/read`;
  return (
    <Page site={site} title={letter.content.title} caption={letter.reference} largePrint={largePrint} page="letter">
      <p class="govuk-body app-no-print">
        {largePrint ? (
          <a class="govuk-link" href={path}>
            Show in usual size
          </a>
        ) : (
          <a class="govuk-link" href={`${path}?print=large`}>
            Show in large print
          </a>
        )}
        . To keep a copy, print this page. On a shared computer, close the browser when you have finished.
      </p>
      <LetterView {...letter} councilName={site.councilName} />
    </Page>
  );
};
