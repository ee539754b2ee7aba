import { Button } from '../../components/button.tsx';

/** The next incident that is open, as it stands now. */
export type NextIncident = { id: string; version: number };

/** Calls the next incident in the meeting and opens its screen: the one press between two families. */
export const CallNext = ({ next, text = 'Call the next incident' }: { next: NextIncident; text?: string }) => (
  <form method="post" action={`/triage/incidents/${next.id}/call`} class="app-triage__call">
    <input type="hidden" name="seen" value={String(next.version)} />
    <Button attributes={{ 'data-way': 'next' }}>{text}</Button>
  </form>
);
