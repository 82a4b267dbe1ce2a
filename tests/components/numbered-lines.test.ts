import { expect, test } from 'vitest';
import { numberedLines } from '../../src/components/data/numbered-lines.ts';

test('what is written in a file stays text', () => {
  expect(numberedLines(`note: <b>"A" & 'B'</b>\n`, new Map())).toBe(
    '<span id="L1">note: &lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;\n</span>',
  );
});

test('a line bears its number, how far it is indented, and every anchor that it is given', () => {
  const anchors = new Map([[3, ['takes', 'takes:pod']]]);
  expect(numberedLines('features:\n\n  takes: { pod: [] }', anchors)).toBe(
    [
      '<span id="L1">features:\n</span>',
      '<span id="L2">\n</span>',
      '<span id="L3" class="in-2"><span id="takes"><span id="takes:pod">',
      '  takes: { pod: [] }</span></span>\n</span>',
    ].join(''),
  );
});
