import * as z from 'zod';

/** Opaque ids, one brand each, so that a letter's id never stands where a contact's is meant. */
export const ContactId = z.uuid().brand<'ContactId'>();
export type ContactId = z.infer<typeof ContactId>;
export const DraftId = z.uuid().brand<'DraftId'>();
export type DraftId = z.infer<typeof DraftId>;
export const LetterId = z.uuid().brand<'LetterId'>();
export type LetterId = z.infer<typeof LetterId>;
export const NoticeId = z.uuid().brand<'NoticeId'>();
export type NoticeId = z.infer<typeof NoticeId>;
export const PersonId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
/** A child or an adult whom the authority knows, while `PersonId` is somebody who signs in. */
export const PersonRecordId = z.uuid().brand<'PersonRecordId'>();
export type PersonRecordId = z.infer<typeof PersonRecordId>;
export const OrganisationId = z.uuid().brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof OrganisationId>;
export const DisagreementId = z.uuid().brand<'DisagreementId'>();
export type DisagreementId = z.infer<typeof DisagreementId>;
export const ConsultationId = z.uuid().brand<'ConsultationId'>();
export type ConsultationId = z.infer<typeof ConsultationId>;
export const IncidentId = z.uuid().brand<'IncidentId'>();
export type IncidentId = z.infer<typeof IncidentId>;
/** A note on a contact or on the record of a person. */
export const NoteId = z.uuid().brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;
/** A request of somebody for what is held about a person. */
export const DisclosureId = z.uuid().brand<'DisclosureId'>();
export type DisclosureId = z.infer<typeof DisclosureId>;
/** That two contacts or incidents may be about one event. */
export const SameEventId = z.uuid().brand<'SameEventId'>();
export type SameEventId = z.infer<typeof SameEventId>;
/** A warning about a person. */
export const MarkerId = z.uuid().brand<'MarkerId'>();
export type MarkerId = z.infer<typeof MarkerId>;
/** A file of incidents that the police sent. */
export const BatchId = z.uuid().brand<'BatchId'>();
export type BatchId = z.infer<typeof BatchId>;
/** Somebody at a school or setting who is told of incidents there. */
export const SchoolContactId = z.uuid().brand<'SchoolContactId'>();
export type SchoolContactId = z.infer<typeof SchoolContactId>;
/** A file of the national register of schools that somebody uploaded, to look at before it is taken. */
export const RegisterUploadId = z.uuid().brand<'RegisterUploadId'>();
export type RegisterUploadId = z.infer<typeof RegisterUploadId>;
/** A file of the rolls of schools that somebody uploaded. */
export const RollUploadId = z.uuid().brand<'RollUploadId'>();
export type RollUploadId = z.infer<typeof RollUploadId>;
/** What one school is told of one incident, and what becomes of it. */
export const SchoolNoticeId = z.uuid().brand<'SchoolNoticeId'>();
export type SchoolNoticeId = z.infer<typeof SchoolNoticeId>;
export const AttachmentId = z.uuid().brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;
/** All files of one concern. It begins with a draft, and stays the same when that is sent. */
export const AttachmentFolderId = z.uuid().brand<'AttachmentFolderId'>();
export type AttachmentFolderId = z.infer<typeof AttachmentFolderId>;
/** That somebody checked whether a child is open to social care. */
export const OpenCheckId = z.uuid().brand<'OpenCheckId'>();
export type OpenCheckId = z.infer<typeof OpenCheckId>;
/** That somebody used such checks in a way that must be looked at. */
export const UnusualUseId = z.uuid().brand<'UnusualUseId'>();
export type UnusualUseId = z.infer<typeof UnusualUseId>;
/** A file of the case system: the children who are open to social care. */
export const CaseFileId = z.uuid().brand<'CaseFileId'>();
export type CaseFileId = z.infer<typeof CaseFileId>;
