import { firstDay, lastDay } from '../domain/dates.ts';
import type { Citation } from '../domain/model.ts';
import type { Check } from './context.ts';

function wasChecked({ checked }: Citation): boolean {
  return checked !== undefined;
}

export const checkedDates: Check = {
  name: 'checked-dates',
  description:
    'Nobody compared a claim with its source in the future, nor before the source was written.',
  scope: 'data',
  walk: ({ all, today }, report) => ({
    statement(statement) {
      if (!statement.said.sources.some(wasChecked)) return;
      statement.said.sources.forEach(({ source, checked }, index) => {
        if (checked === undefined) return;
        const place = { file: statement.file, path: statement.path('sources', index, 'checked') };
        const published = all.sources.get(source)?.date;
        if (firstDay(checked) > today) report('future-date', place, { date: checked, today });
        else if (published !== undefined && lastDay(checked) < firstDay(published))
          report('empty-interval', place, { from: published, until: checked });
      });
    },
  }),
};
