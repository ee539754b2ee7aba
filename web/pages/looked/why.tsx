import type { SeenRule } from '../../../shared/looked/why-seen.ts';
import { may } from '../../../shared/permissions.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { roleWords } from '../../forms/status-words.ts';
import { seenWords } from '../../forms/why-seen-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import type { LookedRecord } from './looked.tsx';

type Props = Staff & { record: LookedRecord; rule: SeenRule };

/** Why its reader can see a record, who else can, and who reads what they write there. */
export const WhySeenPage = ({ site, actor, record, rule }: Props) => {
  const { why, others, write } = seenWords[rule];
  return (
    <Page
      site={site}
      title={`Why you can see this ${record.name}`}
      caption={record.caption}
      actor={actor}
      navigation={navigationFor(actor, record.part)}
      backLink={{ href: record.back, text: `Back to the ${record.name}` }}
      page="why-seen"
    >
      <p class="govuk-body-l">{why}</p>
      <SummaryList
        rows={[
          { key: 'Your role', value: roleWords[actor.role] },
          { key: 'Your organisation', value: actor.organisation.name },
          { key: 'The rule', value: <span class="app-break">{rule}</span> },
        ]}
      />
      <h2 class="govuk-heading-m">Who else can see it</h2>
      <p class="govuk-body">{others}</p>
      <h2 class="govuk-heading-m">Who sees what you write</h2>
      <p class="govuk-body">{write}</p>
      <h2 class="govuk-heading-m">Who has seen it</h2>
      <p class="govuk-body">
        Each time that somebody opens it is kept, with their name.{' '}
        {may(actor, 'see-who-has-looked') ? (
          <a class="govuk-link" href={record.at}>
            See who has looked
          </a>
        ) : (
          'Managers and auditors of the council can read who did.'
        )}
      </p>
    </Page>
  );
};
