-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 6. Sync: what each device knows of the backend, conflicts, what was set aside.

-- =================================================================================================================
-- The engine (models/sync)
-- =================================================================================================================

-- Counts the changes since the row was put here, so that an answer about an older state does not clear it.
ALTER TABLE outbox ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;

-- How far this device is with each database of the backend.
CREATE TABLE sync_databases (
    name TEXT PRIMARY KEY,
    instance TEXT NOT NULL DEFAULT '',   -- as the server names it; another one: the database was made anew
    marker TEXT NOT NULL DEFAULT '',     -- what our marker document in it holds
    checkpoint TEXT NOT NULL DEFAULT '', -- everything up to here has been taken in
    offered INTEGER NOT NULL DEFAULT 0 CHECK (offered IN (0, 1)), -- what was not there has been put into the outbox
    schema INTEGER NOT NULL DEFAULT 0,   -- of the program that tried last what was set aside
    pulled_at INTEGER,
    pushed_at INTEGER
) STRICT, WITHOUT ROWID;

-- The last version of each document that this device and the server have in common. `base` is its content as compressed
-- JSON, against which changes are told; NULL: of an entry of a ledger, which never changes, or not known.
CREATE TABLE sync_documents (
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    database TEXT NOT NULL,
    revision TEXT NOT NULL, -- empty: the server has lost it
    base BLOB,
    PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_documents_by_database ON sync_documents (database);

-- Revisions that conflict with the winner and whose content has been merged; closed once that has been sent.
CREATE TABLE sync_leaves (
    id TEXT NOT NULL,
    revision TEXT NOT NULL,
    database TEXT NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;

-- Documents that could not be taken ('in') or were refused by the server ('out'), with the reason. Those of the reason
-- 'waiting' refer to something that has not come yet, and come in by themselves.
CREATE TABLE sync_set_aside (
    id TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    database TEXT NOT NULL,
    reason TEXT NOT NULL,            -- a word: "waiting", "notAuthentic"
    detail TEXT NOT NULL,            -- for people
    waits_for TEXT NOT NULL DEFAULT '', -- "variants:0C2J4QF8M1A00"
    document BLOB,                   -- compressed JSON; NULL: too large to keep, or an outgoing one
    revision TEXT NOT NULL DEFAULT '',
    changes INTEGER NOT NULL DEFAULT 0, -- of the outbox, when it was refused
    set_aside_at INTEGER NOT NULL,
    PRIMARY KEY (id, direction)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_set_aside_waiting ON sync_set_aside (waits_for) WHERE waits_for <> '';

-- What both sides changed. The id is made of what differs, so that each device that comes upon it writes the same row.
CREATE TABLE sync_conflicts (
    id INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    store_id INTEGER,        -- of a record of one store
    kind TEXT NOT NULL CHECK (kind IN ('field', 'deleted')),
    path TEXT NOT NULL,      -- "row/name", "children/variants/0C2J4QF8M1A00/price"; empty: the whole record
    kept TEXT NOT NULL CHECK (json_valid(kept)),   -- JSON array of the one value that is in force
    other TEXT NOT NULL CHECK (json_valid(other)), -- JSON array of the other one
    kept_by TEXT NOT NULL,
    kept_at INTEGER NOT NULL,
    other_by TEXT NOT NULL,
    other_at INTEGER NOT NULL,
    settled_at INTEGER,
    settled_by TEXT NOT NULL DEFAULT '',
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sync_conflicts_open ON sync_conflicts (updated_at, id) WHERE settled_at IS NULL;
CREATE INDEX sync_conflicts_by_row ON sync_conflicts (table_name, row_id);

-- What was kept of a member goes when the member is erased.
CREATE TRIGGER members_erased_sync AFTER UPDATE OF erased_at ON members
WHEN new.erased_at IS NOT NULL AND old.erased_at IS NULL
BEGIN
    DELETE FROM sync_conflicts WHERE table_name = 'members' AND row_id = new.id;
    UPDATE sync_documents SET base = NULL WHERE table_name = 'members' AND row_id = new.id;
    -- Nobody can know whom documents speak of that could not be read: they are fetched again.
    UPDATE sync_databases SET checkpoint = '' WHERE name IN (SELECT database FROM sync_set_aside WHERE direction = 'in');
    DELETE FROM sync_set_aside WHERE direction = 'in';
    INSERT INTO settings (key, value) VALUES ('members/traces', '1') ON CONFLICT DO NOTHING;
END;

-- Settings are a part of the shop's document.
CREATE TRIGGER settings_sync_insert AFTER INSERT ON settings
BEGIN
    INSERT INTO outbox (table_name, row_id, changed_at) VALUES ('shop', 1, 0)
    ON CONFLICT DO UPDATE SET changes = changes + 1;
END;
CREATE TRIGGER settings_sync_update AFTER UPDATE ON settings WHEN old.value <> new.value
BEGIN
    INSERT INTO outbox (table_name, row_id, changed_at) VALUES ('shop', 1, 0)
    ON CONFLICT DO UPDATE SET changes = changes + 1;
END;

-- The trail of another device goes on as its entries come.
CREATE TRIGGER audit_entries_head AFTER INSERT ON audit_entries WHEN new.link IS NOT NULL
BEGIN
    INSERT INTO audit_heads (device, entry_id, link) VALUES (new.device, new.id, new.link)
    ON CONFLICT DO UPDATE SET entry_id = excluded.entry_id, link = excluded.link WHERE excluded.entry_id > entry_id;
END;

-- Two devices that could not see each other may take more from a batch than it held, set a debt off twice, or hand out a
-- last piece twice. What happened is kept: the figures go below 0 and somebody is told (models/sync/ArrivalTasks.h).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
    SET sql = replace(replace(sql, 'CHECK (remaining BETWEEN 0 AND points)', 'CHECK (remaining <= points)'),
                      '(remaining = 0) = (state IN', '(remaining <= 0) = (state IN')
    WHERE type = 'table' AND name = 'points_batches';
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (open >= 0)', '') WHERE type = 'table' AND name = 'points_debts';
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (debt >= 0)', '') WHERE type = 'table' AND name = 'points_balances';
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (stock >= 0)', '') WHERE type = 'table' AND name = 'mall_stock';
PRAGMA writable_schema = RESET;
DROP TRIGGER points_uses_take;
CREATE TRIGGER points_uses_take AFTER INSERT ON points_uses WHEN new.points > 0
BEGIN
    UPDATE points_batches SET remaining = remaining - new.points,
        state = CASE WHEN remaining > new.points THEN state
                     ELSE (SELECT CASE reason WHEN 'expiry' THEN 'expired' WHEN 'refund' THEN 'cancelled'
                                              WHEN 'merge' THEN 'cancelled' ELSE 'used' END
                           FROM points_entries WHERE id = new.entry_id) END
        WHERE id = new.batch_id;
    -- A debt that another device has set off as well is below 0.
    INSERT INTO points_debts (entry_id, member_id, open)
        SELECT id, member_id, 0 FROM points_entries WHERE id = new.entry_id ON CONFLICT DO NOTHING;
    UPDATE points_balances SET debt = debt - new.points
        WHERE member_id = (SELECT member_id FROM points_debts WHERE entry_id = new.entry_id);
    UPDATE points_debts SET open = open - new.points WHERE entry_id = new.entry_id;
    DELETE FROM points_debts WHERE entry_id = new.entry_id AND open = 0;
END;
DROP TRIGGER points_uses_give_back;
CREATE TRIGGER points_uses_give_back AFTER INSERT ON points_uses WHEN new.points < 0
BEGIN
    UPDATE points_batches SET remaining = remaining - new.points,
        state = CASE WHEN remaining - new.points > 0 THEN 'active' ELSE state END WHERE id = new.batch_id;
    DELETE FROM points_batches WHERE id = new.entry_id AND points = -new.points;
    UPDATE points_batches SET points = points + new.points, remaining = remaining + new.points WHERE id = new.entry_id;
END;

-- =================================================================================================================
-- Company and devices
-- =================================================================================================================

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
