import { existsSync, readFileSync } from 'node:fs';

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Whether the file has a test, or a group of tests, of that name: it is looked for as what a call begins with. */
export function standsIn(test: string, says: string): boolean {
  if (!existsSync(test)) return false;
  // An apostrophe is escaped in a text between apostrophes.
  const name = escaped(says).replaceAll("'", "\\\\?'");
  return new RegExp(`\\(\\s*(['"\`])${name}\\1\\s*,`).test(readFileSync(test, 'utf8'));
}
