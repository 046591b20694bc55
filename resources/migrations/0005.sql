-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5. After-sales: returns, exchanges, repairs, compensation.

-- =================================================================================================================
-- What orders and stock have to know of returns
-- =================================================================================================================

-- The sale of an exchange names the credit that its goods are exchanged for. What the one sets off against the other is a
-- payment of kind 'exchange' in both, which come to nothing together. Only the check becomes wider, so the rows stay as they are.
ALTER TABLE orders ADD COLUMN exchange_of INTEGER REFERENCES orders (id);
CREATE INDEX orders_by_exchange ON orders (exchange_of) WHERE exchange_of IS NOT NULL;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''rounding'')', '''rounding'', ''exchange'')')
    WHERE type = 'table' AND name = 'payments';
-- What goes with a member when two records of one person become one.
UPDATE sqlite_schema SET sql = replace(sql, '''coupon_codes'', ''tasks''',
                                       '''coupon_codes'', ''returns'', ''repairs'', ''compensations'', ''tasks''')
    WHERE type = 'table' AND name = 'member_merge_rows';
PRAGMA writable_schema = RESET;

-- =================================================================================================================
-- Returns (models/returns)
-- =================================================================================================================

-- Policies -----------------------------------------------------------------------------------------------------------

-- A policy never changes: another version takes its place from a moment on, and what was sold before goes by the old one.
CREATE TABLE return_policies (
    id INTEGER PRIMARY KEY,
    series_id INTEGER NOT NULL,                      -- the id of its first version
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL CHECK (name <> ''),
    -- What it is for; NULL: for all of them.
    category_id INTEGER REFERENCES categories (id),  -- with what is below it
    channel TEXT CHECK (channel IN ('counter', 'web', 'phone', 'marketplace', 'imported')),
    tier_id INTEGER REFERENCES tiers (id),
    reason TEXT CHECK (reason IN ('unwanted', 'wrong_size', 'wrong_item', 'not_as_described', 'damaged', 'faulty', 'late',
                                  'other')),
    valid_from INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)), -- from then on there is none of this series
    returnable INTEGER NOT NULL DEFAULT 1 CHECK (returnable IN (0, 1)),
    window_days INTEGER NOT NULL CHECK (window_days BETWEEN 0 AND 3650),
    fee INTEGER NOT NULL DEFAULT 0 CHECK (fee BETWEEN 0 AND 10000), -- basis points of what is given back
    way_back TEXT NOT NULL CHECK (way_back IN ('customer', 'shop')), -- who pays it
    photos INTEGER NOT NULL DEFAULT 0 CHECK (photos IN (0, 1)),
    automatic INTEGER NOT NULL DEFAULT 0 CHECK (automatic IN (0, 1)), -- approved as soon as it is asked for
    money_from TEXT NOT NULL CHECK (money_from IN ('approved', 'received', 'inspected')), -- given back at the earliest
    updated_at INTEGER NOT NULL,
    UNIQUE (series_id, version)
) STRICT;
CREATE TRIGGER return_policies_no_update BEFORE UPDATE ON return_policies
BEGIN SELECT raise(ABORT, 'a policy has versions and never changes'); END;
CREATE TRIGGER return_policies_no_delete BEFORE DELETE ON return_policies
BEGIN SELECT raise(ABORT, 'a policy has versions and never goes'); END;

-- Returns ------------------------------------------------------------------------------------------------------------

CREATE TABLE returns (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''), -- "R-S01-261128-0001"
    store_id INTEGER NOT NULL REFERENCES stores (id), -- whose business it is
    order_id INTEGER REFERENCES orders (id),          -- that the goods were sold with; NULL: without a receipt
    member_id INTEGER REFERENCES members (id),
    ticket_id INTEGER REFERENCES tickets (id),
    status TEXT NOT NULL CHECK (status IN ('requested', 'approved', 'declined', 'received', 'inspected', 'settled', 'closed',
                                           'cancelled')),
    wish TEXT NOT NULL CHECK (wish IN ('refund', 'store_credit', 'gift_card', 'exchange', 'repair')),
    -- The decision, as it was made when the return was asked for.
    is_within INTEGER NOT NULL CHECK (is_within IN (0, 1)),
    way_back TEXT NOT NULL CHECK (way_back IN ('customer', 'shop')),
    photos INTEGER NOT NULL CHECK (photos IN (0, 1)),
    money_from TEXT NOT NULL CHECK (money_from IN ('approved', 'received', 'inspected')),
    reasons TEXT NOT NULL CHECK (json_valid(reasons)), -- JSON array: what spoke for and against it
    units INTEGER NOT NULL CHECK (units > 0),          -- sum of the lines' quantities
    tracking TEXT NOT NULL DEFAULT '',                 -- of the parcel that brings it
    requested_at INTEGER NOT NULL,
    received_at INTEGER,
    received_in INTEGER REFERENCES stores (id),
    inspected_at INTEGER,
    settled_at INTEGER,
    due_at INTEGER,                                    -- of the next step; NULL: nothing is to be done
    credit_id INTEGER UNIQUE REFERENCES orders (id),   -- that gave the money back
    exchange_id INTEGER UNIQUE REFERENCES orders (id), -- the sale that the goods were exchanged for
    given_back INTEGER NOT NULL DEFAULT 0 CHECK (given_back >= 0), -- what the credit came to
    fee_kept INTEGER NOT NULL DEFAULT 0 CHECK (fee_kept >= 0),     -- before it, from what the goods had come to
    updated_at INTEGER NOT NULL,
    CHECK ((received_at IS NULL) = (received_in IS NULL)),
    CHECK (inspected_at IS NULL OR received_at IS NOT NULL),
    CHECK (credit_id IS NULL OR settled_at IS NOT NULL),
    CHECK (status NOT IN ('requested', 'approved', 'cancelled') OR (received_at IS NULL AND settled_at IS NULL)),
    CHECK (status NOT IN ('received', 'inspected', 'declined') OR settled_at IS NULL)
) STRICT;
CREATE INDEX returns_by_requested ON returns (requested_at, id, status, store_id, member_id);
CREATE INDEX returns_by_due ON returns (coalesce(due_at, 9223372036854775807), id, status, store_id, member_id, due_at);
CREATE INDEX returns_by_given ON returns (given_back, id, status, store_id, member_id);
CREATE INDEX returns_by_status ON returns (status, due_at, store_id);
CREATE INDEX returns_by_order ON returns (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX returns_by_member ON returns (member_id, requested_at) WHERE member_id IS NOT NULL;
CREATE INDEX returns_by_ticket ON returns (ticket_id) WHERE ticket_id IS NOT NULL;

CREATE TABLE return_lines (
    id INTEGER PRIMARY KEY,
    return_id INTEGER NOT NULL REFERENCES returns (id),
    position INTEGER NOT NULL,
    order_line_id INTEGER REFERENCES order_lines (id), -- NULL: without a receipt
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    reason TEXT NOT NULL CHECK (reason IN ('unwanted', 'wrong_size', 'wrong_item', 'not_as_described', 'damaged', 'faulty',
                                           'late', 'other')),
    policy_id INTEGER REFERENCES return_policies (id), -- that it goes by; NULL: what holds without any
    fee INTEGER NOT NULL CHECK (fee BETWEEN 0 AND 10000), -- basis points of what is given back for it
    unit_price INTEGER CHECK (unit_price >= 0), -- without a receipt: what one is taken back for
    serials TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(serials)),
    received INTEGER CHECK (received BETWEEN 0 AND quantity), -- pieces that came; NULL: not received yet
    CHECK ((order_line_id IS NULL) = (unit_price IS NOT NULL))
) STRICT;
CREATE INDEX return_lines_by_return ON return_lines (return_id, position);
CREATE INDEX return_lines_by_line ON return_lines (order_line_id) WHERE order_line_id IS NOT NULL;
CREATE INDEX return_lines_by_variant ON return_lines (variant_id, return_id);

-- What became of the pieces of a line. Only grows: pieces that were set aside for refurbishing have a second finding later.
CREATE TABLE return_findings (
    id INTEGER PRIMARY KEY,
    return_id INTEGER NOT NULL REFERENCES returns (id),
    line_id INTEGER NOT NULL REFERENCES return_lines (id),
    of_id INTEGER REFERENCES return_findings (id), -- the finding 'refurbish' that this one ends
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    condition TEXT NOT NULL CHECK (condition IN ('as_new', 'opened', 'used', 'damaged', 'missing')),
    disposition TEXT NOT NULL CHECK (disposition IN ('resell', 'refurbish', 'scrap', 'supplier', 'missing', 'to_customer')),
    is_accepted INTEGER NOT NULL CHECK (is_accepted IN (0, 1)), -- money is given for it
    found_at INTEGER NOT NULL,
    staff_id INTEGER,
    staff_name TEXT NOT NULL
) STRICT;
CREATE INDEX return_findings_by_return ON return_findings (return_id);
CREATE INDEX return_findings_by_line ON return_findings (line_id);
CREATE INDEX return_findings_of ON return_findings (of_id) WHERE of_id IS NOT NULL;
CREATE TRIGGER return_findings_no_update BEFORE UPDATE ON return_findings
BEGIN SELECT raise(ABORT, 'findings are append-only'); END;
CREATE TRIGGER return_findings_no_delete BEFORE DELETE ON return_findings
BEGIN SELECT raise(ABORT, 'findings are append-only'); END;

-- Every step that a return took. Only grows.
CREATE TABLE return_steps (
    id INTEGER PRIMARY KEY,
    return_id INTEGER NOT NULL REFERENCES returns (id),
    step TEXT NOT NULL CHECK (step IN ('request', 'approve', 'decline', 'receive', 'inspect', 'settle', 'close', 'cancel',
                                       'reopen')),
    from_status TEXT,
    to_status TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id INTEGER,
    staff_name TEXT NOT NULL
) STRICT;
CREATE INDEX return_steps_by_return ON return_steps (return_id, at);
CREATE TRIGGER return_steps_no_update BEFORE UPDATE ON return_steps
BEGIN SELECT raise(ABORT, 'steps are append-only'); END;
CREATE TRIGGER return_steps_no_delete BEFORE DELETE ON return_steps
BEGIN SELECT raise(ABORT, 'steps are append-only'); END;
-- What people wrote to a step. Apart, for it may name somebody and then goes with them.
CREATE TABLE return_notes (
    step_id INTEGER PRIMARY KEY REFERENCES return_steps (id),
    note TEXT NOT NULL CHECK (note <> '')
) STRICT;

CREATE TABLE return_photos (
    id INTEGER PRIMARY KEY,
    return_id INTEGER NOT NULL REFERENCES returns (id),
    line_id INTEGER REFERENCES return_lines (id), -- NULL: of all of it
    sha256 BLOB NOT NULL REFERENCES pictures (sha256),
    added_at INTEGER NOT NULL,
    UNIQUE (return_id, sha256)
) STRICT;
CREATE INDEX return_photos_by_picture ON return_photos (sha256);
-- A picture that nothing shows any more goes; returns show pictures, too.
DROP TRIGGER product_pictures_last;
CREATE TRIGGER product_pictures_last AFTER DELETE ON product_pictures
WHEN NOT EXISTS (SELECT 1 FROM product_pictures WHERE sha256 = old.sha256)
    AND NOT EXISTS (SELECT 1 FROM return_photos WHERE sha256 = old.sha256)
BEGIN DELETE FROM pictures WHERE sha256 = old.sha256; END;
CREATE TRIGGER return_photos_last AFTER DELETE ON return_photos
WHEN NOT EXISTS (SELECT 1 FROM product_pictures WHERE sha256 = old.sha256)
    AND NOT EXISTS (SELECT 1 FROM return_photos WHERE sha256 = old.sha256)
BEGIN DELETE FROM pictures WHERE sha256 = old.sha256; END;

-- Goods of a return move the stock when it is known what becomes of them, which may be before or after the money.
ALTER TABLE stock_entries ADD COLUMN return_id INTEGER REFERENCES returns (id);
CREATE INDEX stock_entries_by_return ON stock_entries (return_id) WHERE return_id IS NOT NULL;

-- What a supplier owes for goods that go back to them.
CREATE TABLE supplier_claims (
    id INTEGER PRIMARY KEY,
    return_id INTEGER NOT NULL REFERENCES returns (id),
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    cost INTEGER CHECK (cost >= 0),         -- of all pieces together; NULL: not known
    status TEXT NOT NULL CHECK (status IN ('open', 'credited', 'refused')),
    credited INTEGER CHECK (credited >= 0), -- what the supplier gave
    made_at INTEGER NOT NULL,
    ended_at INTEGER,
    CHECK ((status = 'open') = (ended_at IS NULL)),
    CHECK ((status = 'credited') = (credited IS NOT NULL))
) STRICT;
CREATE INDEX supplier_claims_by_return ON supplier_claims (return_id);

-- Repairs ------------------------------------------------------------------------------------------------------------

CREATE TABLE repairs (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''), -- "W-S01-261128-0001"
    store_id INTEGER NOT NULL REFERENCES stores (id),
    return_id INTEGER REFERENCES returns (id),
    member_id INTEGER REFERENCES members (id),
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    serial TEXT NOT NULL,
    order_id INTEGER REFERENCES orders (id),          -- that the piece was sold with
    status TEXT NOT NULL CHECK (status IN ('taken_in', 'quoted', 'approved', 'declined', 'ready', 'picked_up')),
    warranty_until INTEGER,                           -- business day; NULL: there is none
    is_chargeable INTEGER NOT NULL CHECK (is_chargeable IN (0, 1)),
    quote INTEGER CHECK (quote >= 0),                 -- what the customer is to pay; NULL: not quoted yet
    charged_id INTEGER UNIQUE REFERENCES orders (id), -- the sale that charged it
    loan_serial TEXT NOT NULL DEFAULT '',             -- of the device that the customer has meanwhile
    taken_in_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    CHECK (is_chargeable = 1 OR coalesce(quote, 0) = 0)
) STRICT;
CREATE INDEX repairs_by_serial ON repairs (serial);
CREATE INDEX repairs_by_return ON repairs (return_id) WHERE return_id IS NOT NULL;
CREATE INDEX repairs_by_member ON repairs (member_id) WHERE member_id IS NOT NULL;

CREATE TABLE repair_steps (
    id INTEGER PRIMARY KEY,
    repair_id INTEGER NOT NULL REFERENCES repairs (id),
    to_status TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id INTEGER,
    staff_name TEXT NOT NULL
) STRICT;
CREATE INDEX repair_steps_by_repair ON repair_steps (repair_id, at);
CREATE TRIGGER repair_steps_no_update BEFORE UPDATE ON repair_steps
BEGIN SELECT raise(ABORT, 'steps are append-only'); END;
CREATE TRIGGER repair_steps_no_delete BEFORE DELETE ON repair_steps
BEGIN SELECT raise(ABORT, 'steps are append-only'); END;
CREATE TABLE repair_notes (
    step_id INTEGER PRIMARY KEY REFERENCES repair_steps (id),
    note TEXT NOT NULL CHECK (note <> '')
) STRICT;

-- Compensation -------------------------------------------------------------------------------------------------------

CREATE TABLE compensation_rules (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    days_late INTEGER NOT NULL CHECK (days_late BETWEEN 1 AND 365), -- from so many days on
    coupon_id INTEGER NOT NULL REFERENCES coupons (id),             -- of which the member gets a code
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

-- One order is compensated once for one thing, however often and by however many rules it is tried.
CREATE TABLE compensations (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    cause TEXT NOT NULL CHECK (cause IN ('late')),
    rule_id INTEGER NOT NULL REFERENCES compensation_rules (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    days_late INTEGER NOT NULL CHECK (days_late > 0),
    code_id INTEGER NOT NULL UNIQUE REFERENCES coupon_codes (id),
    given_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (order_id, cause)
) STRICT;
CREATE TRIGGER compensations_no_delete BEFORE DELETE ON compensations
BEGIN SELECT raise(ABORT, 'compensations are append-only'); END;
