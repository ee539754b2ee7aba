import type { Person } from '../../../shared/actor.ts';
import type { Consultation } from '../../../shared/consultation/consultation.ts';
import type { ConsultationEvent } from '../../../shared/consultation/events.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { Relation } from '../../../shared/permissions.ts';
import type { FieldError } from '../../forms/problem-words.ts';
import type { Opening } from '../draft/advice.tsx';
import type { Staff } from '../staff.ts';

/** What somebody had typed into one of the forms, by the control's name. */
export type Typed = Readonly<Record<string, string>>;

export type ConsultationPageProps = Staff & {
  consultation: Consultation;
  events: readonly ConsultationEvent[];
  notices: readonly Notice[];
  /** Whose page it is: the asker's, their organisation's, or the front door's. */
  relation: Relation;
  opening: Opening;
  /** Who can answer, for those who may route. */
  answerers: readonly Person[];
  typed?: Typed;
  errors?: readonly FieldError[];
  /** What was done, or why what was asked for was not. */
  done?: string | undefined;
  notice?: string | undefined;
};
