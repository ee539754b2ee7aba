import { MailEventsEnv } from './env.ts';
import { recordMailEvents } from './events/mail-events.ts';
import { tellingStoreOf } from './telling-store-of.ts';
import { world } from './world.ts';

export const handler = recordMailEvents({ ...world, store: tellingStoreOf(MailEventsEnv.parse(process.env)) });
