import type { CheckFinding, OpenCheck } from '../../../shared/open-check/open-check.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { askedAfterRows, checkAnswerNames } from '../../forms/open-check-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { LookedLinks } from '../looked/links.tsx';
import type { Staff } from '../staff.ts';

type Props = Staff & { check: OpenCheck; cases: CheckFinding['children'] };

const nearness = {
  same: 'The same in everything that was asked',
  likely: 'Likely the same child',
  possible: 'Possibly the same child',
} as const;

/** Who asked after a child and why, for those who answer for the child. */
export const CheckToldPage = ({ check, cases, site, actor }: Props) => {
  const { by, organisation, at } = check;
  const kept = cases.some(({ restricted, canary }) => restricted || canary);
  return (
    <Page
      site={site}
      title="Somebody checked whether a child is open"
      caption={`Check ${check.reference}`}
      actor={actor}
      navigation={navigationFor(actor, '/home')}
      page="open-check-told"
    >
      {kept && (
        <WarningText>
          This record is kept from most. Whoever asked was told that we cannot tell, and to phone us. If they phone,
          confirm nothing before you know who they are and why they ask.
        </WarningText>
      )}
      <SummaryList
        rows={[
          { key: 'Asked', value: dateTimeInWords(new Date(at)) },
          { key: 'By', value: `${by.name}${by.jobTitle ? `, ${by.jobTitle}` : ''}` },
          { key: 'Organisation', value: organisation.name },
          by.phone && { key: 'Telephone', value: by.phone },
          by.email && { key: 'Email', value: <span class="app-break">{by.email}</span> },
          { key: 'Purpose', value: check.purpose.words },
          { key: 'Reason', value: <span class="app-prose">{check.why}</span> },
          { key: 'How they know the child', value: check.relationship.words },
          { key: 'Answer', value: checkAnswerNames[check.answer] },
        ].flatMap((row) => (row ? [row] : []))}
      />
      <h2 class="govuk-heading-m">Whom they asked after</h2>
      <SummaryList rows={askedAfterRows(check)} />
      <h2 class="govuk-heading-m">In the case system</h2>
      {cases.length === 0 && <p class="govuk-body">Nobody in the case system comes near.</p>}
      {cases.map(({ caseId, team, tier }) => (
        <SummaryList
          rows={[
            { key: 'Case number', value: caseId },
            { key: 'Team', value: team },
            { key: 'How near it came', value: nearness[tier] },
          ]}
        />
      ))}
      {may(actor, 'review-open-checks') && <LookedLinks record={`checks/${check.id}`} actor={actor} />}
    </Page>
  );
};
