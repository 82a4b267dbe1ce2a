/** What stands at the head of a column: names of the day, release, and where it is in its life. */
import type { Column, ColumnStatus } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type { PlainDate } from './model.ts';
import { editionName, productName, releaseName } from './names.ts';
import { supportStatus, type SupportStatus } from './releases.ts';

export interface ColumnHead {
  readonly product: string;
  /** The edition's name without the product's in front; null for a product sold in one form. */
  readonly edition: string | null;
  /** The edition's full name. */
  readonly name: string;
  readonly release: string | null;
  readonly status: ColumnStatus;
  readonly since: PlainDate | null;
  readonly support: SupportStatus;
}

export function columnHead(dataset: Dataset, column: Column, at: PlainDate): ColumnHead {
  const product = productName(dataset, column.product, at);
  const name = editionName(dataset, column.edition, at);
  const short = name.startsWith(`${product} `) ? name.slice(product.length + 1) : name;
  return {
    product,
    edition: name === product ? null : short,
    name,
    release: column.release ? releaseName(column.release) : null,
    status: column.status,
    since: column.since,
    support: supportStatus(column.release, at),
  };
}

/** Which phrase says where a column is in its life, and the day it speaks of. */
export interface HeadState {
  readonly phrase: Exclude<ColumnStatus, 'on-offer'> | 'goneUndated' | 'supported' | 'ended';
  readonly date: PlainDate | null;
}

/**
 * What is not on offer says so; what is says how long it is supported, if that is known. That
 * support has ended is said of every column.
 */
export function statesOfHead({ status, since, support }: ColumnHead): readonly HeadState[] {
  const supported: readonly HeadState[] =
    support.state === 'ended' || (support.state === 'supported' && status === 'on-offer')
      ? [{ phrase: support.state, date: support.until }]
      : [];
  if (status === 'on-offer') return supported;
  const gone = status === 'gone' && since === null;
  return [
    gone ? { phrase: 'goneUndated', date: null } : { phrase: status, date: since },
    ...supported,
  ];
}
