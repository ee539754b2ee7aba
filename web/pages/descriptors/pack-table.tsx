import type { RiskDescriptor } from '../../../shared/descriptors/pack.ts';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { levelName } from '../../forms/descriptor-words.ts';
import { descriptorHref } from './links.ts';

/** The marks of a descriptor that change how its answer counts. */
export const Marks = ({ starred, marac }: Pick<RiskDescriptor, 'starred' | 'marac'>) => (
  <>
    {starred && (
      <>
        {' '}
        <Tag colour="red">Critical</Tag>
      </>
    )}
    {marac && (
      <>
        {' '}
        <Tag colour="purple">Conference</Tag>
      </>
    )}
  </>
);

type Props = { descriptors: readonly RiskDescriptor[]; caption: string; changeable?: boolean };

/** All descriptors of a pack in their order; each with the way to change it, for whoever works on a draft. */
export const PackTable = ({ descriptors, caption, changeable }: Props) => (
  <Table
    caption={caption}
    captionSize="m"
    narrow="stack"
    head={[
      { text: 'Code, level and group', class: 'govuk-!-width-one-quarter' },
      { text: 'Descriptor', class: changeable ? 'govuk-!-width-one-half' : 'govuk-!-width-three-quarters' },
      ...(changeable ? [{ text: 'Change it' }] : []),
    ]}
    rows={descriptors.map(({ code, level, group, wording, help, evidencePrompt, ...marks }) => [
      {
        text: (
          <>
            <strong>{code}</strong>, {levelName(level).toLowerCase()}
            <div class="govuk-hint govuk-!-margin-bottom-0">{group}</div>
          </>
        ),
      },
      {
        text: (
          <>
            {wording}
            <Marks {...marks} />
            <div class="govuk-hint govuk-!-margin-bottom-0 govuk-!-margin-top-1">{help}</div>
            {evidencePrompt && (
              <div class="govuk-hint govuk-!-margin-bottom-0 govuk-!-margin-top-1">Evidence: {evidencePrompt}</div>
            )}
          </>
        ),
      },
      ...(changeable
        ? [
            {
              text: (
                <a class="govuk-link" href={descriptorHref(code)}>
                  Change<span class="govuk-visually-hidden"> {code}</span>
                </a>
              ),
            },
          ]
        : []),
    ])}
  />
);
