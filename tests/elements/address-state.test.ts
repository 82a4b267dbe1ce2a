/** The address of a table: what is written is read, and whatever is read, nothing throws. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/elements/address-state.ts';

test('what is written is read as the same', () => {
  const search =
    '?need=live-migration,max-ram>=8&at=2009-03-05&cols=xenserver/express@5.0,proxmox-ve&rows=storage/*' +
    '&show=differences,known&pin-cols=proxmox-ve&pin-rows=guest-os:sles-10&fold=network&density=compact' +
    '&open=proxmox-ve~high-availability&rev=42911b780f';
  const state = readAddress(search);
  expect(state.foreign).toEqual([]);
  expect(readAddress(writeAddress(state))).toEqual(state);
  expect(writeAddress(state)).toBe(search.replace('>=', '%3E='));
});

test('no address is too odd to be read and written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const state = readAddress(`?${text}`);
      const again = readAddress(writeAddress(state));
      expect({ ...again, foreign: [] }).toEqual({ ...state, foreign: [] });
    }),
  );
});
