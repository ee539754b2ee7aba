import { MailEventsEnv } from './env.ts';
import { recordMailEvents } from './events/mail-events.ts';
import { wholeStoreOf } from './whole-store-of.ts';
import { world } from './world.ts';

export const handler = recordMailEvents({ ...world, store: wholeStoreOf(MailEventsEnv.parse(process.env)) });
