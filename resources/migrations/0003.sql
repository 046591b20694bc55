-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3. Goods are sold: stock with reservations, cost, transfers and stocktakes; orders in all their states with
-- payments, shipments and shifts; prices, bundles, serial numbers and pictures; the counter.

-- =================================================================================================================
-- Tasks and stock
-- =================================================================================================================

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

-- =================================================================================================================
-- Orders and tills
-- =================================================================================================================

-- Orders ----------------------------------------------------------------------------------------------------------

-- How the goods of an order leave:
--   'handed_over'  at once, when it was placed; the stock fell then (the counter; orders of an import)
--   'ship'         by shipments; until then they are reserved, and the stock falls when a shipment leaves
--   'booked'       by shipments, but the stock fell when the order was placed (orders from before schema 3)
ALTER TABLE orders ADD COLUMN fulfilment TEXT NOT NULL DEFAULT 'handed_over'
    CHECK (fulfilment IN ('handed_over', 'ship', 'booked'));
-- What was lost or won because cash has no smaller coin. total = paid_total + rounding_total + what is open.
ALTER TABLE orders ADD COLUMN rounding_total INTEGER NOT NULL DEFAULT 0;
-- Of goods that leave by shipments: how many have not left yet.
ALTER TABLE orders ADD COLUMN units_to_ship INTEGER NOT NULL DEFAULT 0 CHECK (units_to_ship >= 0);
-- Where the customer fetches the goods, which need not be the store that sold them.
ALTER TABLE orders ADD COLUMN collect_store_id INTEGER REFERENCES stores (id);
-- The shift in which the order was placed.
ALTER TABLE orders ADD COLUMN shift_id INTEGER REFERENCES shifts (id);
CREATE INDEX orders_by_shift ON orders (shift_id) WHERE shift_id IS NOT NULL;
-- The few orders that somebody still has to do something about, for the filters of the list.
CREATE INDEX orders_with_balance ON orders (id, store_id)
    WHERE kind = 'sale' AND status NOT IN ('draft', 'cancelled') AND total > paid_total + rounding_total;
CREATE INDEX orders_to_ship ON orders (id, store_id) WHERE units_to_ship > 0;
CREATE INDEX orders_to_collect ON orders (collect_store_id, id) WHERE collect_store_id IS NOT NULL;

-- A draft has no number yet. Only the check becomes wider, so the rows stay as they are.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
    SET sql = replace(sql, 'number TEXT NOT NULL CHECK (number <> '''')',
                      'number TEXT NOT NULL CHECK (number <> '''' OR status IN (''draft'', ''cancelled''))')
    WHERE type = 'table' AND name = 'orders';
PRAGMA writable_schema = RESET;

-- Which line of the corrected order a credit's line takes back, so that parts come to exactly the whole.
ALTER TABLE order_lines ADD COLUMN of_line_id INTEGER REFERENCES order_lines (id);
CREATE INDEX order_lines_of_line ON order_lines (of_line_id) WHERE of_line_id IS NOT NULL;
UPDATE order_lines SET of_line_id = (
    SELECT s.id FROM orders c JOIN order_lines s ON s.order_id = c.credit_of
    WHERE c.id = order_lines.order_id AND s.variant_id = order_lines.variant_id ORDER BY s.position LIMIT 1)
WHERE order_id IN (SELECT id FROM orders WHERE credit_of IS NOT NULL);

-- Shipments -------------------------------------------------------------------------------------------------------

CREATE TABLE shipments (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    store_id INTEGER NOT NULL REFERENCES stores (id), -- where the goods leave
    -- 'failed': never left the house or never arrived, goods are back; 'returned': the carrier brought them back
    status TEXT NOT NULL CHECK (status IN ('pending', 'shipped', 'delivered', 'failed', 'returned')),
    collected INTEGER NOT NULL DEFAULT 0 CHECK (collected IN (0, 1)), -- the customer fetched the goods in the store
    carrier TEXT NOT NULL DEFAULT '',
    tracking TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    shipped_at INTEGER,
    closed_at INTEGER, -- delivered, failed or returned
    CHECK ((status IN ('delivered', 'failed', 'returned')) = (closed_at IS NOT NULL))
) STRICT;
CREATE INDEX shipments_by_order ON shipments (order_id);
CREATE INDEX shipments_by_tracking ON shipments (tracking) WHERE tracking <> '';

CREATE TABLE shipment_lines (
    shipment_id INTEGER NOT NULL REFERENCES shipments (id),
    line_id INTEGER NOT NULL REFERENCES order_lines (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (shipment_id, line_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shipment_lines_by_line ON shipment_lines (line_id);

-- Own orders that had not arrived: what had left becomes one shipment. Ids need only differ within their table.
UPDATE orders SET fulfilment = 'booked'
    WHERE source IS NULL AND kind = 'sale' AND status IN ('placed', 'partially_paid', 'paid', 'shipped');
INSERT INTO shipments (id, order_id, store_id, status, created_at, shipped_at)
    SELECT id, id, store_id, 'shipped', placed_at, placed_at FROM orders
    WHERE fulfilment = 'booked' AND status = 'shipped';
INSERT INTO shipment_lines (shipment_id, line_id, quantity)
    SELECT s.id, l.id, l.quantity FROM shipments s JOIN order_lines l ON l.order_id = s.order_id;
UPDATE orders SET units_to_ship = (
    SELECT coalesce(nullif(sum(l.quantity) FILTER (WHERE p.kind <> 'service'), 0), sum(l.quantity), 0)
    FROM order_lines l JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
    WHERE l.order_id = orders.id)
WHERE fulfilment = 'booked' AND status <> 'shipped';

-- Payments --------------------------------------------------------------------------------------------------------

-- Money that is counted by the till: a shift of one device in one store.
CREATE TABLE shifts (
    id INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES stores (id),
    device INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    opened_by TEXT NOT NULL,
    opening_float INTEGER NOT NULL CHECK (opening_float >= 0), -- cash that was in the drawer
    closed_at INTEGER,
    closed_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    updated_at INTEGER NOT NULL,
    CHECK (closed_at >= opened_at)
) STRICT;
CREATE UNIQUE INDEX shifts_open ON shifts (store_id, device) WHERE closed_at IS NULL;
CREATE INDEX shifts_by_time ON shifts (opened_at, id, store_id);

-- What was expected and what was counted at the close, by kind of payment.
CREATE TABLE shift_counts (
    shift_id INTEGER NOT NULL REFERENCES shifts (id),
    kind TEXT NOT NULL,
    expected INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    PRIMARY KEY (shift_id, kind)
) STRICT, WITHOUT ROWID;

-- Cash that comes into the drawer or leaves it without an order; at the close the difference, so that the drawer's
-- entries always come to what was counted.
CREATE TABLE cash_movements (
    id INTEGER PRIMARY KEY,
    shift_id INTEGER NOT NULL REFERENCES shifts (id),
    amount INTEGER NOT NULL CHECK (amount <> 0),
    reason TEXT NOT NULL CHECK (reason IN ('pay_in', 'pay_out', 'difference')),
    note TEXT NOT NULL CHECK (note <> ''),
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE INDEX cash_movements_by_shift ON cash_movements (shift_id);
CREATE TRIGGER cash_movements_no_update BEFORE UPDATE ON cash_movements
BEGIN SELECT raise(ABORT, 'cash movements are append-only'); END;
CREATE TRIGGER cash_movements_no_delete BEFORE DELETE ON cash_movements
BEGIN SELECT raise(ABORT, 'cash movements are append-only'); END;

-- A gift card is money for whoever knows its code. The file keeps the code's keyed token alone, and its last characters
-- for people to tell cards apart.
CREATE TABLE gift_cards (
    id INTEGER PRIMARY KEY,
    code_token BLOB NOT NULL UNIQUE,
    code_tail TEXT NOT NULL,
    store_id INTEGER NOT NULL REFERENCES stores (id), -- that issued it
    issued_at INTEGER NOT NULL,
    expires_on INTEGER, -- the last day on which it is good
    blocked_at INTEGER,
    note TEXT NOT NULL DEFAULT '',
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX gift_cards_by_issue ON gift_cards (issued_at, id, blocked_at);

CREATE TABLE gift_card_entries (
    id INTEGER PRIMARY KEY,
    card_id INTEGER NOT NULL REFERENCES gift_cards (id),
    amount INTEGER NOT NULL CHECK (amount <> 0),
    reason TEXT NOT NULL CHECK (reason IN ('issue', 'redemption', 'refund', 'adjustment')),
    order_id INTEGER REFERENCES orders (id),
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE INDEX gift_card_entries_by_card ON gift_card_entries (card_id, occurred_at);
CREATE TRIGGER gift_card_entries_no_update BEFORE UPDATE ON gift_card_entries
BEGIN SELECT raise(ABORT, 'gift card entries are append-only'); END;
CREATE TRIGGER gift_card_entries_no_delete BEFORE DELETE ON gift_card_entries
BEGIN SELECT raise(ABORT, 'gift card entries are append-only'); END;

CREATE TABLE gift_card_balances (
    card_id INTEGER PRIMARY KEY REFERENCES gift_cards (id),
    balance INTEGER NOT NULL
) STRICT;
CREATE TRIGGER gift_card_entries_balance AFTER INSERT ON gift_card_entries
BEGIN
    INSERT INTO gift_card_balances (card_id, balance) VALUES (new.card_id, new.amount)
    ON CONFLICT DO UPDATE SET balance = balance + excluded.balance;
END;

CREATE TABLE store_credit_entries (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    amount INTEGER NOT NULL CHECK (amount <> 0),
    reason TEXT NOT NULL CHECK (reason IN ('redemption', 'refund', 'adjustment')),
    order_id INTEGER REFERENCES orders (id),
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE INDEX store_credit_entries_by_member ON store_credit_entries (member_id, occurred_at);
CREATE TRIGGER store_credit_entries_no_update BEFORE UPDATE ON store_credit_entries
BEGIN SELECT raise(ABORT, 'store credit entries are append-only'); END;
CREATE TRIGGER store_credit_entries_no_delete BEFORE DELETE ON store_credit_entries
BEGIN SELECT raise(ABORT, 'store credit entries are append-only'); END;

CREATE TABLE store_credit_balances (
    member_id INTEGER PRIMARY KEY REFERENCES members (id),
    balance INTEGER NOT NULL
) STRICT;
CREATE TRIGGER store_credit_entries_balance AFTER INSERT ON store_credit_entries
BEGIN
    INSERT INTO store_credit_balances (member_id, balance) VALUES (new.member_id, new.amount)
    ON CONFLICT DO UPDATE SET balance = balance + excluded.balance;
END;

-- The payments know more: who has sold a gift card has no order for it; cash may be rounded.
CREATE TABLE payments_with_more (
    id INTEGER PRIMARY KEY,
    order_id INTEGER REFERENCES orders (id), -- NULL: for the gift card that was sold
    -- 'external': settled in another system, known from an import; 'rounding': no money, but what the smallest coin
    -- made of the amount that was due in cash
    kind TEXT NOT NULL CHECK (kind IN ('cash', 'card', 'wallet', 'bank_transfer', 'store_credit', 'gift_card', 'external',
                                       'rounding')),
    amount INTEGER NOT NULL,   -- negative for money given back
    tendered INTEGER CHECK (tendered >= amount), -- cash handed over, change included
    paid_at INTEGER NOT NULL,
    store_id INTEGER REFERENCES stores (id), -- where the money was taken; NULL: in the store of the order
    shift_id INTEGER REFERENCES shifts (id), -- whose till took it
    card_id INTEGER REFERENCES gift_cards (id), -- that paid, or that was sold
    reference TEXT NOT NULL DEFAULT '', -- slip of the terminal, number of the transfer
    CHECK (order_id IS NOT NULL OR (card_id IS NOT NULL AND kind NOT IN ('gift_card', 'store_credit')))
) STRICT;
INSERT INTO payments_with_more (id, order_id, kind, amount, tendered, paid_at)
    SELECT id, order_id, kind, amount, tendered, paid_at FROM payments;
DROP TABLE payments;
ALTER TABLE payments_with_more RENAME TO payments;
CREATE INDEX payments_by_order ON payments (order_id);
CREATE INDEX payments_by_shift ON payments (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX payments_by_card ON payments (card_id) WHERE card_id IS NOT NULL;
CREATE TRIGGER payments_no_update BEFORE UPDATE ON payments
BEGIN SELECT raise(ABORT, 'payments are append-only'); END;
CREATE TRIGGER payments_no_delete BEFORE DELETE ON payments
BEGIN SELECT raise(ABORT, 'payments are append-only'); END;

-- Numbers ---------------------------------------------------------------------------------------------------------

-- Each device counts for itself, so that two tills of one store never give out the same number.
CREATE TABLE number_sequences_by_device (
    store_id INTEGER NOT NULL REFERENCES stores (id),
    kind TEXT NOT NULL,
    day INTEGER NOT NULL,
    device INTEGER NOT NULL DEFAULT 1,
    next INTEGER NOT NULL CHECK (next > 0),
    PRIMARY KEY (store_id, kind, day, device)
) STRICT, WITHOUT ROWID;
INSERT INTO number_sequences_by_device (store_id, kind, day, next) SELECT store_id, kind, day, next FROM number_sequences;
DROP TABLE number_sequences;
ALTER TABLE number_sequences_by_device RENAME TO number_sequences;

-- Bundles ---------------------------------------------------------------------------------------------------------

-- What one bundle of a line held when it was sold: that leaves the stock, and that comes back.
CREATE TABLE order_line_pieces (
    line_id INTEGER NOT NULL REFERENCES order_lines (id) ON DELETE CASCADE,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (line_id, variant_id)
) STRICT, WITHOUT ROWID;

-- =================================================================================================================
-- Catalogue
-- =================================================================================================================

-- How many pieces one scan of the code stands for: a case of 12 has a code of its own.
ALTER TABLE barcodes ADD COLUMN pieces INTEGER NOT NULL DEFAULT 1 CHECK (pieces BETWEEN 1 AND 10000);

-- Price lists: for whom, where and when other prices hold. Days are business days, both included.
CREATE TABLE price_lists (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    tier_id INTEGER REFERENCES tiers (id),          -- NULL: for everybody
    channel TEXT NOT NULL DEFAULT '',               -- '': for every channel
    store_id INTEGER REFERENCES stores (id),        -- NULL: in every store
    percent_off INTEGER NOT NULL DEFAULT 0 CHECK (percent_off BETWEEN 0 AND 10000), -- off everything, or
    category_id INTEGER REFERENCES categories (id), -- off what stands in this category
    first_day INTEGER,
    last_day INTEGER,
    priority INTEGER NOT NULL DEFAULT 0 CHECK (priority BETWEEN -1000 AND 1000),
    updated_at INTEGER NOT NULL,
    archived_at INTEGER,
    CHECK (first_day <= last_day)
) STRICT;

-- What a list says of one variant goes before what it takes off in general.
CREATE TABLE price_list_prices (
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    list_id INTEGER NOT NULL REFERENCES price_lists (id),
    price INTEGER CHECK (price >= 0),
    percent_off INTEGER CHECK (percent_off BETWEEN 0 AND 10000),
    PRIMARY KEY (variant_id, list_id),
    CHECK ((price IS NULL) <> (percent_off IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX price_list_prices_by_list ON price_list_prices (list_id);

-- On the shelf between two instants: `shelf_from` is the first at which a product is offered, `shelf_until` the first at
-- which it is no longer. Whether it is on the shelf now is derived (catalog/Shelf.h).
ALTER TABLE products ADD COLUMN shelf_from INTEGER;
ALTER TABLE products ADD COLUMN shelf_until INTEGER CHECK (shelf_from IS NULL OR shelf_from < shelf_until);
-- What lists filter by stands in the indices that they sort by.
DROP INDEX products_by_name;
DROP INDEX products_by_sku;
DROP INDEX products_by_price;
DROP INDEX products_by_update;
CREATE INDEX products_by_name ON products
    (name COLLATE NOCASE, id, archived_at, category_id, kind, on_shelf, shelf_from, shelf_until);
CREATE INDEX products_by_sku ON products
    (first_sku COLLATE NOCASE, id, archived_at, category_id, kind, on_shelf, shelf_from, shelf_until);
CREATE INDEX products_by_price ON products
    (first_price, id, archived_at, category_id, kind, on_shelf, shelf_from, shelf_until);
CREATE INDEX products_by_update ON products
    (updated_at, id, archived_at, category_id, kind, on_shelf, shelf_from, shelf_until);

-- A bundle is sold as one thing and taken from the stock of its components. SQLite has no statement that alters a CHECK;
-- this is the way that its manual gives for a change which leaves every row as it is (lang_altertable, 7).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''goods'', ''service''))', '''goods'', ''service'', ''bundle''))')
WHERE type = 'table' AND name = 'products';
PRAGMA writable_schema = RESET;

ALTER TABLE products ADD COLUMN price_is_sum INTEGER NOT NULL DEFAULT 0 CHECK (price_is_sum IN (0, 1)); -- of a bundle

CREATE TABLE bundle_components (
    bundle_id INTEGER NOT NULL REFERENCES variants (id),
    component_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 10000), -- in one bundle
    position INTEGER NOT NULL,
    PRIMARY KEY (bundle_id, component_id),
    CHECK (bundle_id <> component_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_components_by_component ON bundle_components (component_id);

-- The price of a bundle that is the sum of its components follows them, whoever changes theirs.
CREATE TRIGGER variants_price_bundles AFTER UPDATE OF price ON variants
WHEN old.price <> new.price AND EXISTS (SELECT 1 FROM bundle_components WHERE component_id = new.id)
BEGIN
    UPDATE variants SET price = (SELECT sum(c.quantity * v.price) FROM bundle_components c
                                 JOIN variants v ON v.id = c.component_id WHERE c.bundle_id = variants.id)
    WHERE id IN (SELECT c.bundle_id FROM bundle_components c JOIN variants b ON b.id = c.bundle_id
                 JOIN products p ON p.id = b.product_id
                 WHERE c.component_id = new.id AND p.price_is_sum = 1 AND b.archived_at IS NULL);
    UPDATE products SET first_price = (SELECT v.price FROM variants v WHERE v.product_id = products.id
                                       AND v.archived_at IS NULL ORDER BY v.position, v.id LIMIT 1),
                        updated_at = max(updated_at, CAST(strftime('%s', 'now') AS INTEGER) * 1000)
    WHERE price_is_sum = 1
        AND id IN (SELECT b.product_id FROM bundle_components c JOIN variants b ON b.id = c.bundle_id
                   WHERE c.component_id = new.id AND b.archived_at IS NULL);
END;

-- Serial numbers: where each single piece is, and the order that it was sold with.
ALTER TABLE variants ADD COLUMN serialised INTEGER NOT NULL DEFAULT 0 CHECK (serialised IN (0, 1));
ALTER TABLE products ADD COLUMN warranty_months INTEGER NOT NULL DEFAULT 0 CHECK (warranty_months BETWEEN 0 AND 600);

CREATE TABLE serial_numbers (
    id INTEGER PRIMARY KEY,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    serial TEXT NOT NULL CHECK (serial <> ''),
    state TEXT NOT NULL CHECK (state IN ('in_stock', 'sold', 'returned')),
    store_id INTEGER NOT NULL REFERENCES stores (id), -- where it lies, or was sold or given back
    order_id INTEGER REFERENCES orders (id),          -- that it was last sold with
    sold_at INTEGER,
    updated_at INTEGER NOT NULL,
    UNIQUE (variant_id, serial),
    CHECK (state = 'in_stock' OR order_id IS NOT NULL),
    CHECK ((order_id IS NULL) = (sold_at IS NULL))
) STRICT;
CREATE INDEX serial_numbers_by_serial ON serial_numbers (serial);
CREATE INDEX serial_numbers_by_order ON serial_numbers (order_id) WHERE order_id IS NOT NULL;

-- What happened to a piece. Only grows.
CREATE TABLE serial_events (
    id INTEGER PRIMARY KEY,
    serial_id INTEGER NOT NULL REFERENCES serial_numbers (id),
    event TEXT NOT NULL CHECK (event IN ('received', 'sold', 'taken_back', 'returned')),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    order_id INTEGER REFERENCES orders (id),
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE INDEX serial_events_by_serial ON serial_events (serial_id, occurred_at);
CREATE TRIGGER serial_events_no_update BEFORE UPDATE ON serial_events
BEGIN SELECT raise(ABORT, 'serial events are append-only'); END;
CREATE TRIGGER serial_events_no_delete BEFORE DELETE ON serial_events
BEGIN SELECT raise(ABORT, 'serial events are append-only'); END;

-- What a tax class is made up of, where it is more than one tax: GST 5 % and PST 7 %. Its rate is their sum.
CREATE TABLE tax_parts (
    id INTEGER PRIMARY KEY,
    tax_class_id INTEGER NOT NULL REFERENCES tax_classes (id),
    name TEXT NOT NULL CHECK (name <> ''),
    rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 10000),
    position INTEGER NOT NULL,
    UNIQUE (tax_class_id, name)
) STRICT;

-- The options of a product (Size: S, M, L), and what each variant is of them (S, red).
ALTER TABLE products ADD COLUMN options TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(options));
ALTER TABLE variants ADD COLUMN choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices));

-- Attributes: what else the shop says of its products, by a list of its own.
CREATE TABLE attributes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'yes_no', 'choice')),
    choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)), -- of kind 'choice'
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

CREATE TABLE product_attributes (
    product_id INTEGER NOT NULL REFERENCES products (id),
    attribute_id INTEGER NOT NULL REFERENCES attributes (id),
    value TEXT NOT NULL CHECK (value <> ''), -- 'yes' and 'no' of kind 'yes_no'; a number with a point
    PRIMARY KEY (product_id, attribute_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_attributes_by_value ON product_attributes (attribute_id, value);

-- =================================================================================================================
-- Pictures and bulk edits
-- =================================================================================================================

-- The bytes of a picture, kept once however many products show it: its name is the SHA-256 of the bytes.
CREATE TABLE pictures (
    sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
    width INTEGER NOT NULL CHECK (width > 0), -- pixels
    height INTEGER NOT NULL CHECK (height > 0),
    created_at INTEGER NOT NULL,
    bytes BLOB NOT NULL CHECK (length(bytes) > 0)
) STRICT;
-- Other bytes would be another picture.
CREATE TRIGGER pictures_no_update BEFORE UPDATE ON pictures
BEGIN SELECT raise(ABORT, 'a picture is what its name says'); END;

CREATE TABLE product_pictures (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES products (id),
    sha256 BLOB NOT NULL REFERENCES pictures (sha256),
    alt_text TEXT NOT NULL DEFAULT '', -- what can be seen, for whoever does not see it
    position INTEGER NOT NULL CHECK (position >= 0),
    UNIQUE (product_id, sha256)
) STRICT;
CREATE INDEX product_pictures_by_product ON product_pictures (product_id, position);
CREATE INDEX product_pictures_by_picture ON product_pictures (sha256);
-- A picture that nothing shows any more goes.
CREATE TRIGGER product_pictures_last AFTER DELETE ON product_pictures
WHEN NOT EXISTS (SELECT 1 FROM product_pictures WHERE sha256 = old.sha256)
BEGIN DELETE FROM pictures WHERE sha256 = old.sha256; END;

-- Bulk edits, for their undo. Kept on this device alone, and for some weeks: the trail says for good what was changed.
CREATE TABLE bulk_edits (
    id INTEGER PRIMARY KEY,
    occurred_at INTEGER NOT NULL,
    undone_at INTEGER
) STRICT;

-- Every value that a bulk edit changed. All of them are integers: ids, flags, instants, minor units.
CREATE TABLE bulk_edit_values (
    bulk_edit_id INTEGER NOT NULL REFERENCES bulk_edits (id),
    product_id INTEGER NOT NULL REFERENCES products (id),
    variant_id INTEGER NOT NULL, -- 0: a value of the product itself
    field TEXT NOT NULL CHECK (field IN ('category', 'taxClass', 'onShelf', 'archived', 'price')),
    before INTEGER,
    after INTEGER,
    PRIMARY KEY (bulk_edit_id, product_id, variant_id, field),
    CHECK ((variant_id <> 0) = (field = 'price'))
) STRICT, WITHOUT ROWID;

-- =================================================================================================================
-- The counter
-- =================================================================================================================

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

-- =================================================================================================================
-- Words about members
-- =================================================================================================================

CREATE TABLE points_notes (
    entry_id INTEGER PRIMARY KEY REFERENCES points_entries (id),
    note TEXT NOT NULL CHECK (note <> '')
) STRICT;
CREATE TABLE store_credit_notes (
    entry_id INTEGER PRIMARY KEY REFERENCES store_credit_entries (id),
    note TEXT NOT NULL CHECK (note <> '')
) STRICT;
CREATE TABLE consent_sources (
    consent_id INTEGER PRIMARY KEY REFERENCES consents (id),
    source TEXT NOT NULL CHECK (source <> '') -- "form at the counter", "sign-up on the web"
) STRICT;

-- Of members who were erased before, the words go now; the file is made anew at the next erasure or rebuild.
INSERT INTO points_notes (entry_id, note)
    SELECT e.id, e.note FROM points_entries e JOIN members m ON m.id = e.member_id
    WHERE e.note <> '' AND m.erased_at IS NULL;
INSERT INTO consent_sources (consent_id, source)
    SELECT c.id, c.source FROM consents c JOIN members m ON m.id = c.member_id WHERE m.erased_at IS NULL;
UPDATE orders SET note = '' WHERE note <> '' AND member_id IN (SELECT id FROM members WHERE erased_at IS NOT NULL);
INSERT INTO settings (key, value) SELECT 'members/traces', '1' FROM members WHERE erased_at IS NOT NULL LIMIT 1
    ON CONFLICT DO NOTHING;
ALTER TABLE points_entries DROP COLUMN note;
ALTER TABLE consents DROP COLUMN source;

CREATE TRIGGER points_notes_no_update BEFORE UPDATE ON points_notes
BEGIN SELECT raise(ABORT, 'the words of a points entry stay as they are'); END;
CREATE TRIGGER points_notes_no_delete BEFORE DELETE ON points_notes
WHEN NOT EXISTS (SELECT 1 FROM points_entries e JOIN members m ON m.id = e.member_id
                 WHERE e.id = old.entry_id AND m.erased_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the words of a points entry go with the member alone'); END;
CREATE TRIGGER store_credit_notes_no_update BEFORE UPDATE ON store_credit_notes
BEGIN SELECT raise(ABORT, 'the words of a store credit entry stay as they are'); END;
CREATE TRIGGER store_credit_notes_no_delete BEFORE DELETE ON store_credit_notes
WHEN NOT EXISTS (SELECT 1 FROM store_credit_entries e JOIN members m ON m.id = e.member_id
                 WHERE e.id = old.entry_id AND m.erased_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the words of a store credit entry go with the member alone'); END;
CREATE TRIGGER consent_sources_no_update BEFORE UPDATE ON consent_sources
BEGIN SELECT raise(ABORT, 'the source of a consent stays as it is'); END;
CREATE TRIGGER consent_sources_no_delete BEFORE DELETE ON consent_sources
WHEN NOT EXISTS (SELECT 1 FROM consents c JOIN members m ON m.id = c.member_id
                 WHERE c.id = old.consent_id AND m.erased_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the source of a consent goes with the member alone'); END;

-- The trail of a person, in its order and with what it is filtered by; who is searched for by name.
CREATE INDEX audit_entries_by_person ON audit_entries (staff_id, occurred_at, id, table_name, operation);
CREATE INDEX audit_entries_by_name ON audit_entries (staff_name);
CREATE INDEX audit_entries_by_approver ON audit_entries (approved_by_name) WHERE approved_by_name <> '';
