import { narrativesAtHome } from '../../infra/local/seeds/narratives-at-home.ts';
import { randomFrom } from '../../infra/local/seeds/random.ts';
import { contactFrom, type Reached } from '../../infra/local/seeds/seed-contact.ts';
import { actorOf } from '../../shared/actor.ts';
import { askFirst } from '../../shared/consultation/ask-first.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { startDraft } from '../../shared/draft/start.ts';
import { ConsultationId } from '../../shared/ids.ts';
import { asked, brennock, feedInForce } from '../support/case-feed.ts';
import { concernFor, momentOf, must } from '../support/front-door.ts';
import { onBoard } from '../support/on-school-board.ts';
import { now } from '../support/raise.ts';
import { type CastName, everybody, type Service, shippedSettings } from '../support/service.ts';
import { recordIn, tellOf } from '../support/told-child.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

/**
 * One record of the world: the ids under which its addresses name it, the texts that nobody may read who is not among
 * those who know of it, and who these are, written here by hand and not asked of the rules that are being tried.
 */
export type Held = {
  name: string;
  ids: Readonly<Record<string, string>>;
  canaries: readonly string[];
  knownTo: readonly CastName[];
};

const frontDoor: readonly CastName[] = [
  'officer',
  'socialWorker',
  'otherSocialWorker',
  'manager',
  'otherManager',
  'edt',
  'auditor',
];
/** Those of one organisation who raise concerns, each with its safeguarding leads. */
const colleagues: Readonly<Partial<Record<CastName, readonly CastName[]>>> = {
  teacher: ['lead', 'deputy'],
  healthVisitor: ['healthLead'],
};
const knownBy = (by: CastName): readonly CastName[] => [by, ...(colleagues[by] ?? [])];
/** Agencies that sit in triage, and the force that told of the incident. */
const atTheTable: readonly CastName[] = everybody.filter(
  (name) => ![...knownBy('teacher'), 'otherSchool', 'gp', 'admin', 'leaver'].includes(name),
);

/** A word that stands nowhere else in the world. */
const canaryOf = (name: string, n: number) => `Quisquilian${name}${n}`;

/** A contact that somebody raised, as far as it has come, whose words and letter carry a canary each. */
async function contactOf(service: Service, world: number, by: CastName, until: Reached): Promise<Held> {
  const { store, deps, person, clock } = service;
  const [said, because] = [canaryOf(by, 1), canaryOf(by, 2)];
  const [first] = narrativesAtHome;
  if (!first) throw new Error('no narrative');
  const narrative = {
    ...first,
    whatHappened: `${first.whatHappened} ${said}.`,
    decided: { ...first.decided, rationale: `${first.decided.rationale} ${because}.` },
  };
  const organisation = await store.organisations.get(person(by).organisation.id);
  const cast = {
    referrer: person(by),
    organisation,
    worker: person('otherSocialWorker'),
    manager: person('otherManager'),
  };
  const { concern, changes } = contactFrom(
    {
      random: randomFrom(60_000 + world * 10_000 + by.length * 100 + until.length),
      settings: shippedSettings,
      digest: deps.digest,
    },
    cast,
    { narrative, submittedAt: new Date(clock.now().getTime() - 60 * 60_000), until, now: clock.now() },
  );
  for (const [at, change] of changes.entries()) {
    must(at === 0 ? await store.contacts.submit(change, concern) : await store.contacts.save(change));
  }
  const contact = changes.at(-1)?.contact;
  if (!contact) throw new Error('no contact');
  return {
    name: `what the ${by} raised`,
    ids: { ...idsOf(contact), record: await recordIn(service, contact) },
    canaries: [said, because],
    knownTo: [...knownBy(by), ...frontDoor],
  };
}

const idsOf = (contact: Contact): Record<string, string> => ({
  id: contact.id,
  ...('letterId' in contact && { letter: contact.letterId }),
  ...(contact.questions[0] && { question: contact.questions[0].id }),
});

/** A contact that a manager has restricted to the worker who holds it. */
async function restrictedOf(service: Service): Promise<Held> {
  const canary = canaryOf('restricted', 1);
  const child = { forename: 'Zebulon', surname: canary, birth: 'exact', dateOfBirth: '2016-04-07' };
  const { contact, record } = await tellOf(service, child);
  const manager = await service.signInAs('manager');
  const assigned = await manager.post(`/contacts/${contact.id}/assign`, {
    seen: '1',
    to: service.person('socialWorker').id,
  });
  const kept = await manager.post(`/restricted/contacts/${contact.id}/readers`, {
    seen: '2',
    kind: 'staff',
    words: 'The child of a colleague.',
    readers: [],
  });
  if (assigned.status !== 303 || kept.status !== 303) throw new Error('it could not be restricted');
  return {
    name: 'what is restricted',
    ids: { ...idsOf(await now(service, contact)), record },
    canaries: [canary],
    knownTo: [...knownBy('teacher'), 'socialWorker', 'manager'],
  };
}

/** A draft that somebody has begun. */
async function draftOf(service: Service, by: CastName): Promise<Held> {
  const canary = canaryOf(`draft${by}`, 1);
  const concern = concernFor((whole) => ({
    ...whole,
    children: whole.children.map((child) => ({ ...child, child: { ...child.child, surname: canary } })),
  }));
  const moment = { ...momentOf(actorOf(service.person(by)), service.clock.now()), newId: service.deps.newId };
  const draft = must(startDraft(concern, moment));
  await service.store.drafts.save(draft, service.deps.newId());
  return { name: `the draft of the ${by}`, ids: { id: draft.id }, canaries: [canary], knownTo: knownBy(by) };
}

/** A question that somebody asked before any concern. */
async function consultationOf(service: Service, by: CastName): Promise<Held> {
  const canary = canaryOf(`asked${by}`, 1);
  const moment = { ...momentOf(actorOf(service.person(by)), service.clock.now()), newId: service.deps.newId };
  const words = { worry: `She is often alone. ${canary}.`, done: 'Nothing yet', wanted: 'Whether to refer' };
  const asked = must(
    askFirst(
      { childNamed: 'no', allegation: 'no', ...words, ageBand: 'not-known' },
      ConsultationId.parse(moment.newId()),
      moment,
    ),
  );
  must(await service.store.consultations.save(asked));
  return {
    name: `what the ${by} asked first`,
    ids: { id: asked.consultation.id },
    canaries: [canary],
    knownTo: [...knownBy(by), ...frontDoor],
  };
}

/** An incident of domestic abuse on the agenda, of which one school is to be told. */
async function incidentHeld(service: Service): Promise<Held> {
  const canary = canaryOf('incident', 1);
  const [child] = report().children;
  const children = [{ ...child, surname: canary }];
  const id = await incidentOf(service, { ...openReport, children });
  await onBoard(service, id);
  return {
    name: 'an incident',
    ids: { id, incident: id, setting: '900001', child: 'c1', lane: 'not-known' },
    canaries: [canary],
    knownTo: atTheTable,
  };
}

/** An incident on the agenda in which somebody who sits there for their agency is an adult: it is not there for them. */
async function ownIncidentHeld(service: Service, by: CastName): Promise<Held> {
  const canary = canaryOf('own', 1);
  const [child] = report().children;
  const [victim, other] = report().adults.map((adult) => ({ ...adult, work: [] }));
  const children = [{ ...child, surname: canary, schoolUrn: undefined, schoolName: undefined }];
  const adults = [victim, { ...other, name: service.person(by).name }];
  const id = await incidentOf(service, { adults, children, policeReference: 'OWN/1' });
  return {
    name: `an incident of the ${by}`,
    ids: { id, incident: id },
    canaries: [canary],
    knownTo: atTheTable.filter((name) => name !== by),
  };
}

/** A check whether a child is open, as somebody made it. */
async function checkOf(service: Service, by: CastName): Promise<Held> {
  const browser = await service.signInAs(by);
  service.clock.forwardMinutes(2);
  const canary = canaryOf(`check${by}`, 1);
  const child = { first_name: 'Alice', family_name: canary, date_of_birth: '01/04/2016', postcode: 'WX14 7BD' };
  const sent = await browser.post('/checks/new', asked(child));
  const check = sent.headers.get('location')?.split('/').at(-1);
  if (sent.status !== 303 || !check) throw new Error(`no check was made: ${sent.status}`);
  return {
    name: `the check of the ${by}`,
    ids: { check },
    canaries: [canary],
    knownTo: [...knownBy(by), ...frontDoor, 'admin'],
  };
}

/**
 * Three schools’ worth of records, two practices’, the force’s and the front door’s, one of them restricted. Each world of
 * one engine has a number of its own, which no other has.
 */
export async function heldIn(service: Service, world: number): Promise<Held[]> {
  await feedInForce(service, [brennock]);
  return [
    await contactOf(service, world, 'teacher', 'sent'),
    await contactOf(service, world, 'gp', 'decision'),
    await contactOf(service, world, 'otherSchool', 'waiting'),
    await contactOf(service, world, 'healthVisitor', 'sign-off'),
    await restrictedOf(service),
    await draftOf(service, 'teacher'),
    await draftOf(service, 'gp'),
    await draftOf(service, 'otherSchool'),
    await consultationOf(service, 'teacher'),
    await consultationOf(service, 'gp'),
    await incidentHeld(service),
    await ownIncidentHeld(service, 'healthVisitor'),
    await checkOf(service, 'teacher'),
    await checkOf(service, 'otherSchool'),
  ];
}
