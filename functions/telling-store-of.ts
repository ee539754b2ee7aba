import { openTellingStore } from './store/telling-store.ts';
import { type TableEnv, tableOf } from './world.ts';

/** The store of the authority that the environment names, for functions that tell schools and others. */
export const tellingStoreOf = (env: TableEnv) => openTellingStore(tableOf(env), env.AUTHORITY);
