import type { RiskDescriptor } from '../../../shared/descriptors/pack.ts';
import type { Answer, Answers } from '../../../shared/triage/answer.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Radios } from '../../components/radios.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { answerWords } from '../../forms/triage-words.ts';

type Props = {
  id: string;
  descriptors: readonly RiskDescriptor[];
  answers: Answers;
  marks: ReadonlyMap<string, string>;
  /** What the reader answered and could not be saved, by code. */
  typed: ReadonlyMap<string, { answer: string; evidence: string }>;
  errors: readonly FieldError[];
  crossed: readonly string[];
};

const choices: readonly Answer[] = ['yes', 'suspected', 'no', 'not-known'];

const groupsOf = (descriptors: readonly RiskDescriptor[]): [name: string, RiskDescriptor[]][] => {
  const groups = new Map<string, RiskDescriptor[]>();
  for (const one of descriptors) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups];
};

/** Every descriptor with its help, its answer and what it rests on; each is saved as it is answered, or all by the button. */
export const DescriptorForm = (props: Props) => (
  <form method="post" action={`/triage/incidents/${props.id}/answers`} data-triage-answers>
    {groupsOf(props.descriptors).map(([group, descriptors], at) => (
      <section aria-labelledby={`group-${at}`}>
        <h3 class="govuk-heading-s" id={`group-${at}`}>
          {group}
        </h3>
        {descriptors.map((descriptor) => (
          <Descriptor {...props} descriptor={descriptor} />
        ))}
        <Button variant="secondary">Save answers</Button>
      </section>
    ))}
  </form>
);

/** What a descriptor weighs, in a word. */
export const weightOf = ({ level, starred }: RiskDescriptor): string =>
  level === 'protective' ? 'Protects' : `Level ${level}${starred ? ', critical' : ''}`;

const Descriptor = ({ descriptor, answers, marks, typed, errors, crossed }: Props & { descriptor: RiskDescriptor }) => {
  const { code, wording, help, level } = descriptor;
  const stored = answers[code];
  const evidence = typed.get(code)?.evidence ?? stored?.evidence ?? '';
  const other = crossed.includes(code) && stored;
  return (
    <div class="app-triage__descriptor" data-descriptor={code}>
      <input type="hidden" name={`mark-${code}`} value={marks.get(code)} />
      <Radios
        name={`answer-${code}`}
        legend={
          <>
            <span class="app-triage__code">{code}</span> {wording}{' '}
            <Tag colour={weightColour[level]}>{weightOf(descriptor)}</Tag>
          </>
        }
        inline
        small
        value={typed.get(code)?.answer ?? stored?.answer}
        error={
          other ? `${other.by.name} answered ‘${answerWords[other.answer]}’ meanwhile. Yours is not saved` : undefined
        }
        items={choices.map((value) => ({ value, text: answerWords[value] }))}
      />
      <Details summary={evidence ? 'Help and evidence' : 'Help, and add evidence'} open={evidence !== '' || undefined}>
        <p class="govuk-body">{help}</p>
        <Textarea
          name={`evidence-${code}`}
          label={`What the answer to ${code} rests on`}
          rows={2}
          value={evidence}
          error={errorOf(errors, `evidence-${code}`)}
        />
        {stored && (
          <p class="govuk-hint govuk-!-margin-bottom-0">
            Answered by {stored.by.name}, {stored.by.organisation}.
          </p>
        )}
      </Details>
    </div>
  );
};

const weightColour = { 1: 'grey', 2: 'yellow', 3: 'orange', 4: 'red', protective: 'green' } as const;

/** The same to read, for the agencies of the meeting: what was answered, without the evidence of others. */
export const DescriptorList = ({ descriptors, answers }: Pick<Props, 'descriptors' | 'answers'>) => {
  const answered = descriptors.filter(({ code }) => answers[code] && answers[code].answer !== 'not-known');
  if (answered.length === 0) return <p class="govuk-body">No descriptor has been answered yet.</p>;
  return (
    <Table
      caption="Answered so far"
      captionSize="s"
      class="app-triage__answered"
      head={[{ text: 'Descriptor' }, { text: 'Answer' }]}
      rows={answered.map((descriptor) => [
        {
          text: (
            <>
              <span class="app-triage__code">{descriptor.code}</span> {descriptor.wording}{' '}
              <Tag colour={weightColour[descriptor.level]}>{weightOf(descriptor)}</Tag>
            </>
          ),
        },
        { text: answerWords[answers[descriptor.code]?.answer ?? 'not-known'] },
      ])}
    />
  );
};
