-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. Ids are made by shopdesk::IdSource; instants are milliseconds since 1970 UTC, days are days since 1970,
-- money is minor units of the shop's currency, rates are basis points (1/100 of a percent).

CREATE TABLE shop (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    time_zone TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE device (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 65535),
    last_id INTEGER NOT NULL
) STRICT;

CREATE TABLE key_slots (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE,
    salt BLOB NOT NULL,
    operations INTEGER NOT NULL,
    memory_bytes INTEGER NOT NULL,
    wrapped_key BLOB NOT NULL
) STRICT;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a person typed and has not saved yet. Kept on this device alone.
CREATE TABLE drafts (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stores (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

-- The next readable number per store, kind and day: S01-261122-0042.
CREATE TABLE number_sequences (
    store_id INTEGER NOT NULL REFERENCES stores (id),
    kind TEXT NOT NULL,
    day INTEGER NOT NULL,
    next INTEGER NOT NULL CHECK (next > 0),
    PRIMARY KEY (store_id, kind, day)
) STRICT, WITHOUT ROWID;

-- Catalogue -----------------------------------------------------------------------------------------------------

CREATE TABLE categories (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES categories (id),
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL DEFAULT 0,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

CREATE TABLE tax_classes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 10000),
    included INTEGER NOT NULL CHECK (included IN (0, 1)), -- 1: prices contain the tax
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('goods', 'service')),
    category_id INTEGER REFERENCES categories (id),
    tax_class_id INTEGER REFERENCES tax_classes (id),
    description TEXT NOT NULL DEFAULT '',
    on_shelf INTEGER NOT NULL DEFAULT 1 CHECK (on_shelf IN (0, 1)),
    -- For lists: SKU and price of the first variant, and what search finds (names, SKUs, barcodes).
    first_sku TEXT NOT NULL DEFAULT '',
    first_price INTEGER NOT NULL DEFAULT 0,
    search_text TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;
CREATE INDEX products_by_name ON products (name COLLATE NOCASE, id, archived_at, category_id, kind, on_shelf);
CREATE INDEX products_by_sku ON products (first_sku COLLATE NOCASE, id, archived_at, category_id, kind, on_shelf);
CREATE INDEX products_by_price ON products (first_price, id, archived_at, category_id, kind, on_shelf);
CREATE INDEX products_by_update ON products (updated_at, id, archived_at, category_id, kind, on_shelf);
CREATE INDEX products_by_category ON products (category_id);

CREATE TABLE variants (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES products (id),
    name TEXT NOT NULL DEFAULT '', -- what sets it apart: "red, L"; empty for a product with one variant
    sku TEXT NOT NULL UNIQUE CHECK (sku <> ''),
    price INTEGER NOT NULL CHECK (price >= 0),
    cost INTEGER CHECK (cost >= 0),
    position INTEGER NOT NULL DEFAULT 0,
    archived_at INTEGER
) STRICT;
CREATE INDEX variants_by_product ON variants (product_id, position);

CREATE TABLE barcodes (
    id INTEGER PRIMARY KEY,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    code TEXT NOT NULL UNIQUE CHECK (code <> '')
) STRICT;
CREATE INDEX barcodes_by_variant ON barcodes (variant_id);

-- Stock is the sum of its entries. A historic entry tells of the time before the shop kept stock here: it stands in
-- the variant's history and does not count in what is on hand.
CREATE TABLE stock_entries (
    id INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES stores (id),
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity <> 0),
    reason TEXT NOT NULL CHECK (reason IN ('sale', 'return', 'receipt', 'adjustment', 'transfer', 'stocktake')),
    historic INTEGER NOT NULL DEFAULT 0 CHECK (historic IN (0, 1)),
    order_id INTEGER REFERENCES orders (id),
    note TEXT NOT NULL DEFAULT '',
    source_key TEXT, -- set by an import, so that the same row is not taken twice
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE INDEX stock_entries_by_variant ON stock_entries (variant_id, store_id, occurred_at);
CREATE UNIQUE INDEX stock_entries_by_source ON stock_entries (source_key) WHERE source_key IS NOT NULL;
CREATE TRIGGER stock_entries_no_update BEFORE UPDATE ON stock_entries
BEGIN SELECT raise(ABORT, 'stock entries are append-only'); END;
CREATE TRIGGER stock_entries_no_delete BEFORE DELETE ON stock_entries
BEGIN SELECT raise(ABORT, 'stock entries are append-only'); END;

CREATE TABLE stock_levels (
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    on_hand INTEGER NOT NULL,
    PRIMARY KEY (variant_id, store_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER stock_entries_level AFTER INSERT ON stock_entries WHEN new.historic = 0
BEGIN
    INSERT INTO stock_levels (variant_id, store_id, on_hand) VALUES (new.variant_id, new.store_id, new.quantity)
    ON CONFLICT DO UPDATE SET on_hand = on_hand + excluded.on_hand;
END;

-- Members -------------------------------------------------------------------------------------------------------

CREATE TABLE tiers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    rank INTEGER NOT NULL UNIQUE,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    tier_id INTEGER REFERENCES tiers (id),
    -- Sealed for this row and column; the tokens find an exact phone, its last four digits, an exact e-mail.
    phone_sealed BLOB,
    phone_token BLOB,
    phone_tail_token BLOB,
    email_sealed BLOB,
    email_token BLOB,
    country TEXT NOT NULL DEFAULT '',
    birthday INTEGER,
    note TEXT NOT NULL DEFAULT '',
    search_text TEXT NOT NULL DEFAULT '', -- name and number
    joined_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER,
    CHECK ((phone_sealed IS NULL) = (phone_token IS NULL)),
    CHECK ((email_sealed IS NULL) = (email_token IS NULL))
) STRICT;
CREATE INDEX members_by_name ON members (name COLLATE NOCASE, id, archived_at, tier_id, country);
CREATE INDEX members_by_joined ON members (joined_at, id, archived_at, tier_id, country);
CREATE INDEX members_by_number ON members (number, id, archived_at, tier_id, country);
CREATE INDEX members_by_phone ON members (phone_token) WHERE phone_token IS NOT NULL;
CREATE INDEX members_by_phone_tail ON members (phone_tail_token) WHERE phone_tail_token IS NOT NULL;
CREATE INDEX members_by_email ON members (email_token) WHERE email_token IS NOT NULL;

CREATE TABLE points_entries (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    points INTEGER NOT NULL CHECK (points <> 0),
    reason TEXT NOT NULL CHECK (reason IN ('purchase', 'redemption', 'refund', 'adjustment', 'expiry', 'bonus')),
    order_id INTEGER REFERENCES orders (id),
    note TEXT NOT NULL DEFAULT '',
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE INDEX points_entries_by_member ON points_entries (member_id, occurred_at);
CREATE TRIGGER points_entries_no_update BEFORE UPDATE ON points_entries
BEGIN SELECT raise(ABORT, 'points entries are append-only'); END;
CREATE TRIGGER points_entries_no_delete BEFORE DELETE ON points_entries
BEGIN SELECT raise(ABORT, 'points entries are append-only'); END;

CREATE TABLE points_balances (
    member_id INTEGER PRIMARY KEY REFERENCES members (id),
    balance INTEGER NOT NULL
) STRICT;
CREATE TRIGGER points_entries_balance AFTER INSERT ON points_entries
BEGIN
    INSERT INTO points_balances (member_id, balance) VALUES (new.member_id, new.points)
    ON CONFLICT DO UPDATE SET balance = balance + excluded.balance;
END;

-- Orders --------------------------------------------------------------------------------------------------------

-- A credit is an order of kind 'credit' whose quantities and amounts are negative; it refers to the order that it
-- corrects where that is known.
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL CHECK (number <> ''),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    kind TEXT NOT NULL CHECK (kind IN ('sale', 'credit')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'placed', 'partially_paid', 'paid', 'partially_shipped', 'shipped',
                                           'partially_delivered', 'delivered', 'modifying', 'cancelled')),
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'web', 'phone', 'marketplace', 'imported')),
    member_id INTEGER REFERENCES members (id),
    country TEXT NOT NULL DEFAULT '',
    credit_of INTEGER REFERENCES orders (id),
    placed_at INTEGER NOT NULL,
    business_day INTEGER NOT NULL,                                   -- placed_at in the shop's zone
    business_hour INTEGER NOT NULL CHECK (business_hour BETWEEN 0 AND 23),
    units INTEGER NOT NULL,          -- sum of the lines' quantities
    lines_total INTEGER NOT NULL,    -- sum of the lines' totals, line discounts taken off
    discount_total INTEGER NOT NULL, -- discounts on the whole order, as a positive amount
    tax_total INTEGER NOT NULL,      -- tax contained in or added to the total
    total INTEGER NOT NULL,          -- what the customer pays
    paid_total INTEGER NOT NULL,     -- sum of the payments
    note TEXT NOT NULL DEFAULT '',
    source TEXT,                     -- the import that it came from, and its key there
    source_key TEXT,
    updated_at INTEGER NOT NULL,
    CHECK ((source IS NULL) = (source_key IS NULL)),
    CHECK (kind = 'sale' OR total <= 0)
) STRICT;
CREATE UNIQUE INDEX orders_by_source ON orders (source, source_key) WHERE source IS NOT NULL;
-- Sorts of the list; each index also holds what the list filters by, so that ids are found without the table.
CREATE INDEX orders_by_placed ON orders
    (placed_at, id, business_day, business_hour, kind, status, channel, store_id, country, member_id, total, units);
CREATE INDEX orders_by_total ON orders
    (total, id, placed_at, business_day, business_hour, kind, status, channel, store_id, country, member_id, units);
CREATE INDEX orders_by_number ON orders
    (number, id, placed_at, business_day, business_hour, kind, status, channel, store_id, country, member_id);
CREATE INDEX orders_by_day ON orders (business_day, store_id);
-- With what tells a sale that counts, so that buyers are told apart without the table.
CREATE INDEX orders_by_member ON orders (member_id, placed_at, business_day, kind, status, store_id)
    WHERE member_id IS NOT NULL;
CREATE INDEX orders_by_credit ON orders (credit_of) WHERE credit_of IS NOT NULL;

CREATE TABLE order_lines (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    position INTEGER NOT NULL,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    description TEXT NOT NULL, -- as it was called when it was sold
    quantity INTEGER NOT NULL CHECK (quantity <> 0),
    unit_price INTEGER NOT NULL,
    discount INTEGER NOT NULL DEFAULT 0, -- on this line, as a positive amount
    tax_rate INTEGER NOT NULL DEFAULT 0,
    tax_included INTEGER NOT NULL DEFAULT 1 CHECK (tax_included IN (0, 1)), -- 0: added at the foot of the order
    tax INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL
) STRICT;
CREATE INDEX order_lines_by_order ON order_lines (order_id, position);
CREATE INDEX order_lines_by_variant ON order_lines (variant_id, order_id);

CREATE TABLE order_discounts (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    kind TEXT NOT NULL CHECK (kind IN ('manual', 'coupon', 'points', 'promotion')),
    label TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0)
) STRICT;
CREATE INDEX order_discounts_by_order ON order_discounts (order_id);

CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    -- 'external': settled in another system, known from an import
    kind TEXT NOT NULL CHECK (kind IN ('cash', 'card', 'wallet', 'bank_transfer', 'store_credit', 'gift_card', 'external')),
    amount INTEGER NOT NULL,   -- negative for money given back
    tendered INTEGER,          -- cash handed over, change included
    paid_at INTEGER NOT NULL
) STRICT;
CREATE INDEX payments_by_order ON payments (order_id);
CREATE TRIGGER payments_no_update BEFORE UPDATE ON payments
BEGIN SELECT raise(ABORT, 'payments are append-only'); END;
CREATE TRIGGER payments_no_delete BEFORE DELETE ON payments
BEGIN SELECT raise(ABORT, 'payments are append-only'); END;

-- Imports -------------------------------------------------------------------------------------------------------

CREATE TABLE import_runs (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,    -- "online-retail"
    file_name TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    summary TEXT NOT NULL    -- JSON object: counts by kind
) STRICT;

-- Rows that an import could not take, kept word for word until somebody deals with them.
CREATE TABLE set_aside_rows (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES import_runs (id),
    source TEXT NOT NULL,
    line_number INTEGER NOT NULL,
    reason_code TEXT NOT NULL,
    reason TEXT NOT NULL,
    fields TEXT NOT NULL,     -- JSON array of the row's fields
    source_key TEXT NOT NULL, -- the same row is set aside once
    dismissed_at INTEGER,
    UNIQUE (source, source_key)
) STRICT;
CREATE INDEX set_aside_rows_by_line ON set_aside_rows (line_number, id, dismissed_at, reason_code, run_id);
CREATE INDEX set_aside_rows_by_run ON set_aside_rows (run_id, id, dismissed_at, reason_code);

-- What the whole program keeps about its own changes -------------------------------------------------------------

-- Rows of aggregate roots that other devices have not been told of yet.
CREATE TABLE outbox (
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entries (
    id INTEGER PRIMARY KEY,
    occurred_at INTEGER NOT NULL,
    staff_id INTEGER,
    staff_name TEXT NOT NULL,
    operation TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    changes TEXT NOT NULL -- JSON object: column → [old, new]
) STRICT;
CREATE INDEX audit_entries_by_row ON audit_entries (table_name, row_id, occurred_at);
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
BEGIN SELECT raise(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
BEGIN SELECT raise(ABORT, 'audit entries are append-only'); END;

-- Search by fragments (store/Search.h) ----------------------------------------------------------------------------

CREATE VIRTUAL TABLE product_search USING fts5
    (search_text, content = 'products', content_rowid = 'id', tokenize = 'shopdesk_fragments', columnsize = 0);
CREATE TRIGGER products_search_insert AFTER INSERT ON products
BEGIN INSERT INTO product_search (rowid, search_text) VALUES (new.id, new.search_text); END;
CREATE TRIGGER products_search_update AFTER UPDATE OF search_text ON products WHEN old.search_text <> new.search_text
BEGIN
    INSERT INTO product_search (product_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO product_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER products_search_delete AFTER DELETE ON products
BEGIN INSERT INTO product_search (product_search, rowid, search_text) VALUES ('delete', old.id, old.search_text); END;

CREATE VIRTUAL TABLE member_search USING fts5
    (search_text, content = 'members', content_rowid = 'id', tokenize = 'shopdesk_fragments', columnsize = 0);
CREATE TRIGGER members_search_insert AFTER INSERT ON members
BEGIN INSERT INTO member_search (rowid, search_text) VALUES (new.id, new.search_text); END;
CREATE TRIGGER members_search_update AFTER UPDATE OF search_text ON members WHEN old.search_text <> new.search_text
BEGIN
    INSERT INTO member_search (member_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO member_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER members_search_delete AFTER DELETE ON members
BEGIN INSERT INTO member_search (member_search, rowid, search_text) VALUES ('delete', old.id, old.search_text); END;

CREATE VIRTUAL TABLE order_search USING fts5
    (number, content = 'orders', content_rowid = 'id', tokenize = 'shopdesk_fragments', columnsize = 0);
CREATE TRIGGER orders_search_insert AFTER INSERT ON orders
BEGIN INSERT INTO order_search (rowid, number) VALUES (new.id, new.number); END;
CREATE TRIGGER orders_search_update AFTER UPDATE OF number ON orders WHEN old.number <> new.number
BEGIN
    INSERT INTO order_search (order_search, rowid, number) VALUES ('delete', old.id, old.number);
    INSERT INTO order_search (rowid, number) VALUES (new.id, new.number);
END;
CREATE TRIGGER orders_search_delete AFTER DELETE ON orders
BEGIN INSERT INTO order_search (order_search, rowid, number) VALUES ('delete', old.id, old.number); END;

-- Rollups (models/insights) ---------------------------------------------------------------------------------------
-- Kept from the orders, and rebuilt from them by `verify --rebuild`. Drafts and cancelled orders do not count. A row
-- tells of one day or one month of one store; `start` is the first day of it.

CREATE TABLE rollup_sales (
    grain TEXT NOT NULL CHECK (grain IN ('day', 'month')),
    start INTEGER NOT NULL,
    store_id INTEGER NOT NULL,
    channel TEXT NOT NULL,
    country TEXT NOT NULL,
    gross INTEGER NOT NULL,
    credits INTEGER NOT NULL,
    units INTEGER NOT NULL,            -- of sales
    orders INTEGER NOT NULL,           -- sales
    sale_discounts INTEGER NOT NULL,   -- on whole orders, positive
    credit_discounts INTEGER NOT NULL,
    PRIMARY KEY (grain, start, store_id, channel, country)
) STRICT, WITHOUT ROWID;

CREATE TABLE rollup_hours (
    grain TEXT NOT NULL CHECK (grain IN ('day', 'month')),
    start INTEGER NOT NULL,
    store_id INTEGER NOT NULL,
    week_hour INTEGER NOT NULL CHECK (week_hour BETWEEN 0 AND 167), -- 0: Monday from midnight to 1
    gross INTEGER NOT NULL,
    credits INTEGER NOT NULL,
    units INTEGER NOT NULL,
    orders INTEGER NOT NULL,
    PRIMARY KEY (grain, start, store_id, week_hour)
) STRICT, WITHOUT ROWID;

-- Members and products are too many for a row each and day: they get a small number of their own when they first
-- occur, and the sums of 4,096 of them (a chunk) are packed into one row (insights/Packed.h).
CREATE TABLE rollup_ordinals (
    subject TEXT NOT NULL CHECK (subject IN ('member', 'product', 'category')),
    id INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (subject, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX rollup_ordinals_by_ordinal ON rollup_ordinals (subject, ordinal);

CREATE TABLE rollup_entries (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL CHECK (subject IN ('member', 'product')),
    grain TEXT NOT NULL CHECK (grain IN ('day', 'month')),
    start INTEGER NOT NULL,
    store_id INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    packed BLOB NOT NULL,
    UNIQUE (subject, grain, start, store_id, chunk)
) STRICT;

-- One number for each ordinal: the day of a member's first sale that counts, the category of a product.
CREATE TABLE rollup_attributes (
    subject TEXT NOT NULL CHECK (subject IN ('member', 'product')),
    chunk INTEGER NOT NULL,
    packed BLOB NOT NULL,
    PRIMARY KEY (subject, chunk)
) STRICT;

-- How far the rollups are behind, noted by the change itself so that no way of changing an order can forget it. An order
-- that no rollup holds yet is added; a day and store where a counted order changed is counted afresh.
CREATE TABLE rollup_new_orders (
    order_id INTEGER PRIMARY KEY
) STRICT;
CREATE TABLE rollup_stale_days (
    business_day INTEGER NOT NULL,
    store_id INTEGER NOT NULL,
    PRIMARY KEY (business_day, store_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE rollup_moved_products ( -- to another category
    product_id INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER orders_rollup_insert AFTER INSERT ON orders WHEN new.status NOT IN ('draft', 'cancelled')
BEGIN INSERT OR IGNORE INTO rollup_new_orders (order_id) VALUES (new.id); END;
CREATE TRIGGER orders_rollup_update AFTER UPDATE OF store_id, kind, status, channel, member_id, country, business_day,
    business_hour, units, discount_total, total ON orders
WHEN ((old.status IN ('draft', 'cancelled')) <> (new.status IN ('draft', 'cancelled'))
      OR old.store_id <> new.store_id OR old.kind <> new.kind OR old.channel <> new.channel
      OR old.member_id IS NOT new.member_id OR old.country <> new.country OR old.business_day <> new.business_day
      OR old.business_hour <> new.business_hour OR old.units <> new.units
      OR old.discount_total <> new.discount_total OR old.total <> new.total)
    AND NOT EXISTS (SELECT 1 FROM rollup_new_orders WHERE order_id = old.id)
BEGIN
    INSERT OR IGNORE INTO rollup_new_orders (order_id)
        SELECT new.id WHERE old.status IN ('draft', 'cancelled') AND new.status NOT IN ('draft', 'cancelled');
    INSERT OR IGNORE INTO rollup_stale_days (business_day, store_id)
        SELECT old.business_day, old.store_id WHERE old.status NOT IN ('draft', 'cancelled');
    INSERT OR IGNORE INTO rollup_stale_days (business_day, store_id)
        SELECT new.business_day, new.store_id
        WHERE old.status NOT IN ('draft', 'cancelled') AND new.status NOT IN ('draft', 'cancelled');
END;
CREATE TRIGGER orders_rollup_delete AFTER DELETE ON orders WHEN old.status NOT IN ('draft', 'cancelled')
BEGIN
    INSERT OR IGNORE INTO rollup_stale_days (business_day, store_id)
        SELECT old.business_day, old.store_id
        WHERE NOT EXISTS (SELECT 1 FROM rollup_new_orders WHERE order_id = old.id);
    DELETE FROM rollup_new_orders WHERE order_id = old.id;
END;

CREATE TRIGGER order_lines_rollup_insert AFTER INSERT ON order_lines
WHEN NOT EXISTS (SELECT 1 FROM rollup_new_orders WHERE order_id = new.order_id)
BEGIN
    INSERT OR IGNORE INTO rollup_stale_days (business_day, store_id)
        SELECT business_day, store_id FROM orders WHERE id = new.order_id AND status NOT IN ('draft', 'cancelled');
END;
CREATE TRIGGER order_lines_rollup_update AFTER UPDATE OF order_id, variant_id, quantity, total ON order_lines
BEGIN
    INSERT OR IGNORE INTO rollup_stale_days (business_day, store_id)
        SELECT business_day, store_id FROM orders
        WHERE id IN (old.order_id, new.order_id) AND status NOT IN ('draft', 'cancelled')
            AND id NOT IN (SELECT order_id FROM rollup_new_orders);
END;
CREATE TRIGGER order_lines_rollup_delete AFTER DELETE ON order_lines
WHEN NOT EXISTS (SELECT 1 FROM rollup_new_orders WHERE order_id = old.order_id)
BEGIN
    INSERT OR IGNORE INTO rollup_stale_days (business_day, store_id)
        SELECT business_day, store_id FROM orders WHERE id = old.order_id AND status NOT IN ('draft', 'cancelled');
END;
CREATE TRIGGER variants_rollup_update AFTER UPDATE OF product_id ON variants WHEN old.product_id <> new.product_id
BEGIN
    INSERT OR IGNORE INTO rollup_stale_days (business_day, store_id)
        SELECT o.business_day, o.store_id FROM order_lines l JOIN orders o ON o.id = l.order_id
        WHERE l.variant_id = new.id AND o.status NOT IN ('draft', 'cancelled');
END;
CREATE TRIGGER products_rollup_update AFTER UPDATE OF category_id ON products
WHEN old.category_id IS NOT new.category_id
BEGIN INSERT OR IGNORE INTO rollup_moved_products (product_id) VALUES (new.id); END;
