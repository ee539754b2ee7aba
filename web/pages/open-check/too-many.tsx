import { contactNumberNow } from '../../../shared/settings.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & { most: 'person' | 'organisation' };

/** Said to whoever checks more often than anybody needs to: nothing was looked up, and whom to phone. */
export const TooManyChecksPage = ({ most, site, actor, settings, now }: Props) => {
  const { contact } = contactNumberNow(settings, now);
  return (
    <Page
      site={site}
      title="Too many checks for now"
      actor={actor}
      navigation={navigationFor(actor, '/checks')}
      backLink={{ href: '/checks', text: 'Back to your checks' }}
      page="open-check-too-many"
    >
      <p class="govuk-body">
        {most === 'person'
          ? 'You have made as many checks as one person may for now, so this one was not made.'
          : 'Your organisation has made as many checks as it may today, so this one was not made.'}
      </p>
      <p class="govuk-body">
        If it cannot wait, phone {contact.name} on <strong class="app-nowrap">{contact.phone}</strong>. If you are
        worried about a child,{' '}
        <a class="govuk-link" href="/concerns/new">
          raise a concern
        </a>
        : that has no limit.
      </p>
    </Page>
  );
};
