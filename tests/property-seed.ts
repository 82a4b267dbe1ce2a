/**
 * Property tests draw the same cases in every run of the gate: a failure is then about the change at
 * hand, and can be repeated. `ATLAS_SEED=random` (or a number) looks elsewhere.
 */
import fc from 'fast-check';

const asked = process.env['ATLAS_SEED'];

if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20090305) });
