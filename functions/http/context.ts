import type { Actor } from '../../shared/actor.ts';
import type { Consultation } from '../../shared/consultation/consultation.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { Lease } from '../../shared/draft/lease.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import type { StandsToIncident } from '../../shared/incident/open-incident.ts';
import type { Moment } from '../../shared/moment.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Site } from '../../web/layout.tsx';
import type { Log } from '../log.ts';
import type { DeskStore } from '../store/desk-store.ts';
import type { EntranceStore } from '../store/entrance-store.ts';
import type { HandoverStore } from '../store/handover-store.ts';
import type { LettersStore } from '../store/letters-store.ts';
import type { OpenChecksStore } from '../store/open-checks-store.ts';
import type { OperationsStore } from '../store/operations-store.ts';
import type { PagesStore } from '../store/pages-store.ts';
import type { SchoolsStore } from '../store/schools-store.ts';
import type { Session } from '../store/sessions.ts';
import type { Store } from '../store/store.ts';
import type { TellingStore } from '../store/telling-store.ts';
import type { WordingStore } from '../store/wording-store.ts';
import type { Pace } from './open-check/pace.ts';
import type { IdentityProvider } from './sign-in/identity-provider.ts';

/** What the apps need of the world, handed in by the entry that starts them. There is no key in it. */
export type Deps = {
  authority: string;
  store: PagesStore;
  now: () => Date;
  newId: () => string;
  digest: (text: string) => string;
  log: Log;
  /** Where people reach the service, without a slash at the end. */
  publicUrl: string;
  assets: { css: string; js: string };
};

/** What the front door's own pages need of the world. */
export type DeskDeps = Deps & { store: DeskStore };

/** What the pages that change the settings need of the world. */
export type WordingDeps = Deps & { store: WordingStore };

/** What letters and messages that did not arrive need of the world. */
export type LettersDeps = Deps & { store: LettersStore };

/** What the sheets of a handover need of the world. */
export type HandoverDeps = Deps & { store: HandoverStore };

/** What the operations page needs of the world. */
export type OperationsDeps = Deps & { store: OperationsStore };

/** What checks and the case system's feed need of the world. */
export type OpenCheckDeps = Deps & {
  store: OpenChecksStore;
  /** Lets every answer to a check take as long as every other. */
  pace: Pace;
};

/** What the pages of incidents need of the world. */
export type IncidentDeps = Deps & { store: Store };

/** What the pages of notices to schools need of the world: schools as well. */
export type SchoolNoticeDeps = Deps & { store: TellingStore };

/** What the pages of schools need of the world. */
export type SchoolDeps = Deps & { store: SchoolsStore };

/** Signs what a browser carries through a sign-in or to a letter, and locks what it keeps of a draft. */
export type BrowserKey = { cookieKey: string };

/** What the portal needs of the world. */
export type PortalDeps = Deps & BrowserKey;

/** What the entrance needs of the world: besides, whatever lets somebody in. */
export type EntranceDeps = PortalDeps & {
  store: EntranceStore;
  identityProvider: IdentityProvider;
  /** Key of the one-time codes, at least 32 bytes. */
  codeKey: string;
};

/** What every page is given: the settings in force and what stands around each page. */
export type Plain = { Variables: { settings: Settings; site: Site } };

/** A page of someone who is signed in. */
export type SignedIn = { Variables: Plain['Variables'] & { actor: Actor; session: Session } };

/** A page about a draft that the actor may open; on the page of a section, with who is in it. */
export type OpenedDraft = { Variables: SignedIn['Variables'] & { draft: Draft; lease?: Lease } };

/** A page about a question that was asked first and that the actor may see; that they opened it is on record. */
export type OpenedConsultation = { Variables: SignedIn['Variables'] & { consultation: Consultation } };

/** A page about an incident, by where the actor stands to it; that they opened it is on record. */
export type OpenedIncident = { Variables: SignedIn['Variables'] & { incident: Incident; stands: StandsToIncident } };

/** A page about a contact that the actor may see; that they opened it is on record. */
export type OpenedContact = { Variables: SignedIn['Variables'] & { contact: Contact } };

/** The same, with the concern as it was sent. */
export type OpenedConcern = { Variables: OpenedContact['Variables'] & { concern: Concern } };

/** What a rule may know of the world, for this request. */
export const momentOf = (
  deps: Pick<Deps, 'now' | 'newId' | 'digest'>,
  { actor, settings }: { actor: Actor; settings: Settings },
): Moment => ({
  actor,
  settings,
  now: deps.now(),
  newId: deps.newId,
  digest: deps.digest,
});
