import { Button, ButtonGroup } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import {
  knownWords,
  livesThereWords,
  relationshipWords,
  roleWords,
  safeHowWords,
  workWords,
} from '../../forms/incident-words.ts';
import { BirthFields } from '../incident/child-fact-fields.tsx';
import { controlsOf, Reveal } from './controls.tsx';
import { type FormStep, IncidentFormPage } from './form-page.tsx';
import { sexWords } from './sex-words.ts';

type Props = FormStep & { position: string };

/** The page of one adult. How to reach a victim stands apart on it, because it is sealed. */
export const AdultStep = ({ position, ...form }: Props) => {
  const id = form.step;
  const { line, box, choose, pick, several } = controlsOf(form);
  const isVictim = form.typedAll?.(`${id}-roles`).includes('victim') ?? false;
  return (
    <IncidentFormPage {...form} title="An adult of the incident" caption={position}>
      {several(`${id}-roles`, 'What are they in the incident?', roleWords, 'Both, where each abuses the other.')}
      {line(`${id}-name`, 'Full name', { labelSize: 's' })}
      {line(`${id}-otherNames`, 'Other names they are known by')}
      <BirthFields id={id} legend="Date of birth" typed={form.typed} errors={form.errors} />
      {pick(`${id}-sex`, 'Sex', sexWords)}
      {pick(`${id}-relationship`, 'What are they to the other adult?', relationshipWords)}
      {pick(`${id}-livesThere`, 'Do they live where it happened?', livesThereWords)}
      <Reveal by={`${id}-roles`} when="victim" open={isVictim}>
        {choose(`${id}-pregnant`, 'Is the victim pregnant?', knownWords, { inline: true })}
        <h2 class="govuk-heading-m">How to reach the victim safely</h2>
        <InsetText>
          All of this is sealed. Only those read it who must reach the victim, and each reading is recorded.
        </InsetText>
        {choose(`${id}-safeToContact`, 'Is it safe to contact them?', knownWords, { inline: true })}
        {several(`${id}-safeHow`, 'Which ways are safe?', safeHowWords)}
        {line(`${id}-safeWhen`, 'When is it safe?', { spellcheck: true })}
        {box(`${id}-whatNotToSay`, 'What must not be said, or left as a message?', 500, { rows: 2 })}
        {line(`${id}-phone`, 'Telephone', { width: 20, type: 'tel' })}
        {line(`${id}-otherPhone`, 'Another telephone', { width: 20, type: 'tel' })}
        {line(`${id}-email`, 'Email address', { type: 'email' })}
        {line(`${id}-address`, 'Where they are now')}
        {line(`${id}-postcode`, 'Postcode', { width: 10 })}
        {line(`${id}-refugeName`, 'Refuge, if they are in one')}
        {line(`${id}-refugeTown`, 'Its town')}
        {line(`${id}-refugePhone`, 'Its telephone', { width: 20, type: 'tel' })}
      </Reveal>
      {several(
        `${id}-work`,
        'Do they work or have a role near to children or agencies?',
        workWords,
        'Leave empty if not. For some of these, few may open the incident.',
      )}
      {line(`${id}-workPlace`, 'Where they work, if so')}
      <ButtonGroup>
        <Button name="act" value="continue">
          Continue
        </Button>
        {!form.fromCheck && (
          <Button name="act" value="add-adult" variant="secondary">
            Add another adult
          </Button>
        )}
      </ButtonGroup>
    </IncidentFormPage>
  );
};
