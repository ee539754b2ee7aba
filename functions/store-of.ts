import { openStore } from './store/store.ts';
import { type TableEnv, tableOf } from './world.ts';

/**
 * The store of the authority that the environment names, with its incidents. It is a file of its own, so that functions
 * that open no incident do not parse what one is.
 */
export const storeOf = (env: TableEnv) => openStore(tableOf(env), env.AUTHORITY);
