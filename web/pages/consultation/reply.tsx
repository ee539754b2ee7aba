import { AdviceKind, longestText, ownContact } from '../../../shared/consultation/consultation.ts';
import { may } from '../../../shared/permissions.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Details } from '../../components/details.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { adviceWords } from '../../forms/consultation-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import type { ConsultationPageProps } from './props.ts';

const Seen = ({ consultation }: Pick<ConsultationPageProps, 'consultation'>) => (
  <input type="hidden" name="seen" value={consultation.version} />
);

/** What a reader may do with a question as it stands: each act is a form of its own. */
export const ReplyForms = (props: ConsultationPageProps) => {
  const { consultation, relation } = props;
  if (relation === 'front-door') return <StaffForms {...props} />;
  const advised = consultation.advice?.kind === 'raise-a-concern';
  return (
    <>
      {advised && <TurnIntoConcern {...props} advised />}
      {relation === 'own' && consultation.status !== 'closed' && <WriteBackForm {...props} />}
      {!advised && <TurnIntoConcern {...props} />}
      {relation === 'own' && consultation.status !== 'closed' && (
        <CloseForm {...props} label="I need no more answers" />
      )}
      {consultation.status === 'closed' && (
        <p class="govuk-body">
          This conversation is closed. <a href="/ask">Ask another question</a> if you have one.
        </p>
      )}
    </>
  );
};

const WriteBackForm = ({ consultation, typed = {}, errors = [] }: ConsultationPageProps) => (
  <form method="post" action={`/consultations/${consultation.id}/write-back`} novalidate>
    <Seen consultation={consultation} />
    <CharacterCount
      name="text"
      label={consultation.status === 'answered' ? 'Write back' : 'Add something'}
      labelSize="m"
      hint="For what cannot wait, telephone. Leave the child’s name out unless you mean to give it."
      value={typed.text ?? ''}
      maxlength={longestText}
      countType="length"
      threshold={75}
      error={errorOf(errors, 'text')}
    />
    <Button preventDoubleClick variant="secondary">
      Send the message
    </Button>
  </form>
);

const CloseForm = ({ consultation, label }: ConsultationPageProps & { label: string }) => (
  <form method="post" action={`/consultations/${consultation.id}/close`}>
    <Seen consultation={consultation} />
    <Button preventDoubleClick variant="secondary">
      {label}
    </Button>
  </form>
);

const StaffForms = (props: ConsultationPageProps) => {
  const { consultation, actor } = props;
  const { status, holder } = consultation;
  const open = status !== 'closed';
  return (
    <>
      {open && may(actor, 'answer-consultations') && !holder && (
        <form method="post" action={`/consultations/${consultation.id}/claim`}>
          <Seen consultation={consultation} />
          <Button preventDoubleClick variant="secondary">
            Claim this question
          </Button>
        </form>
      )}
      {open && may(actor, 'answer-consultations') && <AnswerForm {...props} />}
      {open && may(actor, 'route-consultations') && <RouteForm {...props} />}
      {may(actor, 'route-consultations') && !consultation.contact && <LinkForm {...props} />}
      {status === 'answered' && may(actor, 'route-consultations') && (
        <CloseForm {...props} label="Close the question" />
      )}
    </>
  );
};

const AnswerForm = ({ consultation, typed = {}, errors = [] }: ConsultationPageProps) => (
  <form method="post" action={`/consultations/${consultation.id}/answer`} novalidate>
    <Seen consultation={consultation} />
    <Radios
      name="kind"
      legend="What do you advise?"
      legendSize="m"
      hint="It is counted, and shown at triage if this becomes a concern."
      items={AdviceKind.options.map((value) => ({ value, ...adviceWords[value] }))}
      value={typed.kind ?? ''}
      error={errorOf(errors, 'kind')}
    />
    <CharacterCount
      name="text"
      label="Your answer"
      labelSize="m"
      hint="They see your exact words and your name."
      value={typed.text ?? ''}
      maxlength={longestText}
      countType="length"
      threshold={75}
      error={errorOf(errors, 'text')}
    />
    <Button preventDoubleClick>Send the answer</Button>
  </form>
);

const RouteForm = ({ consultation, answerers, typed = {}, errors = [] }: ConsultationPageProps) => {
  const error = errorOf(errors, 'to');
  return (
    <Details summary="Route it to a social worker" open={error !== undefined}>
      <form method="post" action={`/consultations/${consultation.id}/route`} novalidate>
        <Seen consultation={consultation} />
        <Select
          name="to"
          label="Who answers it?"
          items={[
            { text: 'Choose someone', value: '' },
            ...answerers.map(({ id, name, jobTitle }) => ({ value: id, text: `${name}, ${jobTitle}` })),
          ]}
          value={typed.to ?? ''}
          error={error}
        />
        <Button preventDoubleClick variant="secondary">
          Route the question
        </Button>
      </form>
    </Details>
  );
};

const LinkForm = ({ consultation, typed = {}, errors = [] }: ConsultationPageProps) => {
  const error = errorOf(errors, 'reference');
  return (
    <Details summary="Say which contact it was about" open={error !== undefined}>
      <form method="post" action={`/consultations/${consultation.id}/link`} novalidate autocomplete="off">
        <Seen consultation={consultation} />
        <Input
          name="reference"
          label="Reference of the contact"
          hint="For example, FD-7K3M-9QRT"
          width={20}
          value={typed.reference ?? ''}
          error={error}
        />
        <Button preventDoubleClick variant="secondary">
          Link them
        </Button>
      </form>
    </Details>
  );
};

/** Begins a concern from the question, or goes on with the one that was begun; nothing is typed twice. */
const TurnIntoConcern = ({
  consultation,
  actor,
  advised = false,
}: Pick<ConsultationPageProps, 'consultation' | 'actor'> & { advised?: boolean }) => {
  if (ownContact(consultation) || !may(actor, 'raise-a-concern')) return null;
  return (
    <form method="post" action={`/consultations/${consultation.id}/concern`} class="govuk-!-margin-bottom-6">
      <p class="govuk-body">
        {!advised && 'Still worried? You need no advice to raise a concern. '}What you wrote here is carried over.
      </p>
      <Button preventDoubleClick variant={advised ? undefined : 'secondary'}>
        {consultation.draft ? 'Go on with the concern' : 'Turn this into a concern'}
      </Button>
    </form>
  );
};
