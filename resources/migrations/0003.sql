-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3. Tasks; stock with reasons, cost, reservations, transfers and stocktakes.

-- Tasks: what a person has to look after (models/tasks). While one is open, its subject has no other of its kind.
CREATE TABLE tasks (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind <> ''),       -- "oversold": who may see it, and its words
    subject TEXT NOT NULL CHECK (subject <> ''), -- what it is about, so that it is raised once
    table_name TEXT NOT NULL,                    -- the record that it leads to
    row_id INTEGER NOT NULL,
    store_id INTEGER REFERENCES stores (id),     -- NULL: the whole shop's
    data TEXT NOT NULL CHECK (json_valid(data)), -- JSON object: what its words tell
    raised_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    settled_at INTEGER,
    settled_by INTEGER,                          -- staff; NULL where settled_by_name is empty: it settled by itself
    settled_by_name TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX tasks_open ON tasks (kind, subject) WHERE settled_at IS NULL;
CREATE INDEX tasks_by_raised ON tasks (raised_at, id, settled_at, kind, store_id);

-- Goods on their way from one store to another. Sent goods are in transit until they are received: in neither store.
CREATE TABLE transfers (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    from_store_id INTEGER NOT NULL REFERENCES stores (id),
    to_store_id INTEGER NOT NULL REFERENCES stores (id) CHECK (to_store_id <> from_store_id),
    status TEXT NOT NULL CHECK (status IN ('draft', 'sent', 'received', 'cancelled')),
    units INTEGER NOT NULL, -- sum of the lines' quantities
    note TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    received_at INTEGER,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX transfers_by_created ON transfers (created_at, id, status, from_store_id, to_store_id, units);
CREATE INDEX transfers_by_status ON transfers (status) WHERE status IN ('draft', 'sent');

CREATE TABLE transfer_lines (
    id INTEGER PRIMARY KEY,
    transfer_id INTEGER NOT NULL REFERENCES transfers (id),
    position INTEGER NOT NULL,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    received INTEGER CHECK (received >= 0), -- what came out of the box; NULL: not received yet
    unit_cost INTEGER,                      -- the sender's average when it was sent
    UNIQUE (transfer_id, variant_id)
) STRICT;
CREATE INDEX transfer_lines_by_variant ON transfer_lines (variant_id);

-- Counting what is there. Whoever counts sees no expected figure; `expected` is what was on hand at the moment of the
-- count, so that what is sold before the stocktake is posted changes no difference.
CREATE TABLE stocktakes (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    status TEXT NOT NULL CHECK (status IN ('counting', 'recounting', 'counted', 'posted', 'cancelled')),
    scope TEXT NOT NULL CHECK (scope IN ('all', 'category', 'chosen')),
    category_id INTEGER REFERENCES categories (id),
    note TEXT NOT NULL DEFAULT '',
    started_at INTEGER NOT NULL,
    posted_at INTEGER,
    updated_at INTEGER NOT NULL,
    CHECK ((scope = 'category') = (category_id IS NOT NULL))
) STRICT;
CREATE INDEX stocktakes_by_started ON stocktakes (started_at, id, status, store_id);
CREATE INDEX stocktakes_open ON stocktakes (store_id) WHERE status IN ('counting', 'recounting', 'counted');

CREATE TABLE stocktake_lines (
    id INTEGER PRIMARY KEY,
    stocktake_id INTEGER NOT NULL REFERENCES stocktakes (id),
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    counted INTEGER CHECK (counted >= 0), -- NULL: not counted yet
    expected INTEGER,
    counted_at INTEGER,
    recounted INTEGER CHECK (recounted >= 0),
    recount_expected INTEGER,
    recounted_at INTEGER,
    UNIQUE (stocktake_id, variant_id),
    CHECK ((counted IS NULL) = (expected IS NULL)),
    CHECK ((recounted IS NULL) = (recount_expected IS NULL)),
    CHECK (recounted IS NULL OR counted IS NOT NULL)
) STRICT;
CREATE INDEX stocktake_lines_by_count ON stocktake_lines (stocktake_id, coalesce(recounted_at, counted_at));
CREATE INDEX stocktake_lines_by_variant ON stocktake_lines (variant_id);

-- Stock entries with more reasons, with what came in cost, and with what they belong to. Costs are in ten-thousandths of
-- a minor unit (catalog/UnitCost.h).
CREATE TABLE stock_entries_3 (
    id INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES stores (id),
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity <> 0),
    reason TEXT NOT NULL CHECK (reason IN ('sale', 'return', 'receipt', 'adjustment', 'transfer_out', 'transfer_in',
                                           'stocktake', 'damage')),
    historic INTEGER NOT NULL DEFAULT 0 CHECK (historic IN (0, 1)),
    unit_cost INTEGER CHECK (unit_cost BETWEEN 0 AND 1000000000000000), -- of one piece that came in; NULL: not known
    order_id INTEGER REFERENCES orders (id),
    transfer_id INTEGER REFERENCES transfers (id),
    stocktake_id INTEGER REFERENCES stocktakes (id),
    note TEXT NOT NULL DEFAULT '',
    source_key TEXT, -- set by an import, so that the same row is not taken twice
    occurred_at INTEGER NOT NULL,
    CHECK (unit_cost IS NULL OR quantity > 0),
    CHECK (reason NOT IN ('damage', 'transfer_out') OR quantity < 0),
    CHECK (reason NOT IN ('receipt', 'transfer_in') OR quantity > 0)
) STRICT;
INSERT INTO stock_entries_3
    (id, store_id, variant_id, quantity, reason, historic, order_id, note, source_key, occurred_at)
SELECT id, store_id, variant_id, quantity,
       CASE WHEN reason <> 'transfer' THEN reason WHEN quantity < 0 THEN 'transfer_out' ELSE 'transfer_in' END,
       historic, order_id, note, source_key, occurred_at
FROM stock_entries;
DROP TABLE stock_entries;
ALTER TABLE stock_entries_3 RENAME TO stock_entries;
CREATE INDEX stock_entries_by_variant ON stock_entries (variant_id, store_id, occurred_at);
CREATE INDEX stock_entries_by_order ON stock_entries (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX stock_entries_by_transfer ON stock_entries (transfer_id) WHERE transfer_id IS NOT NULL;
CREATE INDEX stock_entries_by_stocktake ON stock_entries (stocktake_id) WHERE stocktake_id IS NOT NULL;
CREATE UNIQUE INDEX stock_entries_by_source ON stock_entries (source_key) WHERE source_key IS NOT NULL;
CREATE TRIGGER stock_entries_no_update BEFORE UPDATE ON stock_entries
BEGIN SELECT raise(ABORT, 'stock entries are append-only'); END;
CREATE TRIGGER stock_entries_no_delete BEFORE DELETE ON stock_entries
BEGIN SELECT raise(ABORT, 'stock entries are append-only'); END;

-- Levels also know what is promised to orders, what a piece costs on average, and whether anybody has ever said how many
-- there are: goods that were only sold have been counted by nobody.
ALTER TABLE stock_levels ADD COLUMN allocated INTEGER NOT NULL DEFAULT 0 CHECK (allocated >= 0);
ALTER TABLE stock_levels ADD COLUMN average_cost INTEGER CHECK (average_cost >= 0);
ALTER TABLE stock_levels ADD COLUMN is_counted INTEGER NOT NULL DEFAULT 0 CHECK (is_counted IN (0, 1));
CREATE INDEX stock_levels_negative ON stock_levels (variant_id, store_id) WHERE on_hand < 0;
UPDATE stock_levels SET is_counted = 1 WHERE EXISTS (
    SELECT 1 FROM stock_entries e WHERE e.variant_id = stock_levels.variant_id AND e.store_id = stock_levels.store_id
        AND e.historic = 0 AND e.reason NOT IN ('sale', 'return'));

-- The average as averageAfter in catalog/UnitCost.h tells it.
CREATE TRIGGER stock_entries_level AFTER INSERT ON stock_entries WHEN new.historic = 0
BEGIN
    INSERT INTO stock_levels (variant_id, store_id, on_hand, average_cost, is_counted)
    VALUES (new.variant_id, new.store_id, new.quantity, new.unit_cost, new.reason NOT IN ('sale', 'return'))
    ON CONFLICT DO UPDATE SET
        average_cost = CASE
            WHEN new.unit_cost IS NULL THEN average_cost
            WHEN average_cost IS NULL OR on_hand <= 0 THEN new.unit_cost
            -- In parts, for the product of cost and quantity may be too large to hold.
            ELSE average_cost + (new.unit_cost - average_cost) / (on_hand + new.quantity) * new.quantity
                + (new.unit_cost - average_cost) % (on_hand + new.quantity) * new.quantity / (on_hand + new.quantity)
        END,
        on_hand = on_hand + new.quantity,
        is_counted = max(is_counted, excluded.is_counted);
END;

-- What is promised to an order and still there. `allocated` follows each change.
CREATE TABLE stock_reservations (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    made_at INTEGER NOT NULL,
    expires_at INTEGER, -- NULL: held until the order lets go of it
    UNIQUE (order_id, variant_id, store_id)
) STRICT;
CREATE INDEX stock_reservations_by_variant ON stock_reservations (variant_id, store_id);
CREATE INDEX stock_reservations_by_end ON stock_reservations (expires_at) WHERE expires_at IS NOT NULL;
CREATE TRIGGER stock_reservations_made AFTER INSERT ON stock_reservations
BEGIN
    INSERT INTO stock_levels (variant_id, store_id, on_hand, allocated)
    VALUES (new.variant_id, new.store_id, 0, new.quantity)
    ON CONFLICT DO UPDATE SET allocated = allocated + new.quantity;
END;
CREATE TRIGGER stock_reservations_changed AFTER UPDATE OF quantity ON stock_reservations
BEGIN
    UPDATE stock_levels SET allocated = allocated - old.quantity + new.quantity
    WHERE variant_id = new.variant_id AND store_id = new.store_id;
END;
CREATE TRIGGER stock_reservations_stay BEFORE UPDATE OF order_id, store_id, variant_id ON stock_reservations
BEGIN SELECT raise(ABORT, 'a reservation keeps its order, store and variant'); END;
CREATE TRIGGER stock_reservations_gone AFTER DELETE ON stock_reservations
BEGIN
    UPDATE stock_levels SET allocated = allocated - old.quantity
    WHERE variant_id = old.variant_id AND store_id = old.store_id;
END;

-- When goods are to be ordered again, for the variants and stores that the shop says. Part of their product.
CREATE TABLE reorder_rules (
    id INTEGER PRIMARY KEY,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    lead_days INTEGER NOT NULL CHECK (lead_days BETWEEN 0 AND 365),   -- until an order arrives
    safety INTEGER NOT NULL CHECK (safety BETWEEN 0 AND 1000000),     -- pieces kept for what nobody foresees
    cover_days INTEGER NOT NULL CHECK (cover_days BETWEEN 1 AND 365), -- for how long an order is to last
    UNIQUE (variant_id, store_id)
) STRICT;
CREATE INDEX reorder_rules_by_store ON reorder_rules (store_id);

-- What is to be ordered now, as catalog/Reorder.h tells it: demand is what was sold in the latest 28 days, less what came
-- back.
CREATE VIEW reorder_figures AS
SELECT *, CASE WHEN available + on_the_way <= point
          THEN max(0, point + (sold * cover_days + 27) / 28 - available - on_the_way) ELSE 0 END AS proposal
FROM (SELECT *, (sold * lead_days + 27) / 28 + safety AS point
      FROM (SELECT r.*,
                   coalesce((SELECT on_hand - allocated FROM stock_levels l
                             WHERE l.variant_id = r.variant_id AND l.store_id = r.store_id), 0) AS available,
                   (SELECT coalesce(sum(l.quantity), 0) FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
                    WHERE l.variant_id = r.variant_id AND t.to_store_id = r.store_id AND t.status = 'sent') AS on_the_way,
                   (SELECT max(0, coalesce(-sum(e.quantity), 0)) FROM stock_entries e
                    WHERE e.variant_id = r.variant_id AND e.store_id = r.store_id AND e.historic = 0
                        AND e.reason IN ('sale', 'return')
                        AND e.occurred_at > CAST(strftime('%s', 'now') AS INTEGER) * 1000 - 28 * 86400000) AS sold
            FROM reorder_rules r));
