import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import tseslint from 'typescript-eslint'

const banned = (object, property, message) => ({ object, property, message })

export default tseslint.config(
  // kernel/ is AssemblyScript, which its own compiler checks.
  { ignores: ['kernel/', 'out/', 'dist/', '.cache/', 'coverage/', 'artefacts/', 'test-results/'] },
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-restricted-properties': [
        'error',
        banned('Math', 'random', 'Randomness is seeded: use core/rng.'),
      ],
      'vue/multi-word-component-names': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['src/core/**', 'src/charts/**', 'src/shared/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'This layer runs anywhere: no Node globals.' },
        { name: 'Buffer', message: 'This layer runs anywhere: no Node globals.' },
        { name: 'Date', message: 'Results must not depend on the clock.' },
        { name: 'window', message: 'This layer runs anywhere: no browser globals.' },
        { name: 'document', message: 'This layer runs anywhere: no browser globals.' },
      ],
    },
  },
  {
    files: ['src/main/**', 'src/preload/**'],
    ignores: ['src/main/ipc.ts', 'src/preload/index.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message:
                'IPC goes through the one gate, src/main/ipc.ts, which checks sender and message.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**'],
    ignores: ['tests/support/property.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'Properties have one seed: tests/support/property.' },
      ],
    },
  },
  {
    files: ['scripts/**', 'src/cli/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  prettier,
)
