/** The finder's step without the drawing: five needs of five hundred, over a thousand editions. */
import { measuredProcess } from '../measured-process.ts';
import { printRatio, printTime } from '../numbers.ts';
import type { Part } from '../part.ts';

const MATCHER = 30;
const BITS = 100;
const PEERS = ['TanStack Table', 'rows.filter'] as const;

export const matcher: Part = {
  name: 'matcher',
  about: 'the filter step: "must have these five" over 1,000 × 500',
  run(report) {
    const { output } = measuredProcess('tests/bench/matcher/measure-matcher.ts');
    const { milliseconds, counts, decoding } = JSON.parse(output) as {
      readonly decoding: number;
      readonly milliseconds: Readonly<Record<string, number>>;
      readonly counts: Readonly<Record<string, number>>;
    };
    if (new Set(Object.values(counts)).size !== 1)
      throw new Error(`They count differently: ${JSON.stringify(counts)}`);
    const of = (name: string) => milliseconds[name] ?? NaN;
    const peers = (name: string) =>
      PEERS.map(
        (peer) => `${peer} ${printTime(of(peer))}, ${printRatio(of(peer) / of(name))}`,
      ).join('; ');
    const fresh = 'matcher, needs never asked before';
    report({
      what: 'find: verdicts of all editions, ranked, three-valued',
      target: `≥ ${MATCHER} × faster than TanStack Table`,
      measured: `${printTime(of('matcher'))}; needs never asked before ${printTime(of(fresh))}, ${printRatio(of('TanStack Table') / of(fresh))}`,
      peers: peers('matcher'),
      met: of('TanStack Table') / of('matcher') >= MATCHER,
    });
    report({
      what: 'the step on bits alone',
      target: `≥ ${BITS} × faster than TanStack Table`,
      measured: printTime(of('bits alone')),
      peers: peers('bits alone'),
      met: of('TanStack Table') / of('bits alone') >= BITS,
    });
    report({
      what: 'decoding the index',
      target: '',
      measured: printTime(decoding),
      peers: '',
      met: null,
    });
  },
};
