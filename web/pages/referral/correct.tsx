import type { ContactEvent } from '../../../shared/contact/events.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { rowKey } from '../../../shared/form/row-key.ts';
import type { Row } from '../../../shared/form/rows.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { rowInWords } from '../../forms/answers-in-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import { optionNamesOf } from '../../questions/options.ts';
import { type LaterForm, LaterFormPage, ReadBy } from './later-form.tsx';
import { correctionHref, correctionsHref } from './links.ts';

type Props = LaterForm & {
  concern: Concern;
  row: Row;
  events: readonly ContactEvent[];
  values: { now: string; why: string };
};

/** What is right in place of one answer. */
export const CorrectPage = ({ concern, row, events, values, ...form }: Props) => {
  const { contact, settings, errors = [] } = form;
  const { label, lines } = rowInWords(concern, row, optionNamesOf(settings));
  const key = rowKey(row);
  const before = events.filter((event) => event.type === 'answer-corrected').filter(({ answer }) => answer === key);
  return (
    <LaterFormPage
      {...form}
      title="Correct this answer"
      page="referral-correct"
      action={correctionHref(contact.id, key)}
      backLink={{ href: correctionsHref(contact.id), text: 'Back to all answers' }}
      before={
        <>
          <SummaryList
            rows={[
              { key: label, value: <span class="app-as-written">{lines.join('\n')}</span> },
              ...before.map(({ at, by, now }) => ({
                key: `Corrected at ${dateTimeInWords(new Date(at))} by ${by.name}`,
                value: <span class="app-as-written">{now}</span>,
              })),
            ]}
          />
          <ReadBy {...form} />
        </>
      }
    >
      <CharacterCount
        name="now"
        label="What is right?"
        labelSize="s"
        rows={3}
        value={values.now}
        maxlength={10_000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'now')}
      />
      <CharacterCount
        name="why"
        label="Why was it not right?"
        labelSize="s"
        hint="For example: I looked it up, or I mistook the day."
        rows={3}
        value={values.why}
        maxlength={2000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'why')}
      />
      <Button preventDoubleClick>Send the correction</Button>
    </LaterFormPage>
  );
};
