import * as z from 'zod';
import { IncidentRow } from '../../shared/incident/row.ts';

/** A row's JSON text, read. It lies as one text because an agenda reads many of them, and reads them together. */
export const StoredIncidentRow = z
  .object({ row: z.string() })
  .transform(({ row }) => JSON.parse(row))
  .pipe(IncidentRow);
