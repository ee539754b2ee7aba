import { MailEventsEnv } from './env.ts';
import { recordMailEvents } from './events/mail-events.ts';
import { storeOf, world } from './world.ts';

export const handler = recordMailEvents({ ...world, store: storeOf(MailEventsEnv.parse(process.env)) });
