import { stampOf } from '../actor.ts';
import type { Draft } from '../draft/draft.ts';
import { startDraft } from '../draft/start.ts';
import { addPerson } from '../form/changes.ts';
import type { Child, Concern } from '../form/concern.ts';
import type { Incident } from '../incident/incident.ts';
import type { IncidentChild } from '../incident/people.ts';
import type { Moment } from '../moment.ts';
import type { Birth } from '../person/birth.ts';
import { ok, type Result, refuse } from '../result.ts';
import { dateTimeInWords } from '../time/words.ts';
import type { SchoolReply } from './reply.ts';
import type { SchoolNotice } from './school-notice.ts';

function birthAnswers(
  birth: Birth,
): Pick<NonNullable<Child['child']>, 'birth' | 'dateOfBirth' | 'aboutBirth' | 'aboutAge'> {
  switch (birth.kind) {
    case 'exact':
      return { birth: 'exact', dateOfBirth: birth.date };
    case 'month-year':
      return { birth: 'about', aboutBirth: `${birth.year}-${String(birth.month).padStart(2, '0')}` };
    case 'approximate-age':
      return birth.unit === 'years' ? { birth: 'about', aboutAge: birth.age } : { birth: 'about' };
    default:
      return {};
  }
}

const educationOf = {
  school: 'school',
  'alternative-provision': 'school',
  college: 'college',
  'early-years': 'early-years',
} as const;

/** What the school of a notice was told of a child, as answers of the form. */
function childAnswers({ forename, surname, birth }: IncidentChild, { setting }: SchoolNotice): Omit<Child, 'id'> {
  const education = Object.entries(educationOf).find(([kind]) => kind === setting.kind)?.[1];
  return {
    child: { ...(forename && { forename }), ...(surname && { surname }), ...birthAnswers(birth) },
    ...(education && {
      'child-education-health': {
        education,
        schoolName: setting.name,
        ...(/^\d{6}$/.test(setting.key) && { schoolUrn: setting.key }),
      },
    }),
  };
}

/**
 * Begins a concern from a new worry, with the children whom it is about, their school, the words that were typed, and which
 * notice it followed: nothing is typed twice. `begun` is a new concern with what the account says and one child. Refused as
 * `wrong-status` while the reply has a draft: pressed twice, it makes one.
 */
export function worryAsConcern(
  reply: SchoolReply,
  { notice, incident, begun }: { notice: SchoolNotice; incident: Pick<Incident, 'facts'>; begun: Concern },
  moment: Moment,
): Result<{ reply: SchoolReply; draft: Draft }> {
  if (reply.kind !== 'new-worry') return refuse({ kind: 'not-found' });
  if (reply.draft) return refuse({ kind: 'wrong-status', status: 'begun' });
  const about = incident.facts.children.filter(({ id }) => reply.childIds.includes(id));
  const all = about.slice(1).reduce((concern) => addPerson(concern, 'child', moment.newId()), begun);
  const children = all.children.map((child, at) => {
    const known = about[at];
    return known ? { ...child, ...childAnswers(known, notice) } : child;
  });
  const on = dateTimeInWords(new Date(notice.occurredAt));
  const concern: Concern = {
    ...all,
    children,
    'what-happened': { ...all['what-happened'], whatHappened: reply.words ?? '' },
    history: { ...all.history, history: `Our school had your safeguarding notice ${notice.reference} about ${on}.` },
  };
  const started = startDraft(concern, moment);
  if (!started.ok) return started;
  const draft = started.value;
  const begunBy = { id: draft.id, at: moment.now.toISOString(), by: stampOf(moment.actor) };
  return ok({ reply: { ...reply, version: reply.version + 1, draft: begunBy }, draft });
}

/** The reply whose draft was deleted, free to be turned into another. */
export function withoutDraft(reply: SchoolReply): SchoolReply {
  const { draft: _, ...rest } = reply;
  return rest;
}
