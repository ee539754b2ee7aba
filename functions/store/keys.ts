/** Every key in the table is built here and nowhere else. The README lists the access patterns beside them. */
export type Key = { pk: string; sk: string };

const counted = (n: number) => String(n).padStart(6, '0');

const contactPartition = (contactId: string) => `CONTACT#${contactId}`;
const draftPartition = (draftId: string) => `DRAFT#${draftId}`;

/** A notice lies with what owes it: `contact/<id>` lies in `CONTACT#<id>`. */
const ownerPartition = (owner: string) => {
  const [kind = '', id = ''] = owner.split('/');
  return `${kind.toUpperCase()}#${id}`;
};

export const keys = {
  contactPartition,
  contact: (contactId: string): Key => ({ pk: contactPartition(contactId), sk: 'CONTACT' }),
  concern: (contactId: string): Key => ({ pk: contactPartition(contactId), sk: 'CONCERN' }),
  row: (contactId: string): Key => ({ pk: contactPartition(contactId), sk: 'ROW' }),
  event: (contactId: string, version: number): Key => ({
    pk: contactPartition(contactId),
    sk: `EVENT#${counted(version)}`,
  }),
  letter: (contactId: string, letterId: string): Key => ({ pk: contactPartition(contactId), sk: `LETTER#${letterId}` }),
  /** The thread's head sorts after its messages, and both are read together. */
  thread: (contactId: string): Key => ({ pk: contactPartition(contactId), sk: 'MESSAGES' }),
  message: (contactId: string, number: number): Key => ({
    pk: contactPartition(contactId),
    sk: `MESSAGE#${counted(number)}`,
  }),
  disagreement: (contactId: string, disagreementId: string): Key => ({
    pk: contactPartition(contactId),
    sk: `DISAGREEMENT#${disagreementId}`,
  }),
  /** Sorts after the contact's file, which is read without it. */
  lateDecision: (contactId: string): Key => ({ pk: contactPartition(contactId), sk: 'TASK#LATE-DECISION' }),
  looker: (contactId: string, personId: string): Key => ({
    pk: contactPartition(contactId),
    sk: `LOOKER#${personId}`,
  }),
  notice: (owner: string, noticeId: string): Key => ({ pk: ownerPartition(owner), sk: `NOTICE#${noticeId}` }),
  reference: (authority: string, reference: string): Key => ({ pk: `REF#${authority}#${reference}`, sk: 'REF' }),
  letterLink: (token: string): Key => ({ pk: `LETTERLINK#${token}`, sk: 'LETTERLINK' }),
  consultation: (id: string): Key => ({ pk: `CONSULTATION#${id}`, sk: 'CONSULTATION' }),
  consultationRow: (id: string): Key => ({ pk: `CONSULTATION#${id}`, sk: 'ROW' }),
  consultationEvent: (id: string, version: number): Key => ({
    pk: `CONSULTATION#${id}`,
    sk: `EVENT#${counted(version)}`,
  }),
  draftPartition,
  draft: (draftId: string): Key => ({ pk: draftPartition(draftId), sk: 'DRAFT' }),
  /** Who is in one section of a draft. */
  lease: (draftId: string, slot: string): Key => ({ pk: draftPartition(draftId), sk: `LEASE#${slot}` }),
  /** That a draft is shared with a colleague, in whose list it then stands. */
  draftShare: (draftId: string, personId: string): Key => ({
    pk: draftPartition(draftId),
    sk: `SHARE#${personId}`,
  }),
  sheet: (authority: string, place: string): Key => ({ pk: `HANDOVER#${authority}`, sk: place }),
  signatures: (authority: string, sheet: string) => `HANDOVER#${authority}#${sheet}`,
  signature: (authority: string, sheet: string, contactId: string, version: number): Key => ({
    pk: keys.signatures(authority, sheet),
    sk: `SIGNED#${contactId}#${counted(version)}`,
  }),
  /** `since`: the task that the message is, of those that it has been. */
  messageSignature: (authority: string, sheet: string, noticeId: string, since: string): Key => ({
    pk: keys.signatures(authority, sheet),
    sk: `SIGNED#${noticeId}#${since}`,
  }),
  /** All files of one concern, in one item. */
  attachments: (folderId: string): Key => ({ pk: `ATTACHMENTS#${folderId}`, sk: 'ATTACHMENTS' }),
  session: (sessionHash: string): Key => ({ pk: `SESSION#${sessionHash}`, sk: 'SESSION' }),
  heldPost: (sessionHash: string): Key => ({ pk: `SESSION#${sessionHash}`, sk: 'HELD' }),
  person: (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'PERSON' }),
  /** The address is hashed: the key proves it is unique without spelling it. */
  login: (authority: string, emailHash: string): Key => ({ pk: `LOGIN#${authority}#${emailHash}`, sk: 'LOGIN' }),
  organisation: (organisationId: string): Key => ({ pk: `ORG#${organisationId}`, sk: 'ORG' }),
  client: (clientId: string): Key => ({ pk: `CLIENT#${clientId}`, sk: 'CLIENT' }),
  code: (codeId: string): Key => ({ pk: `CODE#${codeId}`, sk: 'CODE' }),
  idempotency: (clientId: string, keyHash: string): Key => ({
    pk: `IDEMPOTENCY#${clientId}#${keyHash}`,
    sk: 'IDEMPOTENCY',
  }),
  access: (recordId: string, at: string, by: string): Key => ({ pk: `ACCESS#${recordId}`, sk: `${at}#${by}` }),
  settings: (authority: string, version: number): Key => ({
    pk: `SETTINGS#${authority}`,
    sk: `VERSION#${counted(version)}`,
  }),
  /** Beside the versions and not among them, so that whoever reads the settings reads no drafts. */
  wordingDraft: (authority: string, template: string): Key => ({
    pk: `WORDING#${authority}`,
    sk: `DRAFT#${template}`,
  }),
  /** The versions that changed one wording, in their order. */
  wordingPublished: (authority: string, template: string, version: number): Key => ({
    pk: `WORDING#${authority}`,
    sk: `PUBLISHED#${template}#${counted(version)}`,
  }),
  wordingHead: (authority: string): Key => ({ pk: `WORDING#${authority}`, sk: 'HEAD' }),
  /** What is not in force of the descriptors of risk; their versions are versions of the settings. */
  descriptorDraft: (authority: string): Key => ({ pk: `DESCRIPTORS#${authority}`, sk: 'DRAFT' }),
  rate: (what: string): Key => ({ pk: `RATE#${what}`, sk: 'RATE' }),
} as const;

/** Partitions of the indexes. The authority's code stands first, so that no partition is national. */
export const indexKeys = {
  open: (authority: string, rank: string, due: string, id: string) => ({
    gsi1pk: `${authority}#OPEN`,
    gsi1sk: `${rank}#${due}#${id}`,
  }),
  closed: (authority: string, month: string, at: string, id: string) => ({
    gsi1pk: `${authority}#CLOSED#${month}`,
    gsi1sk: `${at}#${id}`,
  }),
  /** `rank`: whose turn it is and whether a child is safe, so that what cannot wait stands first. */
  openDisagreement: (authority: string, rank: string, due: string, id: string) => ({
    gsi1pk: `${authority}#DISAGREEMENTS#OPEN`,
    gsi1sk: `${rank}#${due}#${id}`,
  }),
  settledDisagreement: (authority: string, month: string, at: string, id: string) => ({
    gsi1pk: `${authority}#DISAGREEMENTS#${month}`,
    gsi1sk: `${at}#${id}`,
  }),
  /** Drafts by when somebody is next to be told that they have not been sent. */
  draftsToRemind: (authority: string, due: string) => ({ gsi1pk: `${authority}#DRAFTS#REMIND`, gsi1sk: due }),
  draftsOfOrganisation: (authority: string, organisationId: string, begun: string) => ({
    gsi2pk: `${authority}#DRAFTS#ORG#${organisationId}`,
    gsi2sk: begun,
  }),
  leasesOfOrganisation: (authority: string, organisationId: string, until: string) => ({
    gsi2pk: `${authority}#LEASES#${organisationId}`,
    gsi2sk: until,
  }),
  draftsOfPerson: (authority: string, personId: string, at: string) => ({
    gsi3pk: `${authority}#DRAFTS#BY#${personId}`,
    gsi3sk: at,
  }),
  draftsSharedWith: (authority: string, personId: string, at: string) => ({
    gsi3pk: `${authority}#DRAFTS#WITH#${personId}`,
    gsi3sk: at,
  }),
  /** Letters that somebody has not opened, by when they are next chased. */
  unopenedLetters: (authority: string, due: string) => ({ gsi1pk: `${authority}#LETTERS#UNOPENED`, gsi1sk: due }),
  unsettled: (authority: string, due: string) => ({ gsi1pk: `${authority}#NOTICES#UNSETTLED`, gsi1sk: due }),
  /** Messages that wait for the digest of the day, by when it goes. */
  inDigest: (authority: string, due: string) => ({ gsi1pk: `${authority}#NOTICES#DIGEST`, gsi1sk: due }),
  trouble: (authority: string, since: string) => ({ gsi1pk: `${authority}#NOTICES#TROUBLE`, gsi1sk: since }),
  awaitingEvent: (authority: string, since: string) => ({ gsi1pk: `${authority}#NOTICES#SENT`, gsi1sk: since }),
  unreadThreads: (authority: string, since: string) => ({ gsi1pk: `${authority}#THREADS#UNREAD`, gsi1sk: since }),
  /** Threads with something that whoever raised the contact has not read. */
  threadsUnreadBy: (authority: string, personId: string, contactId: string) => ({
    gsi3pk: `${authority}#THREADS#UNREAD#${personId}`,
    gsi3sk: contactId,
  }),
  openConsultations: (authority: string, place: string) => ({
    gsi1pk: `${authority}#CONSULTATIONS#OPEN`,
    gsi1sk: place,
  }),
  closedConsultations: (authority: string, month: string, at: string) => ({
    gsi1pk: `${authority}#CONSULTATIONS#CLOSED#${month}`,
    gsi1sk: at,
  }),
  consultationsOfOrganisation: (authority: string, organisationId: string, at: string) => ({
    gsi2pk: `${authority}#ASKED#ORG#${organisationId}`,
    gsi2sk: at,
  }),
  consultationsOfPerson: (authority: string, personId: string, at: string) => ({
    gsi3pk: `${authority}#ASKED#BY#${personId}`,
    gsi3sk: at,
  }),
  /** Messages that are a person's task: all of them, and each person's. */
  tasks: (authority: string, ownerId: string | undefined, since: string) => ({
    gsi2pk: `${authority}#MESSAGETASKS`,
    gsi2sk: since,
    ...(ownerId && { gsi3pk: `${authority}#MESSAGETASKS#${ownerId}`, gsi3sk: since }),
  }),
  /** Decisions that passed their time: all of them, and those that are each manager's task. */
  lateDecisions: (authority: string, managerId: string | undefined, due: string) => ({
    gsi2pk: `${authority}#LATEDECISIONS`,
    gsi2sk: due,
    ...(managerId && { gsi3pk: `${authority}#LATEDECISIONS#${managerId}`, gsi3sk: due }),
  }),
  /** Everyone at the front door, by name. */
  staff: (authority: string, name: string) => ({ gsi3pk: `${authority}#STAFF`, gsi3sk: name }),
  organisations: (authority: string, name: string) => ({ gsi1pk: `${authority}#ORGANISATIONS`, gsi1sk: name }),
  attachmentsDue: (authority: string, due: string) => ({ gsi1pk: `${authority}#ATTACHMENTS#DUE`, gsi1sk: due }),
  people: (authority: string, organisationId: string, name: string) => ({
    gsi1pk: `${authority}#PEOPLE#${organisationId}`,
    gsi1sk: name,
  }),
  byOrganisation: (authority: string, organisationId: string, at: string) => ({
    gsi2pk: `${authority}#ORG#${organisationId}`,
    gsi2sk: at,
  }),
  byPerson: (authority: string, personId: string, at: string) => ({
    gsi3pk: `${authority}#BY#${personId}`,
    gsi3sk: at,
  }),
} as const;
