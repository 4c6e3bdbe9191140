#!/usr/bin/env node
'use strict';
var path = require('node:path');

require('./node-24.cjs').runOnNode24(
  path.join(__dirname, '..', 'electron', 'cli', 'main.ts'),
  process.argv.slice(2),
);
