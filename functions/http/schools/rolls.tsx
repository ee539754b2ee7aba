import { type Context, Hono } from 'hono';
import { stampOf } from '../../../shared/actor.ts';
import { RollUploadId } from '../../../shared/ids.ts';
import { lookAtRoll, readRolls, rollColumns } from '../../../shared/school-notice/roll-file.ts';
import type { RollUpload } from '../../../shared/school-notice/roll-upload.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { localDate } from '../../../shared/time/london.ts';
import { rollFileProblem } from '../../../web/forms/school-roll-words.ts';
import { RollUploadPage } from '../../../web/pages/school/roll-upload.tsx';
import { RollsPage } from '../../../web/pages/school/rolls.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { SchoolDeps, SignedIn } from '../context.ts';
import { csvLines } from '../csv-lines.ts';
import { refused } from '../refused.tsx';
import { uploadedFiles } from '../uploaded-files.ts';
import { csvFilesIn, isZip } from '../zipped-text.ts';

/** The pupils of a whole council as a CSV; the gateway takes less, and an archive then. */
const bodyLimit = 30_000_000;
const mostSchools = 400;
const mostProblems = 200;

type Rows = { ok: true; rows: { row: number; cells: Record<string, string> }[]; name: string };

/** The rows of a file of rolls, or why it is none. */
async function rowsIn(c: Context): Promise<Rows | { ok: false; code: string; column?: string }> {
  const sent = await uploadedFiles(c, ['file'], bodyLimit);
  if (!sent.ok) return sent;
  const { file } = sent.files;
  if (!file) return { ok: false, code: 'no-file' };
  const inside = isZip(file.bytes) ? await csvFilesIn(file.bytes) : [file];
  const [only] = inside ?? [];
  if (!only) return { ok: false, code: 'not-a-zip' };
  const read = csvLines(only.bytes);
  if (!read.ok) return read;
  const [head, ...lines] = read.lines;
  const names = head?.record ?? [];
  const known: readonly string[] = rollColumns;
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) return { ok: false, code: 'unknown-column', column: strange.slice(0, 60) };
  const lacking = known.find((name) => !names.includes(name));
  if (lacking) return { ok: false, code: 'column-missing', column: lacking };
  if (lines.length === 0) return { ok: false, code: 'empty' };
  const last = lines.at(-1);
  if (last && last.record.length < names.length) return { ok: false, code: 'broken-off' };
  const rows = lines.map(({ record, row }) => ({
    row,
    cells: Object.fromEntries(names.map((name, at) => [name, record[at] ?? ''])),
  }));
  return { ok: true, rows, name: only.name };
}

/** The rolls that schools send: a file looked at, and taken school by school. */
export const rollRoutes = (deps: SchoolDeps) => {
  const { schools } = deps.store;
  async function uploadAt(c: Context<SignedIn>) {
    const id = RollUploadId.safeParse(c.req.param('upload'));
    const upload = id.success ? await schools.rollUpload(id.data) : undefined;
    return upload?.authority === c.var.actor.authority ? upload : undefined;
  }
  /** Which of its schools an upload can still change: not halted, and as they were when it was looked at. */
  async function standing(upload: RollUpload) {
    const versions = await schools.rollVersions(
      upload.authority,
      upload.schools.map(({ setting }) => setting),
    );
    return new Map(
      upload.schools.map(({ setting, seen, halted }) => {
        const now = versions.get(setting) ?? 0;
        return [setting, halted ? 'halted' : now === seen ? 'to-take' : 'taken'] as const;
      }),
    );
  }

  return new Hono<SignedIn>()
    .get('/schools/rolls', (c) => c.html(<RollsPage {...staffOf(deps, c.var)} />))
    .post('/schools/rolls', async (c) => {
      const { actor, settings } = c.var;
      const again = (code: string, column?: string) =>
        c.html(<RollsPage {...staffOf(deps, c.var)} error={rollFileProblem(code, column)} />, 400);
      const read = await rowsIn(c);
      if (!read.ok) return again(read.code, read.column);
      const now = deps.now();
      const about = { authority: actor.authority, digest: deps.digest, today: localDate(now) };
      const { rolls, problems } = readRolls(read.rows, about);
      if (rolls.length > mostSchools) return again('too-many-schools');
      const known = new Map(
        (
          await schools.settingsOf(
            actor.authority,
            rolls.map(({ setting }) => setting),
          )
        ).settings.map((one) => [one.key, one]),
      );
      const { rollLossPercent: lossPercent } = schoolSettings(settings);
      const upload: RollUpload = {
        id: RollUploadId.parse(deps.newId()),
        authority: actor.authority,
        at: now.toISOString(),
        by: stampOf(actor),
        fileName: read.name.slice(0, 100).toWellFormed(),
        rows: read.rows.length,
        schools: [],
        problems: problems.slice(0, mostProblems),
        problemCount: problems.length,
      };
      for (const told of rolls) {
        const before = await schools.rollOfSchool(actor.authority, told.setting);
        const { look, pupils } = lookAtRoll(told, before?.pupils ?? [], { today: about.today, lossPercent });
        const setting = known.get(told.setting);
        upload.schools.push({
          setting: told.setting,
          name: setting?.name ?? told.setting,
          seen: before?.version ?? 0,
          ...look,
          ...(!setting && { halted: 'not-known' as const }),
        });
        if (!look.halted) await schools.stageRoll(upload, told.setting, pupils);
      }
      await schools.saveRollUpload(upload);
      return c.redirect(`/schools/rolls/${upload.id}`, 303);
    })
    .get('/schools/rolls/:upload', async (c) => {
      const upload = await uploadAt(c);
      if (!upload) return refused(c, { kind: 'not-found' });
      const done = c.req.query('done') === 'taken';
      const { rollLossPercent: percent } = schoolSettings(c.var.settings);
      const stands = await standing(upload);
      return c.html(<RollUploadPage {...staffOf(deps, c.var)} {...{ upload, stands, percent, done }} />);
    })
    .post('/schools/rolls/:upload/take', async (c) => {
      const upload = await uploadAt(c);
      if (!upload) return refused(c, { kind: 'not-found' });
      const stands = await standing(upload);
      const taken = { at: deps.now().toISOString(), by: stampOf(c.var.actor) };
      // School by school: what breaks off here is gone on with by pressing again.
      for (const { setting, seen } of upload.schools) {
        if (stands.get(setting) !== 'to-take') continue;
        const before = await schools.rollOfSchool(upload.authority, setting);
        if ((before?.version ?? 0) !== seen) continue;
        const pupils = await schools.stagedRoll(upload.id, setting);
        const next = { setting, authority: upload.authority, version: seen + 1, taken, pupils };
        await schools.saveRoll(next, before, deps.newId());
      }
      return c.redirect(`/schools/rolls/${upload.id}?done=taken`, 303);
    });
};
