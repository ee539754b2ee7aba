import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromBufferPromise } from 'yauzl';
import { closeServer, listen } from '../listen.ts';
import type { Faulty } from './file-faults.ts';

/** The test file that every scanner calls a virus (EICAR), in two parts, so that no scanner takes this source for it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const mostBytes = 60_000_000;

export type LocalScanner = Awaited<ReturnType<typeof startScanner>>;

/**
 * ClamAV's daemon for one machine: it speaks clamd's protocol and knows one virus, the EICAR test file, bare or inside
 * a ZIP or a Word document. It has a port of its own, so that `scannerDown` really refuses.
 */
export async function startScanner(faults: Faulty) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    answer(socket, faults).catch(() => socket.destroy());
  });
  const port = await listen(server, 0);
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await closeServer(server);
  };
  return {
    place: { host: '127.0.0.1', port },
    /** Refuses connections, or takes them again at the same port, as the faults say. */
    followFaults: async () => {
      const down = faults.current().scannerDown;
      if (down && server.listening) await stop();
      if (!down && !server.listening) await listen(server, port);
    },
    stop,
  };
}

async function answer(socket: Socket, faults: Faulty): Promise<void> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const data of socket.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(data)) return;
    parts.push(data);
    size += data.length;
    if (size > mostBytes) break;
    // Only what ends as a file ends is worth putting together.
    if (data.at(-1) !== 0) continue;
    const heard = Buffer.concat(parts);
    if (heard.toString('latin1', 0, 6) === 'zPING\0') return void socket.end('PONG\0');
    const file = streamedIn(heard);
    if (!file) continue;
    await sleep(faults.current().scannerSlow);
    if (faults.failsNow()) return void socket.end("stream: Can't allocate memory ERROR\0");
    return void socket.end((await isInfected(file)) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
  }
  socket.end('INSTREAM size limit exceeded. ERROR\0');
}

/** The file in an INSTREAM that has been sent whole; undefined while more is to come. */
function streamedIn(heard: Buffer): Buffer | undefined {
  const begun = 'zINSTREAM\0';
  if (heard.toString('latin1', 0, begun.length) !== begun) return undefined;
  const chunks: Buffer[] = [];
  for (let at = begun.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

async function isInfected(file: Buffer): Promise<boolean> {
  if (file.includes(eicar)) return true;
  if (file.toString('latin1', 0, 2) !== 'PK') return false;
  try {
    const zip = await fromBufferPromise(file, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
      if (Buffer.concat(chunks).includes(eicar)) return true;
    }
  } catch {
    // What cannot be unpacked was refused before it came here.
  }
  return false;
}
