import * as z from 'zod';
import type { News } from '../../shared/notice-news.ts';
import { ownerOfTag } from '../senders/email.ts';
import { keys } from '../store/keys.ts';
import { NoticeKey } from '../store/notices.ts';
import { fromJson } from './each-message.ts';

const Code = z.string().max(100).nullish().catch(undefined);

/** What SES publishes about a message, of which we read no more than we need and never who it was for. */
const SesEvent = z.object({
  eventType: z.string(),
  mail: z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())) }),
  bounce: z.object({ bounceType: Code, bounceSubType: Code }).optional(),
  complaint: z.object({ complaintFeedbackType: Code }).optional(),
  deliveryDelay: z.object({ delayType: Code }).optional(),
});
type SesEvent = z.infer<typeof SesEvent>;

/** An event comes as it is, in the envelope of a topic, or in that of an event bus. */
const Envelope = z.union([
  SesEvent,
  z.object({ Type: z.literal('Notification'), Message: z.string() }).transform(({ Message }) => fromJson(Message)),
  z.object({ detail: z.unknown() }).transform(({ detail }) => detail),
]);

const newsOf: Record<string, News> = {
  Send: 'sent',
  Delivery: 'delivered',
  DeliveryDelay: 'delayed',
  Bounce: 'bounced',
  Complaint: 'complained',
  // Taken, and then not sent on after all: nobody has it, as after a bounce.
  Reject: 'bounced',
  'Rendering Failure': 'bounced',
};

const Tags = z.object({
  notice: z.tuple([z.uuid()]),
  owner: z.tuple([z.string()]),
  attempt: z.tuple([z.string().regex(/^[1-9]\d{0,5}$/)]),
});

export type MailNews = { key: NoticeKey; news: News; attempt: number; messageId: string; detail?: string };

/** What the news is and which notice it is about; `ignored` for what we did not ask to hear; undefined if unreadable. */
export function mailNews(body: string): MailNews | 'ignored' | undefined {
  const opened = Envelope.safeParse(fromJson(body));
  const event = SesEvent.safeParse(opened.data);
  if (!event.success) return undefined;
  const { eventType, mail } = event.data;
  const news = newsOf[eventType];
  if (!news) return 'ignored';
  const tags = Tags.safeParse(mail.tags);
  if (!tags.success) return undefined;
  const { notice, owner, attempt } = tags.data;
  const key = NoticeKey.safeParse(keys.notice(ownerOfTag(owner[0]), notice[0]));
  if (!key.success) return undefined;
  const detail = detailOf(event.data);
  return { key: key.data, news, attempt: Number(attempt[0]), messageId: mail.messageId, ...(detail && { detail }) };
}

const detailOf = ({ eventType, bounce, complaint, deliveryDelay }: SesEvent): string => {
  const said = [bounce?.bounceType, bounce?.bounceSubType, complaint?.complaintFeedbackType, deliveryDelay?.delayType];
  const words = said.filter((code) => code && /^[A-Za-z-]+$/.test(code)).join(' ');
  return words || (newsOf[eventType] === 'bounced' ? eventType : '');
};
