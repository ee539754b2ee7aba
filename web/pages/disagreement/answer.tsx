import { stageOf } from '../../../shared/disagreement/disagreement.ts';
import { firstStageOnBehalf } from '../../../shared/disagreement/reply.ts';
import { isLastStage } from '../../../shared/disagreement/stages.ts';
import { CharacterCount } from '../../components/character-count.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { type DisagreementForm, DisagreementFormPage } from './form.tsx';
import { SafetyQuestion, type SafetyValues } from './safety-question.tsx';
import { SideBySide } from './side-by-side.tsx';
import { StageClock } from './steps.tsx';

type Props = DisagreementForm & {
  values: SafetyValues & { result: string; words: string; onBehalfOf: string };
  /** The level chosen for each child, by the child's id. */
  levels: ReadonlyMap<string, string>;
};

/** The council's answer at a stage, written beside what the referrer sees. */
export const AnswerPage = ({ values, levels, ...form }: Props) => {
  const { disagreement, settings, errors = [], now } = form;
  const stage = stageOf(disagreement);
  const several = disagreement.children.length > 1;
  const again = disagreement.stages.some(({ answer }) => answer && answer.result !== 'upheld');
  return (
    <DisagreementFormPage
      {...form}
      act="answer"
      title={`Answer at step ${stage.stage + 1}: ${stage.name.toLowerCase()}`}
      send="Send the answer"
      wide
      before={
        <>
          <StageClock stage={stage} side="council" settings={settings} now={now} />
          <InsetText>
            <span class="app-as-written">{disagreement.words}</span>
            <br />
            {disagreement.raisedBy.name}, {disagreement.raisedBy.organisation}
          </InsetText>
          <SideBySide disagreement={disagreement} side="council" settings={settings} />
          {disagreement.minimalLetter && (
            <WarningText>
              Our letter says only what it must. Write nothing here of plans or enquiries that the letter keeps back.
            </WarningText>
          )}
        </>
      }
    >
      {stage.stage >= firstStageOnBehalf && (
        <Input
          name="onBehalfOf"
          label="Who gives this answer?"
          labelSize="s"
          hint={`Name and role. At this step it is ${stage.parties.council}.`}
          value={values.onBehalfOf}
          error={errorOf(errors, 'onBehalfOf')}
        />
      )}
      <Radios
        name="result"
        legend="What is your answer?"
        legendSize="s"
        hint={
          isLastStage(settings, stage.stage)
            ? 'This is the last step: the answer is final and ends the disagreement.'
            : undefined
        }
        value={values.result}
        error={errorOf(errors, 'result')}
        items={[
          { value: 'upheld', text: 'The decision stays as it is' },
          {
            value: 'changed',
            text: 'The decision changes',
            hint: again
              ? 'The contact is open already, so that we can decide again.'
              : 'The contact is opened again with this answer, and its decision clock starts afresh.',
          },
          {
            value: 'compromise',
            text: 'A compromise: both sides move',
            hint: 'The decision is made again here too.',
          },
        ]}
      />
      {disagreement.children.map(({ childId, name, council, referrer }) => (
        <Radios
          name={`level-${childId}`}
          legend={
            several ? `Level of need for ${name}, if the decision changes` : 'Level of need, if the decision changes'
          }
          legendSize="s"
          hint={`Our letter says level ${council.level}, the referrer sees level ${referrer.level}.`}
          small
          inline
          value={levels.get(childId) ?? ''}
          error={errorOf(errors, `level-${childId}`)}
          items={settings.levels.map(({ number }) => ({ value: number, text: `Level ${number}` }))}
        />
      ))}
      <CharacterCount
        name="words"
        label="Why?"
        labelSize="s"
        hint="Name the evidence: which signs you both see, which only one of you sees, and why it comes to this. The referrer reads this, and a new letter gives it as the reason."
        value={values.words}
        rows={7}
        maxlength={6000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'words')}
      />
      <SafetyQuestion {...form} errors={errors} values={values} several={several} />
    </DisagreementFormPage>
  );
};
