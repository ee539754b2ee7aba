import { peopleIn } from '../../../shared/incident-form/form-people.ts';
import { textAt } from '../../../shared/incident-form/form-reader.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { childStatusWords, knownWords, toChildWords } from '../../forms/incident-words.ts';
import { ChildFactFields } from '../incident/child-fact-fields.tsx';
import { controlsOf, Reveal } from './controls.tsx';
import { type FormStep, IncidentFormPage } from './form-page.tsx';
import { sexWords } from './sex-words.ts';

type Props = FormStep & { position: string };

/** The page of one child: who they are, what the triage needs to know of them, and what each adult is to them. */
export const ChildStep = ({ position, ...form }: Props) => {
  const id = form.step;
  const { line, choose, pick, several, date } = controlsOf(form);
  const born = form.typed(`${id}-born`);
  const { adults } = peopleIn(form.all);
  const adultName = (adult: string, at: number) => textAt(form.all, `${adult}-name`) ?? `adult ${at + 1}`;
  const more = ['otherNames', 'sex', 'nhsNumber', 'upn', 'schoolConfidential', 'limitsSelfProtection'];
  const isOpen =
    more.some((part) => form.typed(`${id}-${part}`) !== '') ||
    (form.typedAll?.(`${id}-statuses`) ?? []).length > 0 ||
    form.errors.some(({ id: field }) => more.some((part) => field === `${id}-${part}`));
  return (
    <IncidentFormPage {...form} title="A child of the incident" caption={position}>
      <p class="govuk-body">
        Every child who is linked to either adult, whether they were there or not. What is left empty counts as not
        recorded, and we ask you for it.
      </p>
      {choose(`${id}-born`, 'Is the child born?', { yes: 'Yes', no: 'No, expected' }, { inline: true })}
      <Reveal by={`${id}-born`} when="no" open={born === 'no'}>
        {date(`${id}-expected`, 'When is the child expected?')}
      </Reveal>
      <Reveal by={`${id}-born`} when="yes" open={born === 'yes'}>
        <ChildFactFields id={id} name="the child" asks={() => true} typed={form.typed} errors={form.errors} />
        <Details summary="More about the child" open={isOpen || undefined}>
          {line(`${id}-otherNames`, 'Other names')}
          {pick(`${id}-sex`, 'Sex', sexWords)}
          {line(`${id}-nhsNumber`, 'NHS number', { width: 20 })}
          {line(`${id}-upn`, 'Unique pupil number', { width: 20 })}
          {several(`${id}-schoolConfidential`, 'Has the family moved to be safe?', {
            yes: 'The school must not become known',
          })}
          {choose(
            `${id}-limitsSelfProtection`,
            'Does a disability or need make it harder for the child to keep safe?',
            knownWords,
          )}
          {several(`${id}-statuses`, 'What services hold for the child', childStatusWords)}
        </Details>
      </Reveal>
      {adults.map((adult, at) =>
        pick(`${id}-to-${adult}`, `What is ${adultName(adult, at)} to the child?`, toChildWords),
      )}
      <ButtonGroup>
        <Button name="act" value="continue">
          Continue
        </Button>
        {!form.fromCheck && (
          <Button name="act" value="add-child" variant="secondary">
            Add another child
          </Button>
        )}
      </ButtonGroup>
    </IncidentFormPage>
  );
};
