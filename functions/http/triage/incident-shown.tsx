import type { Incident } from '../../../shared/incident/incident.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import { triageFor } from '../../../shared/triage/triage-for.ts';
import { minutesLeft, nextOnAgenda } from '../../../shared/triage-meeting/agenda.ts';
import { childrenInScope } from '../../../shared/triage-outcome/scope.ts';
import { TriageIncidentPage } from '../../../web/pages/triage/incident.tsx';
import type { NotSaved } from '../../../web/pages/triage/not-saved.tsx';
import type { Position } from '../../../web/pages/triage/position.tsx';
import type { Seat } from '../../../web/pages/triage/seat.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import { agendaShown, dayOfMeeting } from './agenda-shown.ts';
import { changedIn, type Given, marksOf } from './answer-marks.ts';
import { sittingMeeting } from './sitting-meeting.ts';

/** As whom somebody reads an incident, with the children that they may speak and read about. */
export function seatOf({ stands }: Pick<OpenedIncident['Variables'], 'stands'>, { facts }: Incident): Seat {
  if (stands.as === 'front-door') return { kind: 'front-door', children: facts.children };
  // Whoever told of it sits for the police.
  const agency = stands.as === 'member' ? stands.agency : 'police';
  return { kind: 'member', agency, children: childrenInScope(facts, { kind: 'agency', agency }) };
}

/** What a seat is shown of a triage. */
export const shownTo = (seat: Seat, triage: Triage, settings: Parameters<typeof triageFor>[2]) =>
  seat.kind === 'member'
    ? triageFor(triage, { agency: seat.agency, childIds: seat.children.map(({ id }) => id) }, settings)
    : triage;

/** Where an incident stands on its agenda, for those who go through it one after another. */
async function positionOf(
  deps: IncidentDeps,
  vars: OpenedIncident['Variables'],
  incident: Incident,
): Promise<Position> {
  const { actor, settings } = vars;
  const day = ('meetingOn' in incident && incident.meetingOn) || dayOfMeeting(settings, deps.now());
  const [{ rows }, meeting] = await Promise.all([agendaShown(deps, actor, day), sittingMeeting(deps)]);
  const at = rows.findIndex(({ id }) => id === incident.id);
  const next = nextOnAgenda(rows, incident.id);
  const previous = at > 0 ? rows[at - 1] : undefined;
  return {
    day,
    open: rows.filter(({ status }) => status !== 'decided').length,
    of: rows.length,
    minutes: minutesLeft(rows, triageSettings(settings)),
    ...(at >= 0 && { at: at + 1 }),
    ...(next && { next: { id: next.id, version: next.version } }),
    ...(previous && { previous: previous.id }),
    meeting,
  };
}

type Said = { notSaved?: NotSaved; done?: string | undefined; notice?: string | undefined };

/** The one screen of an incident: for the front door all of it, for another agency what it may know. */
export async function incidentShown(
  deps: IncidentDeps,
  vars: OpenedIncident['Variables'],
  { incident, triage }: { incident: Incident; triage: Triage },
  said: Said = {},
) {
  const seat = seatOf(vars, incident);
  const [settings, preReads, position, replies] = await Promise.all([
    deps.store.settings.ofVersion(triage.settingsVersion),
    deps.store.triageMeetings.preReads(incident.id),
    positionOf(deps, vars, incident),
    seat.kind === 'front-door' ? deps.store.schoolReplies.of(incident.id) : [],
  ]);
  const { descriptors } = triageSettings(settings).pack;
  const { notSaved } = said;
  const answers =
    notSaved?.form === 'answers'
      ? changedIn(notSaved.body, descriptors, triage.answers, deps.digest).given
      : new Map<string, Given>();
  return (
    <TriageIncidentPage
      {...staffOf(deps, vars)}
      settings={settings}
      seat={seat}
      incident={incident}
      triage={triage}
      told={shownTo(seat, triage, settings)}
      preReads={preReads.filter(({ agency }) => seat.kind === 'front-door' || agency === seat.agency)}
      position={position}
      replies={replies}
      marks={marksOf(descriptors, triage.answers, deps.digest)}
      answers={answers}
      {...said}
    />
  );
}
