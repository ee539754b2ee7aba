import { blocking, type Finding, needingReason } from '../../../shared/letter/preflight/finding.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { FindingCard } from '../contact/preflight.tsx';

/** What was found in the letter of a decision before it was proposed, and by what it is known again. */
export type Found = { findings: readonly Finding[]; mark: string };

/** What the letter would say that may not stay, or only for a reason, while its words can still be changed. */
export const FoundInLetter = ({ findings }: Pick<Found, 'findings'>) => {
  const [blocks, reasons] = [blocking(findings), needingReason(findings)];
  return (
    <>
      <NotificationBanner role="alert" title="Not proposed yet">
        <p class="govuk-notification-banner__heading">Check what the letter would say</p>
        <p class="govuk-body">
          It is made of your words, and something in it should not be there. Nothing has been saved. Change it below, or
          propose it all the same.
        </p>
      </NotificationBanner>
      {blocks.length > 0 && <h2 class="govuk-heading-m">What no manager can authorise</h2>}
      {blocks.map((finding) => (
        <FindingCard finding={finding} headingLevel={3} />
      ))}
      {reasons.length > 0 && <h2 class="govuk-heading-m">What may stay only if a manager says why</h2>}
      {reasons.map((finding) => (
        <FindingCard finding={finding} headingLevel={3} />
      ))}
    </>
  );
};
