import * as z from 'zod';
import { contentOf } from '../../../functions/content/content-of.ts';
import type { Log } from '../../../functions/log.ts';
import { downloadLink } from '../../../functions/objects/download-link.ts';
import { openObjects } from '../../../functions/objects/object-places.ts';
import { fileBytes } from '../../../functions/objects/quarantine.ts';
import { uploadForm } from '../../../functions/objects/upload-form.ts';
import { clamd, type ScannerPlace } from '../../../functions/scanner/clamd.ts';
import { type BoxFile, fact } from '../box-file.ts';
import type { Queue } from '../events/queue.ts';
import { fileFaults } from './file-faults.ts';
import { startObjectStore } from './object-store.ts';
import { startScanner } from './scanner.ts';

type Deps = {
  db: BoxFile;
  folder: string;
  secret: string;
  sealKey: Buffer;
  publicUrl: string;
  /** ClamAV's own daemon, where there is one; else a stand-in is started. */
  clamd: ScannerPlace | undefined;
  checks: Queue;
  wall: () => number;
  log: Log;
};

export type LocalFiles = Awaited<ReturnType<typeof startFiles>>;

/** Starts what S3 and ClamAV are in AWS, and composes what the service makes of them, from the same parts as there. */
export async function startFiles({ db, checks, ...deps }: Deps) {
  const faults = fileFaults();
  const kept = fact(db, 'object-port', z.int());
  let onCame = () => {};
  const store = await startObjectStore({
    ...deps,
    faults,
    port: kept.read() ?? 0,
    tell: (event) => {
      checks.send(event);
      onCame();
    },
  });
  kept.write(store.port);
  const standIn = deps.clamd ? undefined : await startScanner(faults);
  const at = deps.clamd ?? standIn?.place;
  if (!at) throw new Error('there is no scanner');
  const scanner = clamd({ at, timeoutMs: 30_000 });
  const places = openObjects({
    quarantine: 'quarantine',
    kept: 'kept',
    endpoint: store.endpoint,
    secretKey: deps.secret,
  });

  return {
    faults,
    /** What the pages ask for. */
    pages: {
      uploadOrigin: store.endpoint,
      uploadForm: (...asked: ParametersAfterPlaces<typeof uploadForm>) => uploadForm(places, ...asked),
      downloadLink: (...asked: ParametersAfterPlaces<typeof downloadLink>) => downloadLink(places, ...asked),
    },
    /** What the check of files asks for. */
    checking: { bytes: fileBytes(places), contentOf, scanner },
    onCame: (listener: () => void) => {
      onCame = listener;
    },
    busy: store.busy,
    /** The parts that do not answer: files wait, and all else goes on. */
    down: async () => [...(store.answers() ? [] : ['files']), ...((await scanner.answers()) ? [] : ['scanner'])],
    followFaults: () => Promise.all([store.followFaults(), standIn?.followFaults()]),
    stop: async () => {
      places.client.destroy();
      await Promise.all([store.stop(), standIn?.stop()]);
    },
  };
}

type ParametersAfterPlaces<F> = F extends (places: never, ...rest: infer Rest) => unknown ? Rest : never;
