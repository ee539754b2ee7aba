import type { Incident } from '../../../shared/incident/incident.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { incidentHref } from './links.ts';

export type SameAsForm = {
  seen: number;
  into?: string;
  errors?: readonly FieldError[];
  /** It was changed while the reader had it open. */
  conflict?: boolean;
  notice?: string;
};

/** Where the chair says that two records are of one night. */
export const SameAsPage = ({ incident, form, ...staff }: Staff & { incident: Incident; form: SameAsForm }) => {
  const { seen, into, errors = [], conflict, notice } = form;
  const back = incidentHref(incident.id);
  return (
    <Page
      site={staff.site}
      title="This was recorded twice"
      caption={incident.reference}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/triage')}
      backLink={{ href: back, text: 'Back to the incident' }}
      errors={summaryOf(errors)}
      page="triage-same-as"
    >
      {notice && <NotificationBanner text={notice} />}
      {conflict && (
        <NotificationBanner role="alert" title="Not saved yet">
          <p class="govuk-notification-banner__heading">This incident was changed while you had it open.</p>
          <p class="govuk-body">
            <a class="govuk-notification-banner__link" href={back}>
              Look at it as it is now
            </a>
            . If it is still the same as the other, send it again.
          </p>
        </NotificationBanner>
      )}
      <p class="govuk-body">
        Two forces, or a form and a file, may tell of the same night. Name the record that stays. This one leaves the
        agenda, is counted nowhere any longer, and leads to the other. It cannot be brought back.
      </p>
      <p class="govuk-body">
        What only this record says is not carried over: look at both first, and ask the police to add what is missing to
        the one that stays.
      </p>
      <form method="post" action={`${back}/same-as`} novalidate autocomplete="off">
        <input type="hidden" name="seen" value={String(seen)} />
        <Input
          name="into"
          label="Our reference of the record that stays"
          labelSize="m"
          hint="It begins with DA and stands above the other incident."
          width={20}
          value={into ?? ''}
          error={errorOf(errors, 'into')}
          spellcheck={false}
        />
        <Button preventDoubleClick>Count it once, in the other</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          Leave both as they are
        </a>
      </p>
    </Page>
  );
};
