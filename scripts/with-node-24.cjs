'use strict';
// npm scripts start here: `node scripts/with-node-24.cjs scripts/start.ts …` runs scripts/start.ts on Node 24 whatever Node npm found.
var path = require('node:path');

require('./node-24.cjs').runOnNode24(path.resolve(process.argv[2]), process.argv.slice(3));
