import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { kernel } from './scripts/kernel/plugin.mjs'

// The command line tool runs on plain Node: same engine service, same worker, no Electron.
export default defineConfig({
  publicDir: false,
  plugins: [kernel()],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    ssrEmitAssets: true,
    target: 'node20.18',
    outDir: 'out/cli',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        isodense: resolve('src/cli/index.ts'),
        worker: resolve('src/engine/worker.ts'),
        sheetWorker: resolve('src/engine/files/sheetWorker.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
  },
})
