import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { UserConfig } from 'vite'

/**
 * Targets are stated, not derived: the oldest runtime that the console is proven on lacks syntax that the
 * newest has, and the builder's own table stops short of the Electron that we ship.
 */
export const MAIN_TARGET = 'node20.18'
const CHROME = 'chrome128'

/** The builder asks for Electron's major version only to choose module formats; it need not be installed. */
process.env['ELECTRON_MAJOR_VER'] ??= '45'

/** How the window is built; `npm run dev` builds it again at each change. */
export const windowBuild: UserConfig = {
  root: resolve('src/renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: CHROME,
    outDir: resolve('out/renderer'),
    emptyOutDir: true,
    minify: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
  },
}

export default defineConfig({
  main: {
    build: {
      target: MAIN_TARGET,
      outDir: resolve('out/main'),
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          headless: resolve('electron/headless.ts'),
          'backup-worker': resolve('electron/backup-worker.ts'),
        },
      },
    },
  },
  // A sandboxed preload is one CommonJS file, and may load none beside it.
  preload: {
    build: {
      target: MAIN_TARGET,
      outDir: resolve('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: windowBuild,
})
