import { columnsOfAdults } from './adult-columns.ts';
import type { Column } from './column.ts';
import { columnsOfIncident } from './incident-columns.ts';
import { columnsOfPeople } from './person-columns.ts';

/** Every column, in the order of the sample. A file may leave out any that is not needed, and order them as it likes. */
export const incidentColumns: readonly Column[] = [...columnsOfIncident, ...columnsOfPeople, ...columnsOfAdults];
