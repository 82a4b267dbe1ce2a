import { expect, test } from 'vitest';
import { locator } from '../../src/dataset/locate.ts';
import { timelineLines } from '../../src/dataset/timeline-lines.ts';

const FILE = 'products/a.yml';
const TEXT = `# a comment
kind: platform
leads:
  live-migration:
    - from: "1.0"
features:

  # Moves running machines.
  live-migration:
    - from: "1.0"
  "guest-os":
    sles-10:
      - from: "1.0"
    "vsphere@5.5..7.0":
      - from: "1.0"
  takes: { pod: [], ground: [] }
`;

test('every timeline is found on the line of its key, a relation on that above its targets', () => {
  const timelines = [
    { feature: 'live-migration' },
    { feature: 'guest-os', target: 'sles-10' },
    { feature: 'guest-os', target: 'vsphere@5.5..7.0' },
    { feature: 'takes', target: 'pod' },
    { feature: 'takes', target: 'ground' },
  ].map((timeline) => ({ ...timeline, facts: [] }));
  const locate = locator((file) => (file === FILE ? TEXT : undefined));
  expect(timelineLines(locate, FILE, timelines)).toEqual([
    { feature: 'live-migration', line: 9 },
    { feature: 'guest-os', line: 11 },
    { feature: 'guest-os', target: 'sles-10', line: 12 },
    { feature: 'guest-os', target: 'vsphere@5.5..7.0', line: 14 },
    { feature: 'takes', line: 16 },
    { feature: 'takes', target: 'pod', line: 16 },
    { feature: 'takes', target: 'ground', line: 16 },
  ]);
});
