/** What files are seen with: a draft, what was sent, or the front door's contact. */
export type Owner = { kind: 'draft' | 'referral' | 'contact'; id: string };

const pages = { draft: 'drafts', referral: 'referrals', contact: 'contacts' } as const;

export const ownerHref = ({ kind, id }: Owner): string => `/${pages[kind]}/${id}`;
export const attachmentsHref = (owner: Owner): string => `${ownerHref(owner)}/attachments`;
export const attachmentHref = (owner: Owner, attachmentId: string): string =>
  `${attachmentsHref(owner)}/${attachmentId}`;
export const downloadHref = (owner: Owner, attachmentId: string): string =>
  `${attachmentHref(owner, attachmentId)}/download`;
