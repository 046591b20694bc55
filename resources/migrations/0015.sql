-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 15. Figures and rules of returns.

-- Whom the shop buys a product from; empty: not said.
ALTER TABLE products ADD COLUMN supplier TEXT NOT NULL DEFAULT '';
CREATE INDEX products_by_supplier ON products (supplier) WHERE supplier <> '';

-- =================================================================================================================
-- What came back, in the rollups (models/insights)
-- =================================================================================================================

ALTER TABLE rollup_sales ADD COLUMN credit_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rollup_sales ADD COLUMN credit_lines INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rollup_sales ADD COLUMN credit_units INTEGER NOT NULL DEFAULT 0; -- positive

-- Returns count on the day and in the store that they were asked for in. Lines by their reason: how many, and their units;
-- steps: how many, and the milliseconds since the step before.
CREATE TABLE rollup_returns (
    grain TEXT NOT NULL CHECK (grain IN ('day', 'month')),
    start INTEGER NOT NULL,
    store_id INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('reason', 'step')),
    word TEXT NOT NULL,
    count INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (grain, start, store_id, what, word)
) STRICT, WITHOUT ROWID;

-- Packed besides: what came back of products ('returned'), and the returns of members ('returner'). One number more for each
-- ordinal of a product: that of its supplier's name.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'subject IN (''member'', ''product'')',
                                       'subject IN (''member'', ''product'', ''returned'', ''returner'')')
    WHERE type = 'table' AND name = 'rollup_entries';
UPDATE sqlite_schema SET sql = replace(sql, 'subject IN (''member'', ''product'')',
                                       'subject IN (''member'', ''product'', ''supplier'')')
    WHERE type = 'table' AND name = 'rollup_attributes';
PRAGMA writable_schema = RESET;

-- A change to a return notes when it was asked for: the day of that is counted afresh.
CREATE TABLE rollup_stale_returns (
    requested_at INTEGER NOT NULL,
    store_id INTEGER NOT NULL,
    PRIMARY KEY (requested_at, store_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER returns_rollup_insert AFTER INSERT ON returns
BEGIN INSERT OR IGNORE INTO rollup_stale_returns VALUES (new.requested_at, new.store_id); END;
CREATE TRIGGER returns_rollup_update AFTER UPDATE OF requested_at, store_id, status, member_id, given_back ON returns
WHEN old.requested_at <> new.requested_at OR old.store_id <> new.store_id OR old.status <> new.status
    OR old.member_id IS NOT new.member_id OR old.given_back <> new.given_back
BEGIN
    INSERT OR IGNORE INTO rollup_stale_returns VALUES (old.requested_at, old.store_id), (new.requested_at, new.store_id);
END;
CREATE TRIGGER returns_rollup_delete AFTER DELETE ON returns
BEGIN INSERT OR IGNORE INTO rollup_stale_returns VALUES (old.requested_at, old.store_id); END;
CREATE TRIGGER return_lines_rollup_insert AFTER INSERT ON return_lines
BEGIN
    INSERT OR IGNORE INTO rollup_stale_returns SELECT requested_at, store_id FROM returns WHERE id = new.return_id;
END;
CREATE TRIGGER return_lines_rollup_update AFTER UPDATE OF return_id, reason, quantity ON return_lines
BEGIN
    INSERT OR IGNORE INTO rollup_stale_returns
        SELECT requested_at, store_id FROM returns WHERE id IN (old.return_id, new.return_id);
END;
CREATE TRIGGER return_lines_rollup_delete AFTER DELETE ON return_lines
BEGIN
    INSERT OR IGNORE INTO rollup_stale_returns SELECT requested_at, store_id FROM returns WHERE id = old.return_id;
END;
CREATE TRIGGER return_steps_rollup_insert AFTER INSERT ON return_steps
BEGIN
    INSERT OR IGNORE INTO rollup_stale_returns SELECT requested_at, store_id FROM returns WHERE id = new.return_id;
END;
CREATE TRIGGER products_rollup_supplier AFTER UPDATE OF supplier ON products WHEN old.supplier <> new.supplier
BEGIN INSERT OR IGNORE INTO rollup_moved_products (product_id) VALUES (new.id); END;

-- What there is already is counted with the next refresh.
INSERT OR IGNORE INTO rollup_stale_days (business_day, store_id)
    SELECT DISTINCT business_day, store_id FROM orders WHERE kind = 'credit' AND status NOT IN ('draft', 'cancelled');
INSERT OR IGNORE INTO rollup_stale_returns SELECT requested_at, store_id FROM returns;

-- =================================================================================================================
-- Returns (models/returns)
-- =================================================================================================================

-- What came with a return though nobody had announced it, and what became of it. Nothing is given for it. Only grows.
CREATE TABLE return_extras (
    id INTEGER PRIMARY KEY,
    return_id INTEGER NOT NULL REFERENCES returns (id),
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    condition TEXT NOT NULL CHECK (condition IN ('as_new', 'opened', 'used', 'damaged')),
    disposition TEXT NOT NULL CHECK (disposition IN ('resell', 'scrap', 'supplier', 'to_customer')),
    found_at INTEGER NOT NULL,
    staff_id INTEGER,
    staff_name TEXT NOT NULL
) STRICT;
CREATE INDEX return_extras_by_return ON return_extras (return_id, found_at);
CREATE TRIGGER return_extras_no_update BEFORE UPDATE ON return_extras
BEGIN SELECT raise(ABORT, 'findings are append-only'); END;
CREATE TRIGGER return_extras_no_delete BEFORE DELETE ON return_extras
BEGIN SELECT raise(ABORT, 'findings are append-only'); END;

-- A claim is written, sent to the supplier, and answered. To whom is said when it is written: the product may be bought elsewhere
-- later. One that was sent is still open: on two computers it may be sent and answered at once, and both is kept. Where the one
-- notes a credit and the other a refusal, the amount stays beside the refusal until a person has chosen.
ALTER TABLE supplier_claims ADD COLUMN supplier TEXT NOT NULL DEFAULT '';
ALTER TABLE supplier_claims ADD COLUMN sent_at INTEGER;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK ((status = ''credited'') = (credited IS NOT NULL))',
                                       'CHECK (status <> ''credited'' OR credited IS NOT NULL)')
    WHERE type = 'table' AND name = 'supplier_claims';
PRAGMA writable_schema = RESET;
CREATE INDEX supplier_claims_by_made ON supplier_claims (made_at, id, status, sent_at);
CREATE INDEX supplier_claims_by_supplier ON supplier_claims (supplier COLLATE NOCASE, id);
