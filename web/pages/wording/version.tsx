import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import type { PublishedLine } from '../../../shared/wording/history.ts';
import type { Template, TemplateWords } from '../../../shared/wording/template.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { Staff } from '../staff.ts';
import { editHref } from './links.ts';
import { OneWordingPage } from './wording-page.tsx';
import { WordsView } from './words-view.tsx';

type Props = Staff & {
  template: Template;
  number: number;
  effectiveFrom: string;
  words: TemplateWords;
  line?: PublishedLine | undefined;
  /** Whether the words in force say the same. */
  sameAsNow: boolean;
};

/** What one wording said in one version, and the way to use those words again. */
export const WordingVersionPage = ({ template, number, effectiveFrom, words, line, sameAsNow, ...staff }: Props) => (
  <OneWordingPage {...staff} template={template} title={`Version ${number}`} page="wording-version">
    <InsetText>
      {line
        ? `Published by ${line.published.by.name} at ${dateTimeInWords(new Date(line.published.at))}, from ${dateTimeInWords(new Date(effectiveFrom))}.`
        : `From ${plainDateInWords(new Date(effectiveFrom))}.`}
      {line?.cancelled && ` Taken back by ${line.cancelled.by.name} before it began.`}
    </InsetText>
    <WordsView words={words} />
    {sameAsNow ? (
      <p class="govuk-body">These are the words in force.</p>
    ) : (
      may(staff.actor, 'edit-wording') && (
        <>
          <p class="govuk-body">
            You can use these words again. They become a draft, which somebody else publishes as a new version.
          </p>
          <Button href={`${editHref(template.id)}?from=${number}`} variant="secondary">
            Use these words again
          </Button>
        </>
      )
    )}
  </OneWordingPage>
);
