import type { CalendarDate } from '../time/dates.ts';
import { childFactsIn, onlyGiven, type ToldOfChild } from './child-facts.ts';
import type { FormReader } from './form-reader.ts';

const listed = (texts: string[]): string[] | undefined => (texts.length > 0 ? texts : undefined);

/** How to reach a victim, as a form has it; undefined where nothing of it was typed. */
function safeContactIn({ text, texts }: FormReader, id: string): ToldOfChild | undefined {
  const at = (part: string) => text(`${id}-${part}`);
  const refuge = onlyGiven({ name: at('refugeName'), town: at('refugeTown'), phone: at('refugePhone') });
  const told = onlyGiven({
    safeToContact: at('safeToContact'),
    safeHow: listed(texts(`${id}-safeHow`)),
    safeWhen: at('safeWhen'),
    whatNotToSay: at('whatNotToSay'),
    phone: at('phone'),
    otherPhone: at('otherPhone'),
    email: at('email'),
    address: at('address'),
    postcode: at('postcode'),
    refuge: Object.keys(refuge).length > 0 ? refuge : undefined,
  });
  // Where nobody said that it is safe, nobody knows.
  return Object.keys(told).length > 0 ? { safeToContact: 'not-known', ...told } : undefined;
}

/** An adult, as a form has them under their id, with what they are to each child. */
export function adultIn(
  reader: FormReader,
  id: string,
  { children, today }: { children: readonly string[]; today: CalendarDate },
) {
  const { text, texts } = reader;
  const at = (part: string) => text(`${id}-${part}`);
  const roles = texts(`${id}-roles`);
  const isVictim = roles.includes('victim');
  const workPlace = at('workPlace');
  const relationships = children.flatMap((child, place) => {
    const relationship = text(`${child}-to-${id}`);
    // People are numbered in the order of the report.
    return relationship ? [{ childId: `c${place + 1}`, relationship }] : [];
  });
  return onlyGiven({
    roles: listed(roles),
    name: at('name'),
    otherNames: at('otherNames'),
    birth: reader.birth(`${id}-birth`, today),
    sex: at('sex'),
    relationship: at('relationship'),
    relationships,
    livesThere: at('livesThere'),
    pregnant: isVictim ? at('pregnant') : undefined,
    work: texts(`${id}-work`).map((kind) => ({ kind, ...(workPlace && { where: workPlace }) })),
    safeContact: isVictim ? safeContactIn(reader, id) : undefined,
  });
}

/** A child, as a form has them under their id. Of one not yet born nothing is asked but when they are expected. */
export function childIn(reader: FormReader, id: string, today: CalendarDate): ToldOfChild {
  const { text, texts, problems } = reader;
  const at = (part: string) => text(`${id}-${part}`);
  const names = onlyGiven({ forename: at('forename'), surname: at('surname'), otherNames: at('otherNames') });
  if (at('born') === 'no') {
    const before = problems.length;
    const date = reader.date(`${id}-expected`);
    if (!date && problems.length === before) problems.push({ field: `${id}-expected-day`, code: 'missing' });
    return { ...names, birth: { kind: 'expected', date: date ?? today } };
  }
  if (!names.forename && !names.surname) problems.push({ field: `${id}-forename`, code: 'missing' });
  if (at('born') !== 'yes') problems.push({ field: `${id}-born`, code: 'missing' });
  return onlyGiven({
    ...names,
    birth: reader.birth(`${id}-birth`, today),
    sex: at('sex'),
    nhsNumber: at('nhsNumber'),
    upn: at('upn'),
    ...childFactsIn(reader, id),
    schoolConfidential: at('schoolConfidential') === 'yes' ? true : undefined,
    limitsSelfProtection: at('limitsSelfProtection'),
    statuses: texts(`${id}-statuses`),
  });
}
