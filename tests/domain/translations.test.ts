import { describe, expect, it } from 'vitest';
import { proseIn } from '../../src/domain/translations.ts';

const german = proseIn(
  [
    {
      language: 'de',
      kind: 'features',
      id: 'ha',
      fields: { definition: { text: 'Neustart nach einem Ausfall.' } },
    },
    { language: 'fr', kind: 'features', id: 'san', fields: { definition: { text: 'Un SAN.' } } },
  ],
  'de',
);

describe('prose in a language', () => {
  it('is the translation where there is one, else the English text', () => {
    expect(german('features', 'ha', 'definition', 'Restart.')).toBe('Neustart nach einem Ausfall.');
    expect(german('features', 'ha', 'name', 'HA')).toBe('HA');
    expect(german('features', 'san', 'definition', 'A SAN.')).toBe('A SAN.');
    expect(german('products', 'ha', 'definition', 'Other.')).toBe('Other.');
  });
});
