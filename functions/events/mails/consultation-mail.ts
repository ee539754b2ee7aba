import { ConsultationId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import { relationTo } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOrCover } from './recipient.ts';

type Kind = 'consultation-received' | 'consultation-answered';

/** Word to whoever asked first: a reference, a time and where to look, and nothing of the question. */
export async function consultationMail(deps: MailDeps, notice: Notice, kind: Kind): Promise<MailOfNotice> {
  const id = ConsultationId.safeParse(notice.owner.split('/')[1]);
  const found = id.success ? await deps.store.consultations.find(id.data) : undefined;
  if (!found?.ok) throw new Error(`notice ${notice.id} is about no consultation`);
  const { reference, askedAt, askedBy, clock } = found.value;
  const recipient = await recipientOrCover(
    deps,
    notice,
    askedBy.organisation.id,
    (cover) => relationTo(cover, { ...found.value, raisedBy: askedBy }) !== 'none',
  );
  if ('held' in recipient) return recipient;
  const settings = await deps.store.settings.inForce(deps.now());
  const link = `${deps.publicUrl}/consultations/${found.value.id}`;
  const words = mailWords(settings, kind, {
    reference,
    receivedOn: dateTimeInWords(new Date(askedAt)),
    hearBy: dateTimeInWords(new Date(clock.dueAt)),
    link,
  });
  const answers = kind === 'consultation-received';
  return {
    to: recipient.email,
    cover: recipient.cover,
    ...plain(words, link),
    autoSubmitted: answers ? 'auto-replied' : 'auto-generated',
  };
}
