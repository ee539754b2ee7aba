import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project lies. Everything here runs on Node 20 and needs no dependency. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const inRoot = (...names) => path.join(root, ...names);
const binary = inRoot('node_modules', 'node', 'bin', 'node');
const lock = inRoot('.cache', 'installing');

/** Node 24, which the project brings; the machine's own when that is as new. */
export const node24 = () => (existsSync(binary) ? binary : process.execPath);

/** Installs what package-lock.json asks for, unless it is there already. Ends the process with a sentence if it cannot. */
export function ensureInstalled() {
  if (isWhole()) return;
  withLock(() => {
    if (isWhole()) return;
    if (!modulesAreWhole()) {
      console.log('Installing what is missing (npm ci). This takes a minute or two.');
      const quiet = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
      // A registry that holds not every platform's packages makes `npm ci` refuse a lock that is right elsewhere.
      if (!npm(['ci', ...quiet])) npm(['install', '--no-save', ...quiet]);
    }
    if (!isWhole()) fetchNode();
    if (!isWhole()) giveUp('The packages could not be installed completely. Delete node_modules and try again.');
  });
}

const isWhole = () => modulesAreWhole() && (existsSync(binary) || Number.parseInt(process.versions.node, 10) >= 24);

/**
 * npm writes node_modules/.package-lock.json last, so half an install has none or an old one. Contents are compared,
 * not times: a branch that comes and goes with the same packages needs no second install.
 */
function modulesAreWhole() {
  const wanted = packagesIn(inRoot('package-lock.json'));
  const present = packagesIn(inRoot('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([where, { version, optional, devOptional, peer }]) => {
    if (where === '') return true;
    const found = present[where];
    if (!found) return Boolean(optional || devOptional || peer);
    return found.version === version && existsSync(inRoot(where, 'package.json'));
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function npm(args) {
  const own = process.env.npm_execpath;
  const [command, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  return spawnSync(command, [...before, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Where npm is told to run no install scripts, the one that brings Node 24 is run by hand. */
function fetchNode() {
  const folder = inRoot('node_modules', 'node');
  if (!existsSync(folder)) return;
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: 'inherit' });
}

/** Two boxes started at once on a fresh clone: one installs, the other waits for it. */
function withLock(install) {
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!takeLock()) {
    if (!isRunning(Number.parseInt(readFileSync(lock, { encoding: 'utf8', flag: 'a+' }), 10)))
      rmSync(lock, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
  try {
    install();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock() {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function giveUp(sentence) {
  console.error(sentence);
  rmSync(lock, { force: true });
  process.exit(1);
}
