import type { Letter } from '../../../shared/letter/letter.ts';
import { Page, type Site } from '../../layout.tsx';
import { LetterSizes } from './sizes.tsx';
import { LetterView } from './view.tsx';

type Props = { site: Site; letter: Letter; token: string; largePrint: boolean };

/** A letter as it is read with a code: the letter, and nothing of the rest of the service. */
export const LetterPage = ({ site, letter, token, largePrint }: Props) => (
  <Page site={site} title={letter.content.title} caption={letter.reference} largePrint={largePrint} page="letter">
    <LetterSizes path={`/letters/${encodeURIComponent(token)}/read`} largePrint={largePrint} withCode />
    <LetterView {...letter} councilName={site.councilName} />
  </Page>
);
