import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proofs } from './proofs.ts';
import { encoding } from './register/v01-encoding.ts';
import { logic } from './register/v02-logic.ts';
import { frontend } from './register/v03-frontend.ts';
import { api } from './register/v04-api.ts';
import { files } from './register/v05-files.ts';
import { authentication } from './register/v06-authentication.ts';
import { sessions } from './register/v07-sessions.ts';
import { authorisation } from './register/v08-authorisation.ts';
import { tokens } from './register/v09-tokens.ts';
import { oauth } from './register/v10-oauth.ts';
import { cryptography } from './register/v11-cryptography.ts';
import { communication } from './register/v12-communication.ts';
import { configuration } from './register/v13-configuration.ts';
import { data } from './register/v14-data.ts';
import { architecture } from './register/v15-architecture.ts';
import { logging } from './register/v16-logging.ts';
import { webrtc } from './register/v17-webrtc.ts';
import { standsIn } from './stands-in.ts';

/** How many of each chapter there are in ASVS 5.0.0. */
const chapters = [
  ...[encoding, logic, frontend, api, files, authentication, sessions, authorisation, tokens],
  ...[oauth, cryptography, communication, configuration, data, architecture, logging, webrtc],
];
const sizes = [30, 13, 31, 16, 13, 47, 19, 13, 7, 36, 24, 12, 21, 13, 21, 17, 12];
const rows = chapters.flat();

/** What is still being built, and what we do otherwise on purpose. Either number may only become smaller. */
const mostDue = 0;
const mostDeparting = 3;

it('the register has every requirement of ASVS 5.0.0, once', () => {
  expect(chapters.map((chapter) => chapter.length)).toEqual(sizes);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(345);
  for (const [at, chapter] of chapters.entries()) {
    for (const { id } of chapter) expect(id).toMatch(new RegExp(`^V${at + 1}\\.\\d+\\.\\d+$`));
  }
  const ofLevel = (level: number) => rows.filter((row) => row.level === level).length;
  expect([ofLevel(1), ofLevel(2), ofLevel(3)]).toEqual([70, 183, 92]);
  for (const { id, title } of rows) expect(title.length, id).toBeGreaterThanOrEqual(5);
});

it('what applies has evidence, and what does not says why', () => {
  for (const { id, applies, evidence, due, departs } of rows) {
    if (applies === true) {
      if (!due) expect(evidence.length, id).toBeGreaterThan(0);
    } else {
      expect(applies.not.length, id).toBeGreaterThanOrEqual(20);
      expect(applies.not, id).not.toMatch(/\b(not (yet|done|built|finished)|later|to do|TODO)\b/i);
      expect([evidence, due], id).toEqual([[], undefined]);
    }
    if (departs) expect(departs.length, id).toBeGreaterThanOrEqual(80);
  }
});

it('evidence is a test that is there, under the name that it has there', () => {
  const missing = Object.entries(proofs).filter(([, [test, says]]) => !standsIn(test, says));
  expect(missing).toEqual([]);
  const used = new Set(rows.flatMap(({ evidence }) => evidence.map(({ test, says }) => `${test} ${says}`)));
  expect(Object.values(proofs).filter((proof) => !used.has(proof.join(' ')))).toEqual([]);
  expect(standsIn('test/asvs/register.test.ts', 'a test that nobody wrote')).toBe(false);
  expect(standsIn('test/no-such.test.ts', 'anything')).toBe(false);
});

it('what is being built, and what we do otherwise, becomes less and is told', () => {
  const dueRows = rows.filter(({ due }) => due);
  const departing = rows.filter(({ departs }) => departs);
  console.log(`ASVS 5.0.0: ${dueRows.length} being built`, dueRows.map(({ id, due }) => `${id} ${due}`).join(', '));
  console.log(`ASVS 5.0.0: ${departing.length} otherwise on purpose`, departing.map(({ id }) => id).join(', '));
  expect(dueRows.length).toBeLessThanOrEqual(mostDue);
  expect(departing.length).toBeLessThanOrEqual(mostDeparting);
  const page = existsSync('SECURITY.md') ? readFileSync('SECURITY.md', 'utf8') : '';
  for (const { id } of departing) expect(page, `${id} is told on the page`).toContain(id);
});
