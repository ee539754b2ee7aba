/** Whether a path is of the function that deals with files: all of them, and nothing else, stand below an owner. */
export const isAttachmentPath = (path: string): boolean =>
  /^\/(drafts|referrals|contacts)\/[^/]+\/attachments(\/|$)/.test(path);
