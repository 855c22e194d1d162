import { availableParallelism } from 'node:os'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const common = {
  environment: 'node',
  pool: 'forks',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  provide: { seed: process.env.ISODENSE_SEED ?? '1' },
} as const

export default defineConfig({
  test: {
    // One less than there are cores is one of two: the suite would take twice as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        plugins: [vue()],
        test: {
          ...common,
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{engine,cli}/*.test.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'process',
          include: ['tests/{engine,cli}/*.test.ts'],
          globalSetup: ['tests/support/buildEngine.ts'],
        },
      },
    ],
  },
})
