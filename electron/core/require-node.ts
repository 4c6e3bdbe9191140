/**
 * Imported first by everything a person may start: better-sqlite3 ends an older Node with a segmentation fault and
 * not a word. Electron brings a Node of its own and never comes here.
 */
const needed = 24;

if (Number.parseInt(process.versions.node, 10) < needed) {
  process.stderr.write(
    `Hồ sơ NTM cần Node.js ${needed} trở lên, máy đang chạy Node.js ${process.versions.node}. ` +
      'Hãy chạy “npm install” rồi dùng “npm start”, “npm run cli” hoặc “npm test”: Node.js phù hợp đã có sẵn trong đó.\n',
  );
  process.exit(2);
}
