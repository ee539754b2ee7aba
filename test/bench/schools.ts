import { schoolNoticeFigures } from './school-notices.ts';
import { startEngine } from './world.ts';

/** What notices to schools cost, alone. */
const engine = await startEngine();
try {
  const { release, board } = await schoolNoticeFigures(engine.endpoint);
  console.log(`a notice of a release of 6,000, for one of a release of 60: ${release.toFixed(2)} times (at most 1.15)`);
  console.log(`the board of a morning, after 6,000 notices of other days: ${board.toFixed(2)} times (at most 1.15)`);
} finally {
  engine.process.kill();
}
