import type { Client } from '../../store/people.ts';

/** What an agency's system may be allowed to do. */
export type ApiScope = Client['scopes'][number];

/** Every route for agency systems and the scope that it needs. `public` shows nothing about anyone. */
export const apiScopes = {
  'GET /api/v1/openapi.json': 'public',
  'POST /api/v1/concerns': 'concerns:write',
  'GET /api/v1/concerns': 'concerns:read',
  'GET /api/v1/concerns/:id': 'concerns:read',
  'GET /api/v1/concerns/:id/letter': 'concerns:read',
  'POST /api/v1/concerns/:id/answers': 'concerns:write',
  'POST /api/v1/concerns/:id/additions': 'concerns:write',
  'POST /api/v1/domestic-abuse-incidents': 'incidents:write',
  'GET /api/v1/domestic-abuse-incidents/:id': 'incidents:read',
  'POST /api/v1/case-files': 'case-files:write',
  'GET /api/v1/triage-outcomes': 'incidents:read',
  'GET /api/v1/triage-outcomes/:id': 'incidents:read',
} as const satisfies Record<string, ApiScope | 'public'>;
export type ApiRoute = keyof typeof apiScopes;

export const isApiRoute = (route: string): route is ApiRoute => Object.hasOwn(apiScopes, route);

const all = Object.keys(apiScopes).map((route) => ({
  method: route.slice(0, route.indexOf(' ')),
  parts: route.slice(route.indexOf(' ') + 1).split('/'),
}));

/** The methods that a path answers, for those who used another; none when there is nothing at the path. */
export function methodsAt(path: string): string[] {
  const asked = path.split('/');
  const fits = (parts: string[]) =>
    parts.length === asked.length &&
    parts.every((part, at) => part === asked[at] || (part.startsWith(':') && asked[at] !== ''));
  const methods = all.filter(({ parts }) => fits(parts)).map(({ method }) => method);
  return methods.includes('GET') ? [...methods, 'HEAD'].sort() : methods;
}
