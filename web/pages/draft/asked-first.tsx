import type { Draft } from '../../../shared/draft/draft.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { taskWords } from '../../forms/concern/concern-words.ts';
import { taskHref } from './links.ts';

/** From where the words came that are in the draft already, and where they are now. */
export const AskedFirstNote = ({ draft, asked }: { draft: Draft; asked: NonNullable<Draft['askedFirst']> }) => (
  <InsetText>
    This was begun from your question{' '}
    <a class="govuk-link" href={`/consultations/${asked.consultationId}`}>
      {asked.reference}
    </a>
    . What you wrote is in{' '}
    <a class="govuk-link" href={taskHref(draft.id, 'what-happened')}>
      {taskWords('what-happened').title}
    </a>{' '}
    and, with our advice, in{' '}
    <a class="govuk-link" href={taskHref(draft.id, 'history')}>
      {taskWords('history').title}
    </a>
    .
  </InsetText>
);
