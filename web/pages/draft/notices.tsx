import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { FieldError } from '../../forms/field-errors.ts';

/** Saved, but something on the page may be a slip. Going on without a change is fine. */
export const LookAgain = ({ warnings }: { warnings: readonly FieldError[] }) => (
  <NotificationBanner role="alert" title="Saved" titleId="look-again-title">
    <p class="govuk-notification-banner__heading">
      {warnings.length === 1
        ? 'One answer may need another look.'
        : `${warnings.length} answers may need another look.`}
    </p>
    <ul class="govuk-list">
      {warnings.map(({ fieldId, text }) => (
        <li>
          <a class="govuk-notification-banner__link" href={`#${fieldId}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
    <p class="govuk-body">You can also leave {warnings.length === 1 ? 'it' : 'them'} and continue.</p>
  </NotificationBanner>
);

/** More than a concern can hold: nothing is lost from the page, and nothing of it is saved. */
export const TooLarge = () => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">The whole concern is now longer than we can keep.</p>
    <p class="govuk-body">What you typed is still in the page below. Shorten it, then save again.</p>
  </NotificationBanner>
);

/** Both versions stand in the page below, where they can be made into one. */
export const BothTogether = () => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">Both versions are in the page below.</p>
    <p class="govuk-body">
      Where both had words, the saved ones come first and yours below them. Put them in order, then save. Of two choices
      yours is chosen.
    </p>
  </NotificationBanner>
);

/** The concern is not what its sender read, so it is shown again before it goes. */
export const ChangedMeanwhile = () => (
  <NotificationBanner role="alert" title="Not sent yet">
    <p class="govuk-notification-banner__heading">Answers were changed in another window after you opened this page.</p>
    <p class="govuk-body">They are shown as they are now. Read them again, then send.</p>
  </NotificationBanner>
);
