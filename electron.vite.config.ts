import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { kernel } from './scripts/kernel/plugin.mjs'

// Everything is bundled, so that the packaged app carries no node_modules. The targets are those
// of the oldest runtime that the app is run on (Electron 33: Chrome 130, Node 20.18).
export default defineConfig({
  main: {
    plugins: [kernel()],
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          engine: resolve('src/engine/index.ts'),
          worker: resolve('src/engine/worker.ts'),
          sheetWorker: resolve('src/engine/files/sheetWorker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [vue()],
    build: {
      target: 'chrome130',
      minify: true,
      rolldownOptions: { input: resolve('src/renderer/index.html') },
    },
  },
})
