import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentOf } from '../../functions/content/content-of.ts';
import { scanAttachments } from '../../functions/events/scan-attachment.ts';
import { sweepAttachments } from '../../functions/events/sweeps/attachments.ts';
import { downloadLink } from '../../functions/objects/download-link.ts';
import { openObjects } from '../../functions/objects/object-places.ts';
import { fileBytes } from '../../functions/objects/quarantine.ts';
import { uploadForm } from '../../functions/objects/upload-form.ts';
import { clamd } from '../../functions/scanner/clamd.ts';
import { openStore } from '../../functions/store/store.ts';
import { fileFaults } from '../../infra/local/files/file-faults.ts';
import { startObjectStore } from '../../infra/local/files/object-store.ts';
import { startScanner } from '../../infra/local/files/scanner.ts';
import { tableRights } from '../../infra/table-rights.ts';
import { limitedTo } from './limited.ts';
import { context, messages } from './mail-world.ts';
import type { Service } from './service.ts';

export type FileWorld = Awaited<ReturnType<typeof fileWorld>>;

/** The box's store of files and its scanner, to be put behind a service; what came is checked when the test says so. */
export async function fileWorld(origin = 'http://localhost') {
  const folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  const faults = fileFaults();
  const secret = 'a secret of the store that only tests use';
  const log = { info: () => {}, error: () => {} };
  const came: string[] = [];
  const tell = (event: string) => void came.push(event);
  const store = await startObjectStore({
    ...{ folder, secret, sealKey: Buffer.alloc(32, 9), port: 0, publicUrl: origin, tell, faults, log },
    wall: () => Date.now(),
  });
  const scanner = await startScanner(faults);
  const places = openObjects({ quarantine: 'quarantine', kept: 'kept', endpoint: store.endpoint, secretKey: secret });
  const bytes = fileBytes(places);

  return {
    endpoint: store.endpoint,
    bytes,
    places,
    came,
    /** What goes wrong from now on; nothing, when nothing is named. */
    async faults(asked: object) {
      faults.set(asked);
      await Promise.all([store.followFaults(), scanner.followFaults()]);
    },
    files: {
      uploadOrigin: store.endpoint,
      uploadForm: (file: Parameters<typeof uploadForm>[1], back?: string) => uploadForm(places, file, back),
      downloadLink: (...asked: Parameters<typeof downloadLink> extends [unknown, ...infer Rest] ? Rest : never) =>
        downloadLink(places, ...asked),
    },
    /** The handlers of a service, as the queue and the minute hand call them; the check has no more rights than in AWS. */
    handlersOf({ store: records, table, clock, deps }: Pick<Service, 'store' | 'table' | 'clock' | 'deps'>) {
      const world = { store: records, now: clock.now, newId: deps.newId, log: deps.log };
      const check = scanAttachments({
        ...world,
        store: openStore(limitedTo(table, tableRights.scan), deps.authority),
        ...{ bytes, contentOf },
        scanner: clamd({ at: scanner.place, timeoutMs: 5_000 }),
      });
      const handle = async (...bodies: unknown[]) => {
        const { batchItemFailures } = (await check(messages(...bodies), context)) ?? { batchItemFailures: [] };
        return batchItemFailures.length;
      };
      return {
        /** Handles all that the bucket said came, and answers how many of it failed. */
        arrivals: () => handle(...came.splice(0)),
        handle,
        async sweep() {
          const due: string[] = [];
          const checkFolder = async (id: string) => void due.push(id);
          const enqueue = async () => [];
          const digest = (text: string) => text;
          await sweepAttachments({ ...world, checkFolder, enqueue, digest, authority: deps.authority });
          return handle(...due.map((each) => ({ folder: each })));
        },
      };
    },
    /** Sends a file as a browser would, with the fields of a form. */
    async send({ url, fields }: { url: string; fields: Record<string, string> }, name: string, file: Buffer) {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file', new Blob([new Uint8Array(file)]), name);
      return fetch(url, { method: 'POST', body: form, redirect: 'manual' });
    },
    async close() {
      places.client.destroy();
      await Promise.all([store.stop(), scanner.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}
