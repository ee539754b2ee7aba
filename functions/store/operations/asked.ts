import type { Settings } from '../../../shared/settings.ts';
import type { Table } from '../table.ts';

/** What each reading is made from. */
export type Asked = { table: Table; authority: string; settings: Settings; now: Date };
