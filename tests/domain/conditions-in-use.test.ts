import { describe, expect, it } from 'vitest';
import { conditionsInUse } from '../../src/domain/conditions-in-use.ts';
import type { Case } from '../../src/domain/model.ts';
import { CITED, fact, oneEdition, quantity, target } from './market.ts';

const when = (...conditions: string[]): Case => ({
  when: conditions,
  claim: quantity(1),
  sources: CITED,
});
const offered = (...cases: readonly Case[]) =>
  conditionsInUse(
    oneEdition(
      { 'max-ram': [fact('1.0', quantity(8), { cases })] },
      {
        records: {
          conditions: [
            target('rhel-guest', 'linux-guest'),
            target('nfs'),
            target('linux-guest'),
            target('smb'),
          ],
        },
      },
    ),
  ).map(({ group, members }) => [group?.id ?? null, members.map(({ id }) => id)]);

describe('the conditions that are offered', () => {
  it('are those that a case depends on', () => {
    expect(offered()).toEqual([]);
    expect(offered(when('nfs'))).toEqual([[null, ['nfs']]]);
  });

  it('stand in their groups, the group itself first; what stands alone comes last', () => {
    expect(offered(when('rhel-guest', 'nfs'), when('linux-guest'))).toEqual([
      ['linux-guest', ['linux-guest', 'rhel-guest']],
      [null, ['nfs']],
    ]);
  });
});
