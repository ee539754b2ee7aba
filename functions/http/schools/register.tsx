import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { RegisterUploadId } from '../../../shared/ids.ts';
import { lookAtRegister } from '../../../shared/school-directory/look-at-register.ts';
import { dayOfFile } from '../../../shared/school-directory/register.ts';
import { registerFolder } from '../../../shared/school-directory/register-folder.ts';
import { RegisterLineKind, takeUpload } from '../../../shared/school-directory/register-upload.ts';
import { registerProblemInWords } from '../../../web/forms/school-words.ts';
import { RegisterPage } from '../../../web/pages/school/register.tsx';
import { RegisterSentPage } from '../../../web/pages/school/register-sent.tsx';
import { RegisterUploadPage } from '../../../web/pages/school/register-upload.tsx';
import { pagesOf } from '../../store/school-register.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';
import { uploadedFiles } from '../uploaded-files.ts';
import { csvFilesIn, isZip } from '../zipped-text.ts';
import { readLinks, readRegister } from './read-register.ts';
import type { RegisterDeps } from './register-files.ts';

/** More than the archive of the whole register, or a CSV of the columns that are read. */
const most = 30_000_000;
const FileName = z.uuid();

type File = { bytes: Uint8Array; name: string };
type Files = { register: File; links?: File } | { code: string };

/** The register and its links, out of an archive where they come in one. */
async function filesIn(sent: readonly (File | undefined)[]): Promise<Files> {
  const all: File[] = [];
  for (const one of sent) {
    if (!one) continue;
    const inside = isZip(one.bytes) ? await csvFilesIn(one.bytes) : [one];
    if (!inside) return { code: 'not-a-zip' };
    all.push(...inside);
  }
  const isLinks = ({ name }: File) => /links/i.test(name);
  const links = all.find(isLinks);
  const register = all.find((one) => one !== links);
  if (!register) return { code: 'no-file' };
  return { register, ...(links && { links }) };
}

/** The national register: what is held, a file of it looked at, and taken. */
export const registerRoutes = (deps: RegisterDeps) => {
  const { register: store } = deps.store.schools;
  const { uploadForm, bytes } = deps.files;

  /** What is held, and the forms for a file: one to where files are sent whatever their size, one to here. */
  async function shown(c: Context<SignedIn>, said: { error?: string; done?: boolean }, status: 200 | 400 = 200) {
    const held = await store.register(c.var.actor.authority);
    const file = deps.newId();
    const back = `${deps.publicUrl}/schools/register/sent/${file}`;
    const upload = await uploadForm({ folder: registerFolder, attachment: file }, back);
    return c.html(<RegisterPage {...staffOf(deps, c.var)} {...{ held, upload, ...said }} />, status);
  }

  /** Looks at a file of the register, and leads to what it would change; or says beside its field why it cannot. */
  async function look(c: Context<SignedIn>, files: Files) {
    const again = (code: string, params?: Record<string, string | number>) =>
      shown(c, { error: registerProblemInWords({ code, ...(params && { params }) }) }, 400);
    if ('code' in files) return again(files.code);
    const asOf = dayOfFile(files.register.name);
    if (!asOf) return again('no-day');
    const read = readRegister(files.register.bytes, asOf);
    if (!read.ok) return again(read.problem.code, read.problem.params);
    const linked = files.links ? readLinks(files.links.bytes) : { ok: true as const, links: [] };
    if (!linked.ok) return again(`links-${linked.problem.code}`, linked.problem.params);
    const held = await store.whole(c.var.actor.authority);
    const file = { ...read.file, fileName: files.register.name, links: linked.links };
    const looked = lookAtRegister(file, held, momentOf(deps, c.var));
    if (!looked.ok) return refused(c, looked.refusal);
    const { upload, lines, staged } = looked.value;
    await store.stage(upload, lines, { ...(staged && { staged }), held });
    return c.redirect(`/schools/register/${upload.id}`, 303);
  }

  /** A file that a browser has sent past us, as its address names it; undefined where none has come. */
  async function cameAt(asked: string) {
    const attachment = FileName.safeParse(asked);
    const file = attachment.success ? { folder: registerFolder, attachment: attachment.data } : undefined;
    const came = file && (await bytes.came(file));
    return file && came && { file, came };
  }

  /** The upload that an address names, if it is one of this authority's. */
  async function uploadAt(c: Context<SignedIn>, asked: string) {
    const id = RegisterUploadId.safeParse(asked);
    const upload = id.success ? await store.upload(id.data) : undefined;
    return upload?.authority === c.var.actor.authority ? upload : undefined;
  }

  return new Hono<SignedIn>()
    .get('/schools/register', (c) => shown(c, { done: c.req.query('done') === 'taken' }))
    .post('/schools/register', async (c) => {
      const sent = await uploadedFiles(c, ['file', 'links'], most);
      return look(c, sent.ok ? await filesIn([sent.files.file, sent.files.links]) : { code: sent.code });
    })
    .get('/schools/register/sent/:file', async (c) => {
      const sent = await cameAt(c.req.param('file'));
      if (!sent) return refused(c, { kind: 'not-found' });
      return c.html(<RegisterSentPage {...staffOf(deps, c.var)} file={c.req.param('file')} came={sent.came} />);
    })
    .post('/schools/register/sent/:file', async (c) => {
      const sent = await cameAt(c.req.param('file'));
      if (!sent) return refused(c, { kind: 'not-found' });
      const { file, came } = sent;
      if (came.size === 0) return look(c, { code: 'no-file' });
      if (came.size > most) return look(c, { code: 'too-large' });
      return look(c, await filesIn([{ bytes: await bytes.read(file, came.etag), name: came.name }]));
    })
    .get('/schools/register/:upload', async (c) => {
      const upload = await uploadAt(c, c.req.param('upload'));
      if (!upload) return refused(c, { kind: 'not-found' });
      const held = await store.register(upload.authority);
      const first = RegisterLineKind.options.find((kind) => upload.counts[kind] > 0) ?? 'changed';
      const show = RegisterLineKind.safeParse(c.req.query('show')).data ?? first;
      const pages = Math.max(1, pagesOf(upload.counts[show]));
      const asked = c.req.query('page') ?? '';
      const page = Math.min(/^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1, pages);
      const lines = await store.lines(upload.id, show, page - 1);
      const overtaken = upload.seen !== (held?.version ?? 0);
      return c.html(
        <RegisterUploadPage {...staffOf(deps, c.var)} {...{ upload, held, show, lines, page, pages, overtaken }} />,
      );
    })
    .post('/schools/register/:upload/take', async (c) => {
      const upload = await uploadAt(c, c.req.param('upload'));
      if (!upload) return refused(c, { kind: 'not-found' });
      const version = (await store.register(upload.authority))?.version ?? 0;
      const register = takeUpload(upload, { version }, momentOf(deps, c.var));
      const taken = register.ok ? await store.take(upload, register.value, deps.newId()) : register;
      if (taken.ok) return c.redirect('/schools/register?done=taken', 303);
      // Its page says what is held now, and that the file must be looked at again.
      if (taken.refusal.kind === 'stale') return c.redirect(`/schools/register/${upload.id}`, 303);
      return refused(c, taken.refusal);
    });
};
