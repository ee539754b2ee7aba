import type { IncidentChild } from '../incident/people.ts';
import { isUnborn } from '../incident/people.ts';
import { squeeze } from '../letter/preflight/folded-text.ts';
import { ageAt } from '../person/age.ts';
import type { CalendarDays } from '../school-calendar/school-calendar.ts';
import { schoolDaysBetween } from '../school-calendar/school-day.ts';
import { type SchoolLink, successorsOf } from '../school-directory/links.ts';
import type { Setting, SettingKey } from '../school-directory/setting.ts';
import type { SchoolNotices } from '../settings/school-notices.ts';
import type { CalendarDate } from '../time/dates.ts';
import type { LaneName } from './lane.ts';
import { isClaim, isCurrent, type RollEntry } from './roll.ts';

/**
 * A place that is told of a child, and how it was found. `officer`: it is no school, but whoever the law falls back on;
 * `passTo` is then the school elsewhere to which another council’s officer passes it on.
 */
export type Place = { setting: Setting; by: 'roll' | 'number' | 'name' | 'successor' | 'officer'; passTo?: Setting };

/** A lane that a child waits in, with what a person has to choose from. */
export type InLane = { lane: LaneName; candidates: Setting[]; fallback?: Setting };

/** Where a child of an incident ends: at places, in lanes, or both. Never in neither. `notTold`: schools they have left. */
export type ChildMatch = { childId: string; at: Place[]; lanes: InLane[]; notTold: SettingKey[] };

/**
 * All that the directory and the rolls hold about one child: every setting by its number and, for a school that is only
 * named, every one of that name; closed schools with the links and settings that follow; our officers and other councils’.
 */
export type Known = {
  settings: readonly Setting[];
  links: readonly SchoolLink[];
  rolls: readonly RollEntry[];
  /** Schools elsewhere that have proved an address to us, so that they are told by us and not by their council. */
  provedElsewhere: readonly SettingKey[];
  today: CalendarDate;
  days: CalendarDays;
};

const lane = (name: LaneName, candidates: Setting[] = [], fallback?: Setting): Pick<ChildMatch, 'at' | 'lanes'> => ({
  at: [],
  lanes: [{ lane: name, candidates, ...(fallback && { fallback }) }],
});

const joined = (parts: Pick<ChildMatch, 'at' | 'lanes'>[]): Pick<ChildMatch, 'at' | 'lanes'> => ({
  at: parts
    .flatMap(({ at }) => at)
    .filter(({ setting }, at, all) => all.findIndex((other) => other.setting.key === setting.key) === at),
  lanes: parts.flatMap(({ lanes }) => lanes),
});

const officer = (kind: Setting['kind'], { settings }: Known, laCode: string): Setting | undefined =>
  settings.find((setting) => setting.kind === kind && setting.status === 'open' && setting.laCode === laCode);

/** The number under which a school is open today, where one alone came after it; otherwise the number itself. */
function nowOf(key: SettingKey, { settings, links }: Known): SettingKey {
  if (settings.find((setting) => setting.key === key)?.status !== 'closed') return key;
  const [only, ...more] = successorsOf(key, links, settings);
  return only && more.length === 0 ? only.key : key;
}

/** The place that a number stands for today: itself, what came after it, or whoever must look. */
function placeOf(
  key: SettingKey,
  by: Place['by'],
  known: Known,
  rules: SchoolNotices,
  confidential: boolean,
): Pick<ChildMatch, 'at' | 'lanes'> {
  const setting = known.settings.find((one) => one.key === key);
  if (!setting) return lane('school-not-found', [], officer('missing-education', known, rules.laCode));
  if (setting.status === 'proposed') return lane('school-not-found', [setting]);
  if (setting.status === 'closed') {
    const after = successorsOf(key, known.links, known.settings);
    const [only] = after;
    return only && after.length === 1
      ? placeOf(only.key, 'successor', known, rules, confidential)
      : lane('school-closed', after, officer('missing-education', known, rules.laCode));
  }
  if (setting.kind === 'early-years' && rules.earlyYears === 'not-told') return lane('early-years', [setting]);
  if (setting.laCode !== rules.laCode && !known.provedElsewhere.includes(key)) {
    // Of a school that must stay unknown to others, not even a colleague elsewhere is told without a thought.
    const theirs = confidential ? undefined : officer('other-council', known, setting.laCode);
    return theirs
      ? { at: [{ setting: theirs, by: 'officer', passTo: setting }], lanes: [] }
      : lane('out-of-area', [setting]);
  }
  return { at: [{ setting, by }], lanes: [] };
}

/** A school that police named and gave no number of: the one open place of that name, if it is the only one. */
function placeByName(
  name: string,
  known: Known,
  rules: SchoolNotices,
  confidential: boolean,
): Pick<ChildMatch, 'at' | 'lanes'> {
  const same = known.settings.filter((setting) => squeeze(setting.name) === squeeze(name) && setting.status === 'open');
  const [only] = same;
  return only && same.length === 1
    ? placeOf(only.key, 'name', known, rules, confidential)
    : lane('school-not-found', same.slice(0, 20), officer('missing-education', known, rules.laCode));
}

/** Where a child goes of whom nobody said a school. */
function withoutSchool(child: IncidentChild, known: Known, rules: SchoolNotices): Pick<ChildMatch, 'at' | 'lanes'> {
  const told = (kind: Setting['kind'], otherwise: LaneName) => {
    const setting = officer(kind, known, rules.laCode);
    return setting ? { at: [{ setting, by: 'officer' as const }], lanes: [] } : lane(otherwise);
  };
  const missing = officer('missing-education', known, rules.laCode);
  switch (child.education) {
    case 'home-educated':
      return told('home-education', 'home-educated');
    case 'not-on-roll':
    case 'not-in-education':
      return told('missing-education', 'missing-education');
    case 'college':
      return lane('college-not-found', [], missing);
    case 'early-years':
      return lane('early-years');
    case 'school':
      return lane('school-not-found', [], missing);
    default: {
      const age = ageAt(child.birth, known.today);
      return age.kind === 'born' && age.oldest.years < 4 ? lane('early-years') : lane('not-known', [], missing);
    }
  }
}

const outsideSchool: readonly string[] = ['home-educated', 'not-on-roll', 'not-in-education'];

/**
 * Finds where a child of an incident is to be told of. What a school’s own roll says comes first; of a child who moved in
 * the last school days the new school alone is told. Where two schools claim them, or police and roll say different
 * things, or the school must stay unknown to others and nobody gave its number, a person decides: to tell the wrong school
 * cannot be taken back.
 */
export function matchChild(child: IncidentChild, known: Known, rules: SchoolNotices): ChildMatch {
  const { id: childId, schoolName, schoolConfidential, education } = child;
  const { today, days, settings } = known;
  if (isUnborn(child)) return { childId, notTold: [], ...lane('not-born') };

  // Rolls and police alike may know a school by the number that it had before it converted.
  const rolls = known.rolls.map((entry) => ({ ...entry, setting: nowOf(entry.setting, known) }));
  const schoolUrn = child.schoolUrn && nowOf(child.schoolUrn, known);
  const current = rolls.filter((entry) => isCurrent(entry, today));
  const byDay = current.filter(isClaim).sort((one, other) => other.from.localeCompare(one.from));
  const [newest] = byDay;
  const moved = newest !== undefined && schoolDaysBetween(days, newest.from, today) <= rules.movedSchoolDays;
  const left = rolls.filter((entry) => !isCurrent(entry, today) && entry.from <= today).map(({ setting }) => setting);
  const overtaken = moved ? byDay.filter(({ from, setting }) => from < newest.from && setting !== newest.setting) : [];
  const at = [...new Set(current.filter((entry) => !overtaken.includes(entry)).map(({ setting }) => setting))];
  const notTold = [...new Set([...left, ...overtaken.map(({ setting }) => setting)])].filter(
    (key) => !at.includes(key),
  );
  const claims = new Set(byDay.filter((entry) => !overtaken.includes(entry)).map(({ setting }) => setting));

  const outside = education !== undefined && outsideSchool.includes(education);
  const contradicts =
    claims.size > 1 ||
    (at.length > 0 && schoolUrn !== undefined && !at.includes(schoolUrn) && !notTold.includes(schoolUrn)) ||
    (outside && (at.length > 0 || schoolUrn !== undefined)) ||
    (schoolConfidential && schoolUrn === undefined) ||
    (schoolConfidential && schoolUrn !== undefined && at.length > 0 && !at.includes(schoolUrn)) ||
    (at.length === 0 && schoolUrn !== undefined && notTold.includes(schoolUrn));
  if (contradicts) {
    const keys = [...new Set([...at, ...claims, ...(schoolUrn ? [schoolUrn] : [])])];
    const candidates = settings.filter(({ key }) => keys.includes(key)).slice(0, 20);
    return { childId, notTold, ...lane('which-school', candidates) };
  }
  if (at.length > 0)
    return { childId, notTold, ...joined(at.map((key) => placeOf(key, 'roll', known, rules, schoolConfidential))) };
  if (schoolUrn) {
    const by = schoolUrn === child.schoolUrn ? 'number' : 'successor';
    return { childId, notTold, ...placeOf(schoolUrn, by, known, rules, schoolConfidential) };
  }
  if (schoolName && !outside) {
    const named = placeByName(schoolName, known, rules, schoolConfidential);
    // Police name a school that its own roll says the child has left: nobody knows yet where they went.
    const gone = named.at.filter(({ setting }) => notTold.includes(setting.key)).map(({ setting }) => setting);
    return { childId, notTold, ...(gone.length > 0 ? lane('which-school', gone) : named) };
  }
  return { childId, notTold, ...withoutSchool(child, known, rules) };
}
