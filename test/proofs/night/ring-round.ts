import { formTo, hiddenIn } from '../../faults/page-form.ts';
import type { Visitor } from '../../faults/visitor.ts';
import { pageOf, surely } from './at-the-box.ts';

const mostTries = 12;
const noticeLink = /href="(\/school-notices\/incidents\/[^"/]+\/told\/[^"/?#]+)/g;

/** What an officer does on the page of one notice, until nothing is left to do: settles who may know, or rings. */
async function seeTo(officer: Visitor, path: string): Promise<'released' | 'rung' | 'done'> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const page = await pageOf(officer, path);
    const [held, call] = [formTo(page, /\/release$/), formTo(page, /\/call$/)];
    if (!held && !call) return 'done';
    if (held) {
      const without = held.controls.find(({ name }) => name === 'without')?.value;
      const reason = 'The deputy alone may know, and has said so.';
      const fields = { ...hiddenIn(held), reason, ...(without && { without }) };
      if ((await surely(() => officer.post(`${path}/release`, fields))).status === 303) return 'released';
    } else if (call) {
      const number = call.controls.find(({ name }) => name === 'number')?.value || '01632 960000';
      const fields = { ...hiddenIn(call), number, outcome: 'told', spokeTo: 'Whoever leads there' };
      if ((await surely(() => officer.post(`${path}/call`, fields))).status === 303) return 'rung';
    }
    // Whether it was saved is seen on the page as it is now.
  }
  throw new Error(`${path} cannot be seen to`);
}

/**
 * The officer stands before the board and goes down it: those whom it says to ring first, then everybody else who has not
 * said that they know, so that those who are shut today are told too. Answers how many were rung.
 */
export async function ringRound(officer: Visitor): Promise<number> {
  const board = await pageOf(officer, '/school-notices');
  const paths = [...new Set([...board.matchAll(noticeLink)].map(([, path = '']) => path))];
  let rung = 0;
  for (const path of paths) {
    let did = await seeTo(officer, path);
    // Whoever was held back until now is rung as well: their mail may come too late for the bell.
    if (did === 'released') did = await seeTo(officer, path);
    if (did === 'rung') rung += 1;
  }
  return rung;
}
