import { limits } from '../../../shared/form/limits.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { placeWords, toolGradeWords } from '../../forms/incident-words.ts';
import { controlsOf } from './controls.tsx';
import { type FormStep, IncidentFormPage } from './form-page.tsx';

/** The first page: what happened, when and where. */
export const IncidentStep = (form: FormStep) => {
  const { line, box, choose, pick, date, time } = controlsOf(form);
  const { forces } = form.about;
  const later = ['occurredUntil-day', 'reportedAt-day', 'occurredUntil-time', 'reportedAt-time'].some(
    (name) => form.typed(name) !== '' || form.errors.some(({ id }) => id === name),
  );
  return (
    <IncidentFormPage {...form} title="Tell us of an incident">
      <p class="govuk-body">
        If a child or adult is in danger now, do not wait for this: call us. Leave empty what nobody recorded; we ask
        you for what the triage needs.
      </p>
      {line('policeReference', 'Your police reference', { width: 20, labelSize: 's' })}
      {forces.length === 1 ? (
        <input type="hidden" name="force" value={forces[0]?.code} />
      ) : (
        choose('force', 'Which force?', Object.fromEntries(forces.map(({ code, name }) => [code, name])))
      )}
      {date('occurredAt', 'When did it begin?')}
      {time('occurredAt', 'Time at which it began')}
      <Details summary="When it ended or was reported, if you know" open={later}>
        {date('occurredUntil', 'When did it end?')}
        {time('occurredUntil', 'Time at which it ended')}
        {date('reportedAt', 'When was it reported?')}
        {time('reportedAt', 'Time at which it was reported')}
      </Details>
      {choose('grade', 'How did you grade the risk?', toolGradeWords)}
      {pick('place-kind', 'Where did it happen?', placeWords, 'This and the address are sealed with the narrative.')}
      {line('place-address', 'Address')}
      {line('place-postcode', 'Postcode', { width: 10 })}
      {box('narrative', 'What happened?', limits.longText, {
        hint: 'Only those in the triage read it.',
        rows: 8,
      })}
      {box('sentence', 'A sentence that may be said to a school', 600, {
        hint: 'No address, and nothing that gives one away.',
        rows: 3,
      })}
      <Button name="act" value="continue">
        Continue
      </Button>
    </IncidentFormPage>
  );
};
