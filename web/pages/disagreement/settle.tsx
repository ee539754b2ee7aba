import { stageOf } from '../../../shared/disagreement/disagreement.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { CharacterCount } from '../../components/character-count.tsx';
import { Radios } from '../../components/radios.tsx';
import { resultWords } from '../../forms/disagreement-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import { type DisagreementForm, DisagreementFormPage } from './form.tsx';

/** A manager records that the last answer is the result. */
export const SettlePage = ({ how, words, ...form }: DisagreementForm & { how: string; words: string }) => {
  const { disagreement, errors = [], now } = form;
  const { answer } = stageOf(disagreement);
  const heard = answer && now <= new Date(answer.acceptBy) && dateTimeInWords(new Date(answer.acceptBy));
  return (
    <DisagreementFormPage {...form} act="settle" title="Record that it is over" send="Record it">
      {answer && (
        <p class="govuk-body">
          The result is our last answer: <strong>{resultWords[answer.result].name.toLowerCase()}</strong>. The referrer
          reads what you write here.
        </p>
      )}
      <Radios
        name="how"
        legend="How do you know?"
        legendSize="s"
        value={how}
        error={errorOf(errors, 'how')}
        items={[
          { value: 'spoke', text: `${disagreement.raisedBy.name} told us that they accept it` },
          {
            value: 'not-heard',
            text: 'They had the time to answer, and we heard nothing more',
            hint: heard ? `They have until ${heard}` : undefined,
          },
        ]}
      />
      <CharacterCount
        name="words"
        label="What was agreed, with whom and when?"
        labelSize="s"
        value={words}
        rows={4}
        maxlength={2000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'words')}
      />
    </DisagreementFormPage>
  );
};
