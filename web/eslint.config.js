// The law of the folders: app → features → { api, ui, lib }. A feature never imports another; api, ui and
// lib know no feature; lib knows nobody; testing is for tests alone. Broken by one import, this fails.
import { readdirSync } from 'node:fs';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const zones = [
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: ['./src/features', './src/app'],
    except: [`../features/${feature}`],
    message: 'A feature imports api, ui, lib and itself; what two features share moves there.',
  })),
  { target: './src/ui', from: ['./src/features', './src/app'], message: 'ui knows no feature.' },
  { target: './src/api', from: ['./src/features', './src/app', './src/ui'], message: 'api knows lib alone.' },
  {
    target: './src/lib',
    from: ['./src/features', './src/app', './src/ui', './src/api'],
    message: 'lib knows nobody.',
  },
];

export default typescript.config(
  { ignores: ['dist/**', 'target/**', 'node_modules/**', 'src/api/schema.d.ts', 'apigen/**'] },
  ...typescript.configs.strictTypeChecked,
  {
    files: ['src/features/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tanstack/react-router',
              importNames: ['lazyRouteComponent'],
              message: 'Use lazyPage of @/ui/routing, which brings the strings along.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, 'react-hooks': hooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      'import-x/no-cycle': ['error', { maxDepth: 6 }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A handler may be an async function; React ignores what it answers.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The router's redirect() is thrown and is no Error.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
);
