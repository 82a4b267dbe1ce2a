/** Rules of this project's own, for eslint.config.mjs. */
import path from 'node:path';
import { forbiddenImport } from './import-arrows.mjs';

/**
 * Holds every import to the arrows of the house.
 * @type {import('eslint').Rule.RuleModule}
 */
const importArrows = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(context.cwd, context.physicalFilename).split(path.sep).join('/');
    /** @param {import('estree').Node | null | undefined} source */
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const reason = forbiddenImport(file, source.value);
      if (reason !== null) {
        context.report({
          node: source,
          message: `${reason}; the arrows are in scripts/import-arrows.mjs.`,
        });
      }
    };
    return {
      ImportDeclaration: (node) => {
        check(node.source);
      },
      ExportNamedDeclaration: (node) => {
        check(node.source);
      },
      ExportAllDeclaration: (node) => {
        check(node.source);
      },
      ImportExpression: (node) => {
        check(node.source);
      },
    };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export const houseRules = { rules: { 'import-arrows': importArrows } };
