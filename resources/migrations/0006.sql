-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 6. Sync: what each device knows of the backend, conflicts, what was set aside.

-- Company and devices ---------------------------------------------------------------------------------------------

-- Which computer the file was opened on last, as a hash: on another one it is a copy, and gets a number of its own.
ALTER TABLE device ADD COLUMN machine TEXT NOT NULL DEFAULT '';
-- What this file wrote last into its device's document on the server, and what it is about to write. Another's in its place:
-- a copy of this file is at work.
ALTER TABLE device ADD COLUMN beat TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN next_beat TEXT NOT NULL DEFAULT '';

-- The company's server, as this device knows it; no row: the shop works alone.
CREATE TABLE company_link (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    address TEXT NOT NULL CHECK (address <> ''), -- "https://shop.example.com"
    company TEXT NOT NULL CHECK (company <> ''), -- what its databases are called after
    account TEXT NOT NULL,
    password_sealed BLOB,                        -- where this computer has no keychain
    claimed INTEGER NOT NULL DEFAULT 0 CHECK (claimed IN (0, 1)), -- the device's number is its own
    paused_at INTEGER,
    connected_at INTEGER NOT NULL
) STRICT;
