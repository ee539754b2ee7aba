import type { Draft } from '../../../shared/draft/draft.ts';
import { peopleOf } from '../../../shared/form/answers.ts';
import type { Scope } from '../../../shared/form/task.ts';
import { Button } from '../../components/button.tsx';

type AddProps = { draft: Draft; scope: Exclude<Scope, 'concern'>; newPersonId: string };

const addWords = {
  child: ['Add a child', 'Add another child'],
  adult: ['Add an adult', 'Add another adult'],
  'other-child': [
    'Add a child of the family whom this concern is not about',
    'Add another child whom this concern is not about',
  ],
} as const;

/** A child may share an address, a school and a family with one that is there already, so that is asked first. */
export const AddPerson = ({ draft, scope, newPersonId }: AddProps) => {
  const any = peopleOf(draft.concern, scope).length > 0;
  const words = addWords[scope][any ? 1 : 0];
  if (scope === 'child' && any) {
    return (
      <Button href={`/drafts/${draft.id}/people/child/add`} variant="secondary">
        {words}
      </Button>
    );
  }
  return (
    <form method="post" action={`/drafts/${draft.id}/people/${scope}`}>
      <input type="hidden" name="person" value={newPersonId} />
      <Button variant="secondary" preventDoubleClick>
        {words}
      </Button>
    </form>
  );
};
