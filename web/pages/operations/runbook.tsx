import { type Runbook, runbooks } from '../../../shared/operations/runbooks.ts';
import { type Watched, type WatchedName, watched } from '../../../shared/operations/watched.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

/** What to do when one thing waits too long, for somebody who has not met it before. */
export const RunbookPage = ({ name, site, actor }: Staff & { name: WatchedName }) => {
  const { title, hurts, at }: Watched = watched[name];
  const { sign, atOnce, after, tell }: Runbook = runbooks[name];
  return (
    <Page
      site={site}
      title={title}
      caption="Runbook"
      actor={actor}
      navigation={navigationFor(actor, '/home')}
      backLink={{ href: '/operations', text: 'Back to operations' }}
      page="runbook"
    >
      <p class="govuk-body">{sign}</p>
      <p class="govuk-body">
        <strong>Whom it hurts:</strong> {hurts}
      </p>
      <h2 class="govuk-heading-m">At once</h2>
      <Steps steps={atOnce} />
      {at?.roles.includes(actor.role) && (
        <p class="govuk-body">
          <a class="govuk-link" href={at.href}>
            {at.text}
          </a>
        </p>
      )}
      {after.length > 0 && <h2 class="govuk-heading-m">Then</h2>}
      {after.length > 0 && <Steps steps={after} />}
      <h2 class="govuk-heading-m">Tell</h2>
      <p class="govuk-body">{tell}</p>
    </Page>
  );
};

const Steps = ({ steps }: { steps: readonly string[] }) => (
  <ol class="govuk-list govuk-list--number">
    {steps.map((step) => (
      <li>{step}</li>
    ))}
  </ol>
);
