// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server that speaks CouchDB's HTTP API, on loopback, in a folder of its own that goes with it. Says its port on the first
// line of its output, and ends when its input does.
//
//   node server.js ADMINISTRATOR PASSWORD
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');

const [administrator, password] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shopdesk-backend-'));
process.chdir(folder); // where it would write its log and its configuration
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
process.stdin.on('end', () => process.exit(0)).resume();
process.on('SIGTERM', () => process.exit(0));

const express = require('express');
const PouchDB = require('pouchdb').defaults({ prefix: folder + path.sep });
const app = express();
const options = { configPath: path.join(folder, 'config.json'), logPath: path.join(folder, 'log.txt') };
const couch = require('express-pouchdb')(PouchDB, options);
app.use(couch);
const server = app.listen(0, '127.0.0.1', async () => {
  const port = server.address().port;
  const made = await fetch(`http://127.0.0.1:${port}/_config/admins/${encodeURIComponent(administrator)}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(password),
  });
  if (!made.ok) {
    console.error(`no administrator: ${made.status} ${await made.text()}`);
    process.exit(1);
  }
  console.log(port);
});
