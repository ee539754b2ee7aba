import type { Settings } from '../shared/settings.ts';

type Opening = { open: true; closesAt: Date } | { open: false; opensAt: Date };

/** Whom to ring at this minute: the front door in its hours, the emergency duty team outside them. */
export const HelpLine = ({ contacts, opening }: { contacts: Settings['contacts']; opening: Opening; now: Date }) => {
  const { police, frontDoor, emergencyDutyTeam } = contacts;
  const point = opening.open ? frontDoor : emergencyDutyTeam;
  return (
    <p class="govuk-body govuk-!-margin-bottom-0">
      If a child is in immediate danger, call <strong>{police.emergency}</strong>. To speak to someone now, call the{' '}
      {point.name} on <strong class="app-nowrap">{point.phone}</strong>.
    </p>
  );
};
