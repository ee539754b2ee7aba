import { stageOf } from '../../../shared/disagreement/disagreement.ts';
import { stagesAfter } from '../../../shared/disagreement/stages.ts';
import { CharacterCount } from '../../components/character-count.tsx';
import { Radios } from '../../components/radios.tsx';
import { counted } from '../../forms/counted.ts';
import { errorOf } from '../../forms/problem-words.ts';
import { type DisagreementForm, DisagreementFormPage } from './form.tsx';
import { SafetyQuestion, type SafetyValues } from './safety-question.tsx';

type Props = DisagreementForm & { values: SafetyValues & { to: string; reason: string } };

/** Takes a disagreement to a later step, with the reason. Nothing goes there by itself. */
export const MoveOnPage = ({ values, ...form }: Props) => {
  const { disagreement, settings, errors = [], side } = form;
  const now = stageOf(disagreement);
  const later = stagesAfter(settings, now.stage);
  return (
    <DisagreementFormPage {...form} act="move-on" title="Take it to a later step" send="Take it there">
      <Radios
        name="to"
        legend="Where should it go?"
        legendSize="s"
        hint={`It is at step ${now.stage + 1}, ${now.name.toLowerCase()}. A step can be passed over.`}
        value={values.to}
        error={errorOf(errors, 'to')}
        items={later.map(({ stage, name, referrer, council, workingDays }) => ({
          value: stage,
          text: `Step ${stage + 1}: ${name}`,
          hint: `${referrer} and ${council}, within ${counted(workingDays, 'working day')}`,
        }))}
      />
      <CharacterCount
        name="reason"
        label="Why there, and why now?"
        labelSize="s"
        hint={side === 'referrer' ? 'What the answer so far does not settle.' : 'The referrer reads this.'}
        value={values.reason}
        rows={5}
        maxlength={3000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'reason')}
      />
      <SafetyQuestion {...form} errors={errors} values={values} several={disagreement.children.length > 1} />
    </DisagreementFormPage>
  );
};
