import { connect, type NetConnectOpts } from 'node:net';

/** What the scanner said of a file; `unavailable` when it did not say anything that can be relied on. `why` is a code. */
export type Verdict = { kind: 'clean' } | { kind: 'infected' } | { kind: 'unavailable'; why: string };

/** Where ClamAV's daemon listens: a host and a port, or a socket of this machine. */
export type ScannerPlace = { host: string; port: number } | { path: string };

type Options = { at: ScannerPlace; timeoutMs?: number };

const chunkBytes = 64 * 1024;

/** A chunk as INSTREAM wants it: its length in four bytes, then its bytes. A length of nothing ends the file. */
const chunkOf = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** Says one thing to the daemon and answers what it said back, until it hung up. */
function ask(to: ScannerPlace, parts: Iterable<Buffer>, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const place: NetConnectOpts = to;
    const socket = connect(place);
    const said: Buffer[] = [];
    // Measured from the start, not from the last byte: a daemon that drips would never be given up.
    const timer = setTimeout(() => socket.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })), timeoutMs);
    socket.on('data', (data) => said.push(data));
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(said).toString('utf8').replace(/\0/g, '').trim());
    });
    socket.on('connect', async () => {
      for (const part of parts) {
        if (socket.destroyed) return;
        if (!socket.write(part)) await new Promise((drained) => socket.once('drain', drained));
      }
    });
  });
}

function* streamed(file: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < file.length; at += chunkBytes) yield chunkOf(file.subarray(at, at + chunkBytes));
  yield Buffer.alloc(4);
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/**
 * Asks ClamAV's daemon, by its own protocol (clamd, INSTREAM). It never throws for what the daemon does: whatever is
 * not plainly "OK" or "FOUND" is no verdict, so that nothing is ever taken for clean by mistake.
 */
export const clamd = ({ at, timeoutMs = 60_000 }: Options) => ({
  async scan(file: Buffer): Promise<Verdict> {
    try {
      const said = await ask(at, streamed(file), timeoutMs);
      if (/^stream: OK$/.test(said)) return { kind: 'clean' };
      if (/^stream: .+ FOUND$/.test(said)) return { kind: 'infected' };
      return { kind: 'unavailable', why: said === '' ? 'no-answer' : 'error' };
    } catch (error) {
      return { kind: 'unavailable', why: codeOf(error) };
    }
  },

  /** Whether the daemon answers at all. */
  async answers(): Promise<boolean> {
    const said = await ask(at, [Buffer.from('zPING\0')], 2_000).catch(() => '');
    return said === 'PONG';
  },
});
export type Scanner = ReturnType<typeof clamd>;
