import type { DescriptorPack, RiskDescriptor } from '../../../shared/descriptors/pack.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { levelName, standardEvidence } from '../../forms/descriptor-words.ts';
import type { Staff } from '../staff.ts';
import { DescriptorsPage } from './descriptors-page.tsx';
import { Marks } from './pack-table.tsx';

type Props = Staff & {
  pack: Pick<DescriptorPack, 'code' | 'descriptors'>;
  /** Who wrote the draft, or which version it is. */
  of: { draftBy: string } | { version: number };
};

const answers = [
  { value: 'yes', text: 'Yes' },
  { value: 'suspected', text: 'Suspected' },
  { value: 'no', text: 'No' },
  { value: 'not-known', text: 'Not known' },
];

const Question = ({ descriptor }: { descriptor: RiskDescriptor }) => {
  const { code, level, wording, help, evidencePrompt } = descriptor;
  return (
    <div class="govuk-!-margin-bottom-8">
      <Radios
        name={`answer-${code}`}
        legend={
          <>
            {code}: {wording} <Marks {...descriptor} />
          </>
        }
        legendSize="s"
        hint={`${levelName(level)}. ${help}`}
        items={answers}
        inline
        small
      />
      <Textarea name={`evidence-${code}`} label={evidencePrompt ?? standardEvidence} rows={2} />
    </div>
  );
};

/** The descriptors as a member of a triage answers them, to try out. Nothing on it is sent anywhere. */
export const PreviewPackPage = ({ pack, of, ...staff }: Props) => {
  const groups = [...new Set(pack.descriptors.map(({ group }) => group))];
  return (
    <DescriptorsPage {...staff} title="Preview" page="descriptors-preview">
      <InsetText>
        {'draftBy' in of ? `This is the draft by ${of.draftBy}. It is not in force.` : `This is version ${of.version}.`}{' '}
        Try the answers: nothing that you choose or type here is kept.
      </InsetText>
      {groups.map((group) => (
        <section aria-label={group}>
          <h2 class="govuk-heading-m">{group}</h2>
          {pack.descriptors
            .filter((descriptor) => descriptor.group === group)
            .map((descriptor) => (
              <Question descriptor={descriptor} />
            ))}
        </section>
      ))}
    </DescriptorsPage>
  );
};
