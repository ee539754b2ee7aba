import { routePermissions } from '../../functions/http/route-permissions.ts';
import type { RoutePolicy } from '../../functions/http/route-policy.ts';
import { Role } from '../../shared/actor.ts';
import { may, type Permission, permissions } from '../../shared/permissions.ts';

const roles = Role.options;

const words = (name: string) => name.replaceAll('-', ' ');
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

function whoUses(policy: RoutePolicy): readonly string[] {
  if (policy === 'public') return ['everybody', '', ''];
  if (policy === 'signed-in') return ['everybody who is signed in', '', ''];
  const { permission, opens, from = [], proven } = policy;
  const record = opens ? `${words(opens)}${from.length > 0 ? `: ${from.map(words).join(', ')}` : ''}` : '';
  return [words(permission), record, proven ? 'yes' : ''];
}

/** The page that says who may do what: what each role may do, and for each route who uses it and what it opens. */
export function publishedTables(): string {
  const named = Object.keys(permissions) as Permission[];
  const byRole = named.map((permission) => [
    words(permission),
    ...roles.map((role) => (may({ role }, permission) ? 'yes' : '')),
  ]);
  const byRoute = Object.entries(routePermissions).map(([route, policy]) => [`\`${route}\``, ...whoUses(policy)]);
  return `# Who may do what

Everything that is not said here is refused. \`npm run permissions\` writes this page from \`shared/permissions.ts\` and from the lists under \`functions/http/permissions\`; a test holds it to them, so that nobody changes who may do what without a change of this page.

## What each role may do

${table(['', ...roles.map(words)], byRole)}

## Who uses each route

What a route opens is open to those who stand to the record as the third column says; to everybody else it is not there. A route of the last column asks for proof of who somebody is, a short while ago.

${table(['Route', 'Who', 'Record, and who stands to it', 'Proof'], byRoute)}
`;
}
