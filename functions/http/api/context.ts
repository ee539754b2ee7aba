import type { Actor } from '../../../shared/actor.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { ApiStore } from '../../store/api-store.ts';
import type { Client } from '../../store/people.ts';
import type { IncidentDeps } from '../context.ts';
import type { TokenRules } from './token.ts';

/** All that the API needs of the world. */
export type ApiDeps = Pick<IncidentDeps, 'authority' | 'now' | 'newId' | 'digest' | 'log' | 'publicUrl'> & {
  store: ApiStore;
  tokens: TokenRules;
  /** How many requests one system may make in a minute. */
  requestsPerMinute?: number;
};

/** Every request has a name of its own, by which its problem and its line in the log are known. */
export type ApiRequest = { Variables: { instance: string; clientId?: string } };

/** A request that speaks for an agency's system. */
export type ApiCall = { Variables: ApiRequest['Variables'] & { client: Client; actor: Actor; settings: Settings } };
