import { openWholeStore } from './store/whole-store.ts';
import { type TableEnv, tableOf } from './world.ts';

/** The whole store of the authority that the environment names, for the minute hand. */
export const wholeStoreOf = (env: TableEnv) => openWholeStore(tableOf(env), env.AUTHORITY);
