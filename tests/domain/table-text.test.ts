/** What is taken along says what the screen says, and nothing in it runs or breaks the table. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawnCell } from '../../src/domain/matrix-view.ts';
import type { ShownCell, ShownTable } from '../../src/domain/shown-table.ts';
import { cellText, csvTable, markdownTable, tsvTable } from '../../src/domain/table-text.ts';

const WORDS = {
  category: 'Category',
  verdict: 'Verdict',
  marks: { caveat: 'has a note', disputed: 'sources disagree' },
};

const cell = (value: string, more: Partial<DrawnCell> = {}, beside?: string): ShownCell => ({
  drawn: { shape: 'full', value, since: null, mark: null, ...more },
  beside: beside ?? null,
  cell: null,
});

const table = (values: readonly ShownCell[], more: Partial<ShownTable> = {}): ShownTable => ({
  corner: 'Feature',
  columns: values.map((_, index) => ({
    name: `Edition ${String(index + 1)}`,
    state: '',
    group: '',
  })),
  bands: [{ name: 'Mobility', rows: [{ name: 'Live migration', cells: values }] }],
  ...more,
});

/** Reads CSV as RFC 4180 says. */
function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  let [field, quoted] = ['', false];
  const end = (): void => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let place = 0; place < text.length; place++) {
    const character = text.charAt(place);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[place + 1] === '"') field += text.charAt(++place);
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator) end();
    else if (character === '\n') {
      end();
      rows.push([]);
    } else if (character !== '\r') field += character;
  }
  return rows.slice(0, -1);
}

describe('a cell in one line', () => {
  test.each([
    [cell('full', { since: '≤ 5.0 · 2008' }), 'full (≤ 5.0 · 2008)'],
    [cell('none', { mark: 'disputed', since: '2009' }, 'lost'), 'none ‡ (2009); lost'],
    [cell('not known', { mark: 'caveat' }), 'not known †'],
  ])('%#', (given, text) => {
    expect(cellText(given)).toBe(text);
  });
});

describe('Markdown', () => {
  test('has heads, verdicts, bands and what the marks mean', () => {
    const shown = table([cell('full', { since: '5.0' }), cell('16 hosts', { mark: 'caveat' })], {
      columns: [
        { name: 'XenServer Express 5.0', state: 'not sold since 2010', group: 'Meets' },
        { name: 'ESXi', state: '', group: 'Fails' },
      ],
    });
    expect(markdownTable(shown, WORDS)).toBe(
      [
        '| Feature | XenServer Express 5.0 (not sold since 2010) | ESXi |',
        '| --- | --- | --- |',
        '| Verdict | Meets | Fails |',
        '| **Mobility** |  |  |',
        '| Live migration | full (5.0) | 16 hosts † |',
        '',
        '† has a note',
        '',
      ].join('\n'),
    );
  });

  test('every row has as many cells as the head, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (values) => {
        const lines = markdownTable(table(values.map((value) => cell(value))), WORDS).split('\n');
        const bars = (line = ''): number => line.replace(/\\[\s\S]/g, '').split('|').length;
        expect(lines.slice(0, 4).map(bars)).toEqual(Array(4).fill(values.length + 3));
        expect(lines.slice(4)).toEqual(['']);
      }),
    );
  });
});

describe.each([
  ['CSV', csvTable, ','],
  ['TSV', tsvTable, '\t'],
] as const)('%s', (name, write, separator) => {
  test('what is written is what is read', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (values) => {
        const [head, row, ...more] = readCsv(
          write(table(values.map((value) => cell(value))), WORDS),
          separator,
        );
        expect(head?.slice(0, 3)).toEqual(['Category', 'Feature', 'Edition 1']);
        expect(more).toEqual([]);
        const plain = (text: string): string => text.replace(/^'/, '').replace(/\s+/g, ' ').trim();
        expect(row?.slice(2).map(plain)).toEqual(values.map(plain));
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (value) => {
    const [, row] = readCsv(write(table([cell(value)]), WORDS), separator);
    expect(row?.[2]).toMatch(/^'/);
  });

  test('a collapsed band is a line without rows; verdicts are a row', () => {
    const shown = table([cell('full')], {
      columns: [{ name: 'ESXi', state: '', group: 'Cannot tell' }],
      bands: [{ name: 'Storage', rows: [] }],
    });
    expect(readCsv(write(shown, WORDS), separator)).toEqual([
      ['Category', 'Feature', 'ESXi'],
      ['', 'Verdict', 'Cannot tell'],
      ['Storage', '', ''],
    ]);
    expect(name).not.toBe('');
  });
});
