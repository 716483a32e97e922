import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * Targets are stated, not derived: the oldest runtime that the console is proven on lacks syntax that the
 * newest has, and the builder's own table stops short of the Electron that we ship.
 */
const NODE = 'node20.18'
const CHROME = 'chrome128'

/** The builder asks for Electron's major version only to choose module formats; it need not be installed. */
process.env['ELECTRON_MAJOR_VER'] ??= '45'

export default defineConfig({
  main: {
    build: {
      target: NODE,
      outDir: resolve('out/main'),
      rolldownOptions: { input: { headless: resolve('electron/headless.ts') } },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react()],
    build: {
      target: CHROME,
      outDir: resolve('out/renderer'),
      minify: true,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
})
