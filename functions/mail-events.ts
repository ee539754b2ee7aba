import { MailEventsEnv } from './env.ts';
import { recordMailEvents } from './events/mail-events.ts';
import { storeOf } from './store-of.ts';
import { world } from './world.ts';

export const handler = recordMailEvents({ ...world, store: storeOf(MailEventsEnv.parse(process.env)) });
