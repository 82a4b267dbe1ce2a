import { describe, expect, test } from 'vitest';
import { SettingsError, settingsFrom } from '../../src/node/settings.ts';

const FIXED = { ATLAS_TODAY: '2026-11-22', ATLAS_REVISION: 'r1' };

describe('settingsFrom', () => {
  test('flags win over the environment, the environment over the defaults', () => {
    expect(settingsFrom({}, FIXED)).toEqual({
      data: 'data',
      content: 'content',
      today: '2026-11-22',
      revision: 'r1',
    });
    const environment = { ...FIXED, ATLAS_DATA: 'a', ATLAS_CONTENT: 'b' };
    expect(settingsFrom({}, environment)).toMatchObject({ data: 'a', content: 'b' });
    expect(settingsFrom({ data: 'x' }, environment)).toMatchObject({ data: 'x', content: 'b' });
  });

  test('prose stands beside a folder called data, and nowhere else unless it is named', () => {
    expect(settingsFrom({ data: 'some/where/data' }, FIXED).content).toBe('some/where/content');
    expect(settingsFrom({ data: 'other-folder' }, FIXED).content).toBe('other-folder/content');
    expect(settingsFrom({ data: 'x', content: 'y' }, FIXED).content).toBe('y');
  });

  test('empty settings count as none', () => {
    expect(settingsFrom({}, { ...FIXED, ATLAS_DATA: '' }).data).toBe('data');
  });

  test('without a setting the clock and the commit decide', () => {
    const { today, revision } = settingsFrom({}, {});
    expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(revision).toMatch(/^[0-9a-f]{40}$|^unversioned$/);
    expect(settingsFrom({ data: '/nowhere' }, {}).revision).toBe('unversioned');
  });

  test.each(['2026', '2026-02-30', 'today', '2026-11-22T00:00'])('refuses %s as today', (today) => {
    expect(() => settingsFrom({}, { ATLAS_TODAY: today })).toThrow(SettingsError);
  });
});
