import type { Actor } from '../../../shared/actor.ts';
import { folderOfDraft } from '../../../shared/attachment/folder.ts';
import { emptied } from '../../../shared/attachment/remove-file.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { Deps } from '../context.ts';
import { changeFolder } from './change-folder.ts';

/** Has every file of a draft that was deleted deleted with it, within a minute. */
export async function emptyFolder(
  deps: Pick<Deps, 'store' | 'newId' | 'now'>,
  draft: Draft,
  actor: Actor,
): Promise<void> {
  await changeFolder(deps, folderOfDraft(draft), (folder) =>
    folder ? ok({ folder: emptied(folder, deps.now(), actor.name) }) : refuse({ kind: 'not-found' }),
  );
}
