/** The codes of the checks, for their page. */
import { CODE_GROUPS, describeCode } from '../checks/codes.ts';

export const checkCodeGroups = CODE_GROUPS.map(({ title, codes }) => ({
  title,
  codes: codes.map(describeCode),
}));
