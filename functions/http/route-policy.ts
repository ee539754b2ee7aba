import type { Permission } from '../../shared/permissions.ts';

/**
 * Who may use a route, and what it opens. `public` shows nothing about anyone. `signed-in` needs a session and no
 * more. A permission is checked before the record is looked for, so that a refusal never tells whether it exists.
 */
export type RoutePolicy =
  | 'public'
  | 'signed-in'
  | {
      permission: Permission;
      opens?: 'draft' | 'consultation' | 'contact' | 'contact-and-concern' | 'incident';
      from?: readonly From[];
      /** Asked by a page's script and not by its reader: neither a use of the session nor an opening of the record. */
      quiet?: true;
      /** What cannot be taken back once seen: whoever uses it must have proved who they are a short while ago. */
      proven?: true;
    };

/** From where someone may stand to the record that the route opens. */
export type From = 'own' | 'organisation' | 'front-door' | 'reporter' | 'member';
