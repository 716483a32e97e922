// Loaded before every script of package.json, for an older Node cannot even read a .ts file: it would stop
// with a word about file extensions, or crash without any once the store is opened.
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  process.stderr.write(
    `Plantão runs on Node 24 and this is Node ${process.versions.node}. ` +
      'Use the npm scripts (npm start, npm test): they find the Node 24 that npm install brings; ' +
      'if it is not there, run: npm rebuild node\n',
  )
  process.exit(1)
}
