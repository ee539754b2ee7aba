import type { TaskName } from '../../../shared/form/tasks.ts';
import type { Settings } from '../../../shared/settings.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { WarningText } from '../../components/warning-text.tsx';

export type Opening = { open: true; closesAt: Date } | { open: false; opensAt: Date };

type AdviceProps = { task: TaskName; settings: Settings; opening: Opening };

/** Who to ring at this minute. */
export const pointNow = ({ contacts }: Settings, opening: Opening) =>
  opening.open ? contacts.frontDoor : contacts.emergencyDutyTeam;

/** What a person must do apart from answering, on the pages where that can matter: with the authority's numbers. */
export const Advice = ({ task, settings, opening }: AdviceProps) => {
  const { contacts, guidance } = settings;
  switch (task) {
    case 'safety': {
      const point = pointNow(settings, opening);
      return (
        <>
          <WarningText>If anyone is in immediate danger, call {contacts.police.emergency} now.</WarningText>
          <InsetText>
            <p class="govuk-body">
              If something must happen today, call the {point.name} on <strong class="app-nowrap">{point.phone}</strong>
              .
            </p>
            <p class="govuk-body govuk-!-margin-bottom-0">
              {contacts.lado.purpose}, call the {contacts.lado.name} on{' '}
              <strong class="app-nowrap">{contacts.lado.phone}</strong>.
            </p>
          </InsetText>
        </>
      );
    }
    case 'agreement':
      return (
        <InsetText>
          <p class="govuk-body">
            Agreement is not what allows you to share. You may share what we need to keep a child safe without it (
            {guidance.informationSharing.citation}). Tell the family all the same, unless that puts someone at risk.
          </p>
          <p class="govuk-body govuk-!-margin-bottom-0">
            Help below level 4 is given only to families who agree to it. If you have not asked yet and it is safe to
            ask, your draft stays here while you do.
          </p>
        </InsetText>
      );
    case 'fgm':
      return (
        <WarningText>
          If a girl under 18 told you about it or you saw signs, and you are a teacher or a regulated health or social
          care professional, you yourself must tell the police on {contacts.police.nonEmergency}, normally by the end of
          the next working day. This form does not do it for you.
        </WarningText>
      );
    case 'prevent':
      return (
        <InsetText>
          This form does not replace a Prevent referral. The {contacts.prevent.name} can advise on{' '}
          <strong class="app-nowrap">{contacts.prevent.phone}</strong>.
        </InsetText>
      );
    case 'nrm':
      return (
        <InsetText>
          A first responder can refer a child to the national referral mechanism without the child’s agreement.
        </InsetText>
      );
    case 'documents':
      return (
        <WarningText>
          Never copy, send or upload an indecent image of a child. Keep the device safe and tell the police on{' '}
          {contacts.police.nonEmergency}, or {contacts.police.emergency} if a child is in danger.
        </WarningText>
      );
    default:
      return null;
  }
};
