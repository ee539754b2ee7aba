import type { Contact } from '../../../shared/contact/contact.ts';
import { canBeDisagreedWith } from '../../../shared/disagreement/raise.ts';
import type { Settings } from '../../../shared/settings.ts';
import { disagreeHref } from '../disagreement/links.ts';
import { type Opening, pointNow } from '../draft/advice.tsx';

type About = { contact: Contact; settings: Settings; opening: Opening };

/** What to do in place of writing, at this minute. */
export const InsteadOfWriting = ({ contact, settings, opening }: About) => {
  const point = pointNow(settings, opening);
  return (
    <>
      <p class="govuk-body">What you can do now:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>if anyone is in immediate danger, call {settings.contacts.police.emergency}</li>
        <li>
          if you know something new, call the {point.name} on <strong class="app-nowrap">{point.phone}</strong> and give
          the reference {contact.reference}
        </li>
        <li>
          if you are worried again,{' '}
          <a class="govuk-link" href="/concerns/new">
            raise a new concern
          </a>
        </li>
        {canBeDisagreedWith(contact) && (
          <li>
            if you see our decision differently,{' '}
            <a class="govuk-link" href={disagreeHref(contact.id)}>
              tell us so
            </a>
          </li>
        )}
      </ul>
    </>
  );
};
