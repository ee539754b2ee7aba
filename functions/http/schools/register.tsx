import { type Context, Hono } from 'hono';
import { RegisterUploadId } from '../../../shared/ids.ts';
import { lookAtRegister } from '../../../shared/school-directory/look-at-register.ts';
import { dayOfFile } from '../../../shared/school-directory/register.ts';
import { RegisterLineKind, takeUpload } from '../../../shared/school-directory/register-upload.ts';
import { registerProblemInWords } from '../../../web/forms/school-words.ts';
import { RegisterPage } from '../../../web/pages/school/register.tsx';
import { RegisterUploadPage } from '../../../web/pages/school/register-upload.tsx';
import { pagesOf } from '../../store/school-register.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SchoolDeps, type SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';
import { uploadedFiles } from '../uploaded-files.ts';
import { csvFilesIn, isZip } from '../zipped-text.ts';
import { readLinks, readRegister } from './read-register.ts';

/** The whole register as a CSV of the columns that are read; the gateway takes less, and an archive then. */
const bodyLimit = 30_000_000;

type File = { bytes: Uint8Array; name: string };

/** The register and its links, out of an archive where they come in one. */
async function filesOf(c: Context): Promise<{ register: File; links?: File } | { code: string }> {
  const sent = await uploadedFiles(c, ['file', 'links'], bodyLimit);
  if (!sent.ok) return { code: sent.code };
  const all: File[] = [];
  for (const one of [sent.files.file, sent.files.links]) {
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
export const registerRoutes = (deps: SchoolDeps) => {
  const { register: store } = deps.store.schools;

  /** The upload that an address names, if it is one of this authority's. */
  async function uploadAt(c: Context<SignedIn>, asked: string) {
    const id = RegisterUploadId.safeParse(asked);
    const upload = id.success ? await store.upload(id.data) : undefined;
    return upload?.authority === c.var.actor.authority ? upload : undefined;
  }

  return new Hono<SignedIn>()
    .get('/schools/register', async (c) => {
      const held = await store.register(c.var.actor.authority);
      return c.html(<RegisterPage {...staffOf(deps, c.var)} held={held} done={c.req.query('done') === 'taken'} />);
    })
    .post('/schools/register', async (c) => {
      const { authority } = c.var.actor;
      const again = async (code: string, params?: Record<string, string | number>) => {
        const held = await store.register(authority);
        const text = registerProblemInWords({ code, ...(params && { params }) });
        return c.html(<RegisterPage {...staffOf(deps, c.var)} held={held} error={text} />, 400);
      };
      const files = await filesOf(c);
      if ('code' in files) return again(files.code);
      const asOf = dayOfFile(files.register.name);
      if (!asOf) return again('no-day');
      const read = readRegister(files.register.bytes, asOf);
      if (!read.ok) return again(read.problem.code, read.problem.params);
      const linked = files.links ? readLinks(files.links.bytes) : { ok: true as const, links: [] };
      if (!linked.ok) return again(`links-${linked.problem.code}`, linked.problem.params);
      const held = await store.whole(authority);
      const file = { ...read.file, fileName: files.register.name, links: linked.links };
      const looked = lookAtRegister(file, held, momentOf(deps, c.var));
      if (!looked.ok) return refused(c, looked.refusal);
      const { upload, lines, staged } = looked.value;
      await store.stage(upload, lines, { ...(staged && { staged }), held });
      return c.redirect(`/schools/register/${upload.id}`, 303);
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
