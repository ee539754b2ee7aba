import type { ApiEnv } from './env.ts';
import { openWholeStore } from './store/whole-store.ts';
import { tableOf } from './world.ts';

/** The whole store of the authority that the environment names, for functions that tell schools. */
export const wholeStoreOf = (env: Pick<ApiEnv, 'TABLE_NAME' | 'AUTHORITY' | 'DYNAMODB_ENDPOINT'>) =>
  openWholeStore(tableOf(env), env.AUTHORITY);
