import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeFacts } from '../../../shared/incident/change-facts.ts';
import { incidentRow } from '../../../shared/incident/row.ts';
import { agencyOf, type Reader } from '../../../shared/triage-outcome/reader.ts';
import { mayReadSafeContact } from '../../../shared/triage-outcome/safe-contact.ts';
import { childrenInScope } from '../../../shared/triage-outcome/scope.ts';
import { AgencySlice, SchoolSlice } from '../../../shared/triage-outcome/slice.ts';
import { sliceFor } from '../../../shared/triage-outcome/slice-for.ts';
import { sliceForHousehold } from '../../../shared/triage-outcome/slice-for-school.ts';
import { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';
import { whoSees } from '../../../shared/triage-outcome/who-sees.ts';
import { momentOf, must, people, settings } from '../../support/front-door.ts';
import { triage } from '../../support/incident.ts';
import {
  begun,
  changedBy,
  decided,
  inForce,
  line,
  members,
  report,
  secrets,
  tryWrite,
  type World,
} from '../../support/triage-world.ts';

const world = decided();
const agencies = TriageAgency.options.map((agency): Reader => ({ kind: 'agency', agency }));
const schools: Reader[] = ['900001', '900004'].map((urn) => ({ kind: 'school', urn }));
const everyone = [...agencies, ...schools];

const told = (reader: Reader, of: World = world) => sliceFor(inForce(of), of.incident, reader, settings)?.slice;
const agency = (name: TriageAgency, of?: World) => AgencySlice.parse(told({ kind: 'agency', agency: name }, of));
const words = (reader: Reader, of?: World) => JSON.stringify(told(reader, of));

describe('what each reader is told', () => {
  it('is the common part and its own lines, those for all, and nothing else', () => {
    const texts = (name: TriageAgency) => agency(name).lines.flatMap(({ text }) => text ?? []);
    const all = ['Police: statements are taken this week.', 'Education: tell the class teacher.'];
    expect(texts('police')).toEqual(all);
    expect(texts('health')).toEqual([all[0], 'Health: the midwife visits.', all[1]]);
    expect(texts('domestic-abuse-service')).toEqual([...all, 'Service: the adviser rings.']);
    expect(texts('childrens-social-care')).toEqual(['Only us: speak to adult services.', ...all]);
    expect(texts('adult-services')).toEqual(all);
    for (const reader of agencies) expect(told(reader)).toMatchObject({ summary: inForce(world).summary, level: 3 });
  });

  it('is of a school its own pupil, what the police approved, a band and whom to call', () => {
    const slice = SchoolSlice.parse(told({ kind: 'school', urn: '900001' }));
    expect(slice).toMatchObject({
      band: 'Social care is looking at this',
      involved: ['childrens-social-care'],
      sentence: report().sentence,
      children: [{ name: 'Robin Alderwick', present: 'yes', words: 'I put my hands over my ears.' }],
    });
    expect(words({ kind: 'school', urn: '900001' })).not.toMatch(/Tamsin|Corinna|Pashley|midwife|PH2|"level"|dash/i);
    expect(told({ kind: 'school', urn: '999999' })).toBeUndefined();
  });

  it('is about children in its scope: education none that is not born, a school none of another’s', () => {
    expect(agency('education').children.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(agency('health').children.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    const inScope = (reader: Reader) => childrenInScope(world.incident.facts, reader).map(({ id }) => id);
    expect([inScope(schools[0]!), inScope(schools[1]!)]).toEqual([['c1'], ['c2']]);
  });

  it('names a conference only to those who take part in them, and a school that must stay unknown only to those who seek it', () => {
    const [child, ...rest] = report().children;
    const moved = decided(
      report({ children: [{ ...child, schoolConfidential: true, nhsNumber: '9434765919' }, ...rest] }),
    );
    const named = TriageAgency.options.filter((name) => agency(name, moved).children[0]?.schoolName !== undefined);
    expect(named).toEqual(['police', 'childrens-social-care', 'education']);
    const numbered = TriageAgency.options.filter((name) =>
      words({ kind: 'agency', agency: name }, moved)?.includes('9434765919'),
    );
    expect(numbered).toEqual(['health']);
    const outcome = {
      ...inForce(world),
      marac: { agency: 'police' as const, owner: 'Coordinator', due: '2026-11-25T17:00:00Z' },
    };
    const knows = agencies.filter((reader) =>
      JSON.stringify(sliceFor(outcome, world.incident, reader, settings)).includes('"marac"'),
    );
    expect(knows.map((reader) => reader.kind === 'agency' && reader.agency)).toEqual([
      'police',
      'childrens-social-care',
      'health',
      'domestic-abuse-service',
      'probation',
      'adult-services',
      'housing',
    ]);
  });

  it('is shown as a list of who sees which words, read off the slices themselves', () => {
    const seen = whoSees(inForce(world), world.incident, settings);
    const readersOf = (text: string) => seen.filter((entry) => entry.words === text).flatMap(({ readers }) => readers);
    expect(readersOf('Health: the midwife visits.')).toEqual(['agency-health']);
    expect(readersOf('Only us: speak to adult services.')).toEqual(['agency-childrens-social-care']);
    expect(readersOf('Social care is looking at this')).toEqual(['school-900001']);
    expect(readersOf(inForce(world).summary)).toHaveLength(7);
    for (const { part, words: text, readers } of seen) {
      expect([part, text.length, readers.length].every(Boolean)).toBe(true);
    }
  });
});

describe('who may read how to reach a victim', () => {
  it('is those who always must and whoever speaks with her, never education and never a school', () => {
    const may = (victimContact?: { agency: TriageAgency; owner: string }) =>
      TriageAgency.options.filter((name) => mayReadSafeContact(name, { victimContact }, settings));
    expect(may()).toEqual(['police', 'childrens-social-care', 'domestic-abuse-service']);
    expect(may({ agency: 'health', owner: 'Midwife' })).toEqual([
      'police',
      'childrens-social-care',
      'health',
      'domestic-abuse-service',
    ]);
    expect(may({ agency: 'education', owner: 'Anyone' })).toEqual(may());
    expect(mayReadSafeContact(agencyOf(members.school, triage), undefined, settings)).toBe(false);
    expect(agencyOf(members.school, triage)).toBeUndefined();
    expect(agencyOf(people.worker, triage)).toBe('childrens-social-care');
  });
});

/** Ways in which a secret could come to stand in what the police wrote to be passed on. */
const planted = fc.record({
  secret: fc.constantFrom(
    secrets.address,
    secrets.postcode,
    secrets.phone,
    secrets.otherPhone,
    secrets.email,
    secrets.refuge,
    secrets.refugeTown,
    secrets.home,
    secrets.homePostcode,
  ),
  write: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => text.replaceAll(' ', ''),
    (text: string) => text.replaceAll(' ', '-'),
    (text: string) => text.replaceAll(' ', '\u00a0'),
  ),
  where: fc.constantFrom('sentence', 'words', 'where', 'spokenToWith', 'injuries'),
});

const squeezed = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

describe('nothing by which a victim could be found', () => {
  it('reaches any reader, the household, a row, a copy, an event or a message, wherever the police wrote it', () => {
    fc.assert(
      fc.property(planted, ({ secret, write, where }) => {
        const text = `They said ${write(secret)} to us.`;
        const [child, ...rest] = report().children;
        const of = decided(
          where === 'sentence'
            ? report({ sentence: text })
            : report({ children: [{ ...child, injured: 'yes', [where]: text }, ...rest] }),
        );
        const everything = [
          ...everyone.map((reader) => told(reader, of)),
          whoSees(inForce(of), of.incident, settings, everyone),
          sliceForHousehold(settings),
          incidentRow(of.incident, of.triage),
          inForce(of),
          of.copies,
          of.changes.map(({ event, notices }) => [event, notices]),
        ];
        const said = squeezed(JSON.stringify(everything));
        for (const each of Object.values(secrets)) expect(said).not.toContain(squeezed(each));
      }),
      { numRuns: 60 },
    );
  });

  it('stays readable in an outcome that went out before it became sealed', () => {
    const [victim, ...others] = report().adults;
    const moved = {
      ...victim,
      safeContact: { safeToContact: 'yes', refuge: { name: 'Midwife House' }, address: '3 Statements Lane' },
    };
    const of = decided();
    const outcome = { ...inForce(of), summary: 'They moved to Statements Lane on Sunday.' };
    const command = { seen: of.incident.version, report: report({ adults: [moved, ...others] }) };
    const change = must(changeFacts({ ...of, outcomes: [outcome] }, command, [], momentOf(members.police)));
    const before = { ...outcome, status: 'superseded' as const, superseded: { ...outcome.issued, edition: 2 } };
    const all = must(changeFacts({ ...of, outcomes: [before, outcome] }, command, [], momentOf(members.police)));
    expect(all.outcomes?.map((one) => [one.status, one.status !== 'draft' && one.withheld])).toEqual([
      ['superseded', ['summary']],
      ['issued', ['summary']],
    ]);
    const [after] = change.outcomes ?? [];
    expect(after).toMatchObject({ version: outcome.version + 1, withheld: ['summary'] });
    const told = changedBy(of, change);
    for (const reader of everyone) expect(words(reader, told)).not.toContain('Statements Lane');
    expect(agency('police', told)).toMatchObject({ summary: '' });
  });

  it('can be typed into an outcome, in whatever way it is written', () => {
    const open = begun(world, 'Something has come to light since.');
    fc.assert(
      fc.property(planted, ({ secret, write }) => {
        const text = `They said ${write(secret)} to us.`;
        const refused = [
          tryWrite(open, { what: 'common', summary: text }),
          tryWrite(open, line({ agency: 'police', value: 'investigation', text })),
          tryWrite(open, line({ agency: 'police', value: 'investigation', owner: text })),
        ];
        for (const result of refused) expect(result.ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
