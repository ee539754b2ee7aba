import type { LetterShown } from '../../../shared/letter/shown-as.ts';
import type { Settings } from '../../../shared/settings.ts';
import { InsetText } from '../../components/inset-text.tsx';

type Props = { shown: Exclude<LetterShown, 'words'>; settings: Settings };

/** What stands in the place of a letter: that it is being checked, or that it was withdrawn, and whom to call. */
export const LetterNotToRead = ({ shown, settings }: Props) => {
  const { frontDoor } = settings.contacts;
  return (
    <>
      <InsetText>
        {shown === 'checked'
          ? 'This letter is being checked by the front door. You cannot read it until they have finished.'
          : 'The front door has withdrawn this letter. You can no longer read it. If you have a copy, do not rely on it.'}
      </InsetText>
      <p class="govuk-body">
        {shown === 'checked'
          ? 'We will email you when you can read it. '
          : 'If we make another letter, we will email you when you can read it. '}
        If you need to know what was decided before then, call the {frontDoor.name} on{' '}
        <span class="app-nowrap">{frontDoor.phone}</span> ({frontDoor.when}).
      </p>
    </>
  );
};

/** The title in the place of a letter's own, which says what it is about. */
export const letterNotToReadTitle = 'Your outcome letter';
