import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Settings } from '../settings.ts';
import { checkWords } from './check-words.ts';
import { isOpen, type WordingDraft } from './draft.ts';
import { asTyped, fieldsOf, saySame, type Template, type TypedWords, wordsOf } from './template.ts';

/** `seen` is the version of the draft that the writer had open, 0 where there was none. */
export type EditWording = { seen: number; words: TypedWords };

type Now = Pick<Moment, 'actor' | 'now'>;

/**
 * Keeps a change to one wording as a draft. `settings` are the newest, which the change will be published over. Refused
 * as `stale` when a colleague has saved meanwhile, and as `invalid` with each problem beside its part.
 */
export function saveWording(
  current: WordingDraft | undefined,
  template: Template,
  settings: Settings,
  { seen, words }: EditWording,
  { actor, now }: Now,
): Result<WordingDraft> {
  if ((current?.version ?? 0) !== seen) return refuse({ kind: 'stale' });
  const checked = checkWords(settings, template, words);
  if (!checked.ok) return checked;
  if (!isOpen(current) && saySame(checked.value, wordsOf(settings, template))) {
    const [field = ''] = fieldsOf(settings, template);
    return refuse({ kind: 'invalid', problems: [{ field, code: 'unchanged' }] });
  }
  return ok({
    authority: settings.authority,
    template: template.id,
    version: seen + 1,
    words: asTyped(checked.value),
    at: now.toISOString(),
    by: stampOf(actor),
  });
}

/** Gives a draft up; what is in force stays as it is. Refused as `stale` when it is not the one that was seen. */
export function discardWording(
  draft: WordingDraft | undefined,
  { seen }: { seen: number },
  { actor, now }: Now,
): Result<WordingDraft> {
  if (!isOpen(draft) || draft.version !== seen) return refuse({ kind: 'stale' });
  return ok({ ...draft, version: seen + 1, words: null, at: now.toISOString(), by: stampOf(actor) });
}
