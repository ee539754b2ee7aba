import * as z from 'zod';
import { SubmittedConcern } from './concern.ts';

/** The JSON Schema (draft 2020-12) of a concern as another system may send it, for the API's own description. */
export const concernJsonSchema = () => z.toJSONSchema(SubmittedConcern, { target: 'draft-2020-12', io: 'input' });
