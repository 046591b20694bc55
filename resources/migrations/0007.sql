-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 7. The counter: held sales, receipts.

-- A sale that waits: no order yet, without a number, and no stock is moved for it. Its label and lines are sealed, for
-- nobody can know what is typed into a field. It stays in the file once it was recalled or thrown away.
CREATE TABLE held_sales (
    id INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES stores (id),
    state TEXT NOT NULL CHECK (state IN ('held', 'recalled', 'discarded')),
    held_at INTEGER NOT NULL,
    person TEXT NOT NULL,        -- who put it aside
    person_id INTEGER,
    member_id INTEGER REFERENCES members (id),
    units INTEGER NOT NULL CHECK (units > 0),
    total INTEGER NOT NULL CHECK (total >= 0), -- when it was held; prices may have changed by the time it is recalled
    content BLOB NOT NULL,       -- sealed JSON object: label, sale
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX held_sales_by_store ON held_sales (store_id, held_at) WHERE state = 'held';
CREATE TRIGGER held_sales_no_delete BEFORE DELETE ON held_sales
BEGIN SELECT raise(ABORT, 'held sales are kept'); END;

-- Each time that an order's receipt was handed out: all but the first are marked as copies.
CREATE TABLE receipt_prints (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    printed_at INTEGER NOT NULL,
    person_id INTEGER
) STRICT;
CREATE INDEX receipt_prints_by_order ON receipt_prints (order_id);
CREATE TRIGGER receipt_prints_no_update BEFORE UPDATE ON receipt_prints
BEGIN SELECT raise(ABORT, 'receipt prints are append-only'); END;
CREATE TRIGGER receipt_prints_no_delete BEFORE DELETE ON receipt_prints
BEGIN SELECT raise(ABORT, 'receipt prints are append-only'); END;
