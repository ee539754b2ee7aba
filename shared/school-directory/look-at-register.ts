import { stampOf } from '../actor.ts';
import { RegisterUploadId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { schoolSettings } from '../settings/school-notices.ts';
import { localDate } from '../time/london.ts';
import { dryRun, type HeldRegister, type RegisterFile } from './check-register.ts';
import type { RegisterChanges } from './compare-registers.ts';
import type { Establishment } from './establishment.ts';
import { type FoundSetting, localSettings } from './find-setting.ts';
import type { SchoolLink } from './links.ts';
import { type RegisterLine, type RegisterLineKind, type RegisterUpload, registerLines } from './register-upload.ts';
import { takeRegister } from './take-register.ts';

const none: RegisterChanges = { added: [], changed: [], closed: [], unchanged: 0, missing: [] };
/** As many problems as somebody can work off before they ask for the file again. */
const mostProblems = 200;

/** What was found of a file: the upload as it is shown, its lines, and what would be held once it is taken. */
export type LookedAt = {
  upload: RegisterUpload;
  lines: Record<RegisterLineKind, RegisterLine[]>;
  staged?: { establishments: Establishment[]; links: SchoolLink[]; local: FoundSetting[] };
};

/**
 * Looks at a file of the register beside what is held, and changes nothing. Links of the file come to those that are
 * held: a school does not stop having come after another.
 */
export function lookAtRegister(
  file: RegisterFile & { fileName: string; links: readonly SchoolLink[] },
  held: (HeldRegister & { links: readonly SchoolLink[] }) | undefined,
  moment: Moment,
): Result<LookedAt> {
  const { actor, now, newId, settings } = moment;
  if (!may(actor, 'keep-school-directory')) return refuse({ kind: 'forbidden' });
  const { laCode: own, neighbours } = schoolSettings(settings);
  const seen = held?.register.version ?? 0;
  const looked = dryRun(file, held, { own, today: localDate(now) });
  const taken = takeRegister(file, held, own, { seen, fingerprint: file.fingerprint }, moment);
  const changes = looked.changes ?? none;
  const links = [
    ...new Map([...(held?.links ?? []), ...file.links].map((link) => [`${link.from} ${link.to}`, link])).values(),
  ];
  const after = new Map((held?.establishments ?? []).map((one) => [one.urn, one]));
  for (const one of file.establishments) after.set(one.urn, one);
  const lines = registerLines(changes, links, { own, nameOf: (urn) => after.get(urn)?.name });
  const unread = new Set(file.problems.map(({ row }) => row)).size;
  const upload: RegisterUpload = {
    id: RegisterUploadId.parse(newId()),
    authority: actor.authority,
    at: now.toISOString(),
    by: stampOf(actor),
    fileName: file.fileName.slice(0, 100).toWellFormed(),
    asOf: file.asOf,
    seen,
    links: file.links.length,
    counts: {
      rows: file.establishments.length + unread,
      added: changes.added.length,
      changed: changes.changed.length,
      closed: changes.closed.length,
      unchanged: changes.unchanged,
      missing: changes.missing.length,
      unread,
    },
    problems: file.problems.slice(0, mostProblems),
    outcome:
      looked.ok && taken.ok
        ? { ok: true, register: taken.value.register }
        : { ok: false, refusal: looked.ok ? { code: 'not-taken' } : looked.refusal },
  };
  if (!upload.outcome.ok) return ok({ upload, lines });
  const establishments = [...after.values()];
  return ok({
    upload,
    lines,
    staged: { establishments, links, local: localSettings(establishments, own, neighbours) },
  });
}
