import type { Incident } from '../../../shared/incident/incident.ts';
import type { SchoolReply } from '../../../shared/school-notice/reply.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import type { TriageTold } from '../../../shared/triage/triage-for.ts';
import type { PreRead } from '../../../shared/triage-meeting/pre-read.ts';
import type { Staff } from '../staff.ts';
import type { NotSaved } from './not-saved.tsx';
import type { Position } from './position.tsx';
import type { Seat } from './seat.ts';

/** What the screen of an incident and its parts are given. */
export type TriageIncidentProps = Staff & {
  seat: Seat;
  incident: Incident;
  triage: Triage;
  /** The triage as the reader may know it. */
  told: TriageTold;
  preReads: readonly PreRead[];
  /** What schools have said back, for the front door alone. */
  replies: readonly SchoolReply[];
  position: Position;
  marks: ReadonlyMap<string, string>;
  answers: ReadonlyMap<string, { answer: string; evidence: string }>;
  notSaved?: NotSaved;
  done?: string | undefined;
  /** What was typed before a session ended, and is not sent yet. */
  notice?: string | undefined;
};
