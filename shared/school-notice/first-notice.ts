import * as z from 'zod';
import type { Incident } from '../incident/incident.ts';
import { isUnborn, nameOfChild } from '../incident/people.ts';
import { maySay } from '../incident/withheld.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { schoolSettings } from '../settings/school-notices.ts';
import type { Settings } from '../settings.ts';
import { SchoolChild } from '../triage-outcome/slice.ts';
import { childForSchool } from '../triage-outcome/slice-for-school.ts';
import { namesOthers } from './names-others.ts';
import type { SchoolNotice } from './school-notice.ts';

/**
 * All that a school is told first, and nothing else: its own pupils, when and under which number, what the police approved
 * to be said, what to do and not to do, and whom to call. No place, no adult, no other child, no grade, and no narrative.
 */
export const FirstNotice = z.object({
  school: z.string(),
  reference: z.string(),
  force: z.string(),
  policeReference: z.string(),
  occurredAt: z.iso.datetime(),
  sentence: z.string().optional(),
  children: z.array(SchoolChild),
  /** To another council’s officer alone: the school of each child, to which they pass it on. */
  passTo: z.array(z.object({ child: z.string(), school: z.string() })).optional(),
  toDo: z.array(z.string()),
  notToDo: z.array(z.string()),
  acknowledgeBefore: z.iso.datetime(),
  call: z.object({ name: z.string(), phone: z.string(), when: z.string() }),
});
export type FirstNotice = z.infer<typeof FirstNotice>;

type Told = Pick<Incident, 'facts' | 'withheld'>;

/** Texts of a child that others wrote or said: those that name somebody else are left out. */
const texts = ['where', 'words', 'spokenToWith'] as const;

/** A child as this school may be told of them. */
function childIn(childId: string, { facts, withheld }: Told, childIds: readonly string[], lean: boolean) {
  const child = facts.children.find(({ id }) => id === childId);
  if (!child || isUnborn(child)) return undefined;
  const told = childForSchool(child, { withheld });
  const { where, words, spokenToWith, ...rest } = told;
  if (lean) {
    const { name, birth, present, spokenTo } = rest;
    return { ...(name && { name }), birth, ...(present && { present }), ...(spokenTo && { spokenTo }) };
  }
  const may = { where, words, spokenToWith };
  return {
    ...rest,
    ...Object.fromEntries(
      texts.flatMap((text) => (may[text] && !namesOthers(may[text], facts, childIds) ? [[text, may[text]]] : [])),
    ),
  };
}

/** Its pupils, as the school of a notice may be told of them. */
export const pupilsFor = ({ childIds }: Pick<SchoolNotice, 'childIds'>, incident: Told, lean = false): SchoolChild[] =>
  childIds.flatMap((childId) => childIn(childId, incident, childIds, lean) ?? []);

/** What the police approved to be said, where it gives nothing away and names nobody whom this school is not told of. */
export function sentenceFor(
  { childIds }: Pick<SchoolNotice, 'childIds'>,
  { facts, withheld }: Told,
): string | undefined {
  const { sentence } = facts;
  return sentence && maySay({ withheld }, 'sentence') && !namesOthers(sentence, facts, childIds) ? sentence : undefined;
}

/** The first notice as its school reads it: pages, mails and calls have their words from here alone. */
export function firstNotice(notice: SchoolNotice, incident: Told, settings: Settings): FirstNotice {
  const { contents, toDo, notToDo } = schoolSettings(settings);
  // What was never about a pupil of theirs is not read there again.
  if (notice.calledOff?.why === 'wrong-school') return { ...nothingOf(notice, settings), toDo: [], notToDo: [] };
  const lean = contents === 'lean';
  const sentence = lean ? undefined : sentenceFor(notice, incident);
  const passTo = (notice.passTo ?? []).flatMap(({ childId, name: school }) => {
    const child = incident.facts.children.find(({ id }) => id === childId && notice.childIds.includes(id));
    return child ? [{ child: nameOfChild(child) ?? '', school }] : [];
  });
  return {
    ...nothingOf(notice, settings),
    ...(sentence && { sentence }),
    children: pupilsFor(notice, incident, lean),
    ...(passTo.length > 0 && { passTo }),
    toDo,
    notToDo,
  };
}

/** A notice without anybody in it. */
function nothingOf(notice: SchoolNotice, settings: Settings): Omit<FirstNotice, 'toDo' | 'notToDo'> {
  const { name, phone, when } = settings.contacts.frontDoor;
  return {
    school: notice.setting.name,
    reference: notice.reference,
    force: triageSettings(settings).forces.find(({ code }) => code === notice.force)?.name ?? notice.force,
    policeReference: notice.policeReference,
    occurredAt: notice.occurredAt,
    children: [],
    acknowledgeBefore: notice.arrive.at,
    call: { name, phone, when },
  };
}

/** What an officer must look at because a school is not told it: texts that give something away or name others. */
export function leftOut(notice: Pick<SchoolNotice, 'childIds'>, incident: Told): string[] {
  const { facts } = incident;
  const sentence = facts.sentence !== undefined && sentenceFor(notice, incident) === undefined ? ['sentence'] : [];
  return [
    ...sentence,
    ...notice.childIds.flatMap((childId) => {
      const child = facts.children.find(({ id }) => id === childId);
      const told = child && childIn(childId, incident, notice.childIds, false);
      return child && told
        ? texts.filter((text) => child[text] && !(text in told)).map((text) => `children.${childId}.${text}`)
        : [];
    }),
  ];
}
