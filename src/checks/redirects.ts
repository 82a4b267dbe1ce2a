import type { Check } from './context.ts';

export const redirects: Check = {
  name: 'redirects',
  description: 'A redirect leads straight to records that are there.',
  scope: 'data',
  check({ records, presence, fileOf }, report) {
    for (const { kind, id, to } of records.redirects)
      to.forEach((target, index) => {
        const found = presence(kind, target);
        if (found === 'present' || found === 'left-out') return;
        const path = to.length === 1 ? ['moved'] : ['split', index];
        report('bad-redirect', { file: fileOf(kind, id), path }, { kind, id: target, found });
      });
  },
};
