import { writeFileSync } from 'node:fs';
import { publishedTables } from './published-tables.ts';

// npm run permissions: writes who may do what.
writeFileSync('PERMISSIONS.md', publishedTables());
