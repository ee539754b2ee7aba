import type { SchoolReply } from '../../../shared/school-notice/reply.ts';
import type { BecameOf } from '../../../web/pages/school-notice/school-said.tsx';
import type { SchoolNoticeDeps } from '../context.ts';

/** What became of the worries among some replies: of each of which a concern was begun, the contact once it was sent. */
export async function becameOf(
  { store }: Pick<SchoolNoticeDeps, 'store'>,
  replies: readonly SchoolReply[],
): Promise<BecameOf> {
  const begun = replies.flatMap(({ id, draft }) => (draft ? [{ id, draft }] : []));
  const drafts = await Promise.all(begun.map(({ draft }) => store.drafts.find(draft.id)));
  return new Map(
    begun.map(({ id }, at) => {
      const draft = drafts[at];
      return [id, { contact: draft?.ok ? draft.value.sentAs : undefined }];
    }),
  );
}
