-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4. Orders through all their states; payments afterwards, store credit and gift cards, shifts.

-- Orders ----------------------------------------------------------------------------------------------------------

-- How the goods of an order leave:
--   'handed_over'  at once, when it was placed; the stock fell then (the counter; orders of an import)
--   'ship'         by shipments; until then they are reserved, and the stock falls when a shipment leaves
--   'booked'       by shipments, but the stock fell when the order was placed (orders from before schema 4)
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
    note TEXT NOT NULL DEFAULT '',
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
    note TEXT NOT NULL DEFAULT '',
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
