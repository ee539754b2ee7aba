import type { RoutePolicy } from '../route-policy.ts';

const keeping: RoutePolicy = { permission: 'keep-school-directory' };
/** Staff, and whoever is a contact of the school: the routes find for themselves that they are. */
const there: RoutePolicy = { permission: 'see-schools' };

/** The routes of the directory of schools. */
export const schoolPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /schools': there,
  'GET /schools/register': keeping,
  'POST /schools/register': keeping,
  'GET /schools/register/:upload': keeping,
  'POST /schools/register/:upload/take': keeping,
  'GET /schools/register/sent/:file': keeping,
  'POST /schools/register/sent/:file': keeping,
  'GET /schools/new': keeping,
  'POST /schools/new': keeping,
  'GET /schools/unconfirmed': { permission: 'read-school-directory' },
  'GET /schools/calendar': keeping,
  'POST /schools/calendar': keeping,
  'GET /schools/calendar/import': keeping,
  'POST /schools/calendar/import': keeping,
  'GET /schools/rolls': keeping,
  'POST /schools/rolls': keeping,
  'GET /schools/rolls/:upload': keeping,
  'POST /schools/rolls/:upload/take': keeping,
  'GET /schools/:school': there,
  'GET /schools/:school/contacts/new': there,
  'POST /schools/:school/contacts/new': there,
  'GET /schools/:school/contacts/:contact': there,
  'POST /schools/:school/contacts/:contact': there,
  'POST /schools/:school/contacts/:contact/end': there,
  'POST /schools/:school/contacts/:contact/confirm': there,
  'POST /schools/:school/contacts/:contact/ask': there,
  'POST /schools/:school/contacts/:contact/access': there,
  'POST /schools/:school/still-you': there,
  'GET /schools/:school/calendar': there,
  'POST /schools/:school/calendar': there,
  'GET /schools/:school/edit': keeping,
  'POST /schools/:school/edit': keeping,
  'POST /schools/:school/close': keeping,
};
