-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4. What ties members to the shop: tiers with rules, points in batches, coupons and rewards.

-- =================================================================================================================
-- Members and tiers
-- =================================================================================================================

-- What a tier makes of the points that a purchase earns, in hundredths: 120 is × 1.2.
ALTER TABLE tiers ADD COLUMN points_multiplier INTEGER NOT NULL DEFAULT 100
    CHECK (points_multiplier BETWEEN 1 AND 10000);

-- =================================================================================================================
-- Points
-- =================================================================================================================

-- =================================================================================================================
-- Coupons and rewards
-- =================================================================================================================

-- What a coupon takes off, of what, when, where, for whom and how often.
CREATE TABLE coupons (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('amount', 'percentage', 'gift', 'free_delivery')),
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0), -- of a percentage the most that it takes off; 0: no cap
    share INTEGER NOT NULL DEFAULT 0 CHECK (share BETWEEN 0 AND 10000), -- basis points
    gift_variant_id INTEGER REFERENCES variants (id),
    minimum INTEGER NOT NULL DEFAULT 0 CHECK (minimum >= 0), -- what the goods in its scope must come to
    starts_at INTEGER, -- from this moment on; NULL: at once
    ends_at INTEGER,   -- at this moment no longer; NULL: no end
    channels TEXT NOT NULL DEFAULT '', -- their keys, separated by spaces; empty: every channel
    total_limit INTEGER CHECK (total_limit > 0),
    member_limit INTEGER CHECK (member_limit > 0),
    members_only INTEGER NOT NULL DEFAULT 0 CHECK (members_only IN (0, 1)),
    stacking_group TEXT NOT NULL DEFAULT '', -- of one group an order takes one; empty: goes with all
    position INTEGER NOT NULL DEFAULT 0,     -- lower ones are taken off first
    release_on_refund INTEGER NOT NULL DEFAULT 0 CHECK (release_on_refund IN (0, 1)),
    updated_at INTEGER NOT NULL,
    archived_at INTEGER,
    CHECK (kind <> 'amount' OR amount > 0),
    CHECK (kind <> 'percentage' OR share > 0),
    CHECK ((kind = 'gift') = (gift_variant_id IS NOT NULL)),
    CHECK (starts_at IS NULL OR ends_at IS NULL OR starts_at < ends_at)
) STRICT;
CREATE INDEX coupons_by_gift ON coupons (gift_variant_id) WHERE gift_variant_id IS NOT NULL;

-- Its scope. Products and categories together; where there are neither, everything; where there is no store, all of them.
CREATE TABLE coupon_products (
    coupon_id INTEGER NOT NULL REFERENCES coupons (id),
    product_id INTEGER NOT NULL REFERENCES products (id),
    PRIMARY KEY (coupon_id, product_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX coupon_products_by_product ON coupon_products (product_id);
CREATE TABLE coupon_categories (
    coupon_id INTEGER NOT NULL REFERENCES coupons (id),
    category_id INTEGER NOT NULL REFERENCES categories (id),
    PRIMARY KEY (coupon_id, category_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX coupon_categories_by_category ON coupon_categories (category_id);
CREATE TABLE coupon_stores (
    coupon_id INTEGER NOT NULL REFERENCES coupons (id),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    PRIMARY KEY (coupon_id, store_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE coupon_batches (
    id INTEGER PRIMARY KEY,
    coupon_id INTEGER NOT NULL REFERENCES coupons (id),
    name TEXT NOT NULL,
    codes INTEGER NOT NULL CHECK (codes > 0),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX coupon_batches_by_coupon ON coupon_batches (coupon_id);

-- A code by which a coupon is used: one that everybody may know, as often as the coupon allows, or one that is good once.
CREATE TABLE coupon_codes (
    id INTEGER PRIMARY KEY,
    coupon_id INTEGER NOT NULL REFERENCES coupons (id),
    code TEXT NOT NULL CHECK (code <> ''), -- as it is printed
    code_key TEXT NOT NULL UNIQUE CHECK (code_key <> ''), -- letters and digits alone, look-alikes as one
    batch_id INTEGER REFERENCES coupon_batches (id),
    member_id INTEGER REFERENCES members (id), -- whose it is; NULL: whoever has it
    good_once INTEGER NOT NULL CHECK (good_once IN (0, 1)),
    -- Of a code that is good once what became of it; of any other 'issued' until it is made void. That a code is expired
    -- follows from the time alone.
    state TEXT NOT NULL DEFAULT 'issued' CHECK (state IN ('issued', 'reserved', 'used', 'void')),
    expires_at INTEGER, -- its own end; NULL: the coupon's
    issued_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    CHECK (good_once = 1 OR state IN ('issued', 'void'))
) STRICT;
CREATE INDEX coupon_codes_by_coupon ON coupon_codes (coupon_id, state, id);
CREATE INDEX coupon_codes_by_batch ON coupon_codes (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX coupon_codes_by_member ON coupon_codes (member_id) WHERE member_id IS NOT NULL;

-- What orders did with coupons. An order has a coupon at most once at a time: the first time that it takes it is turn 1, and
-- after it gave it back the next is turn 2.
CREATE TABLE coupon_uses (
    id INTEGER PRIMARY KEY,
    coupon_id INTEGER NOT NULL REFERENCES coupons (id),
    code_id INTEGER NOT NULL REFERENCES coupon_codes (id),
    order_id INTEGER NOT NULL REFERENCES orders (id),
    member_id INTEGER REFERENCES members (id),
    turn INTEGER NOT NULL CHECK (turn > 0),
    event TEXT NOT NULL CHECK (event IN ('reserved', 'used', 'released')),
    occurred_at INTEGER NOT NULL,
    UNIQUE (coupon_id, order_id, turn, event)
) STRICT;
CREATE INDEX coupon_uses_by_order ON coupon_uses (order_id);
CREATE INDEX coupon_uses_by_code ON coupon_uses (code_id);
CREATE INDEX coupon_uses_by_member ON coupon_uses (member_id) WHERE member_id IS NOT NULL;
CREATE TRIGGER coupon_uses_no_update BEFORE UPDATE ON coupon_uses
BEGIN SELECT raise(ABORT, 'coupon uses are append-only'); END;
CREATE TRIGGER coupon_uses_no_delete BEFORE DELETE ON coupon_uses
BEGIN SELECT raise(ABORT, 'coupon uses are append-only'); END;

-- The orders that have a coupon now, as the ledger says; and how many these are.
CREATE TABLE coupon_claims (
    coupon_id INTEGER NOT NULL REFERENCES coupons (id),
    order_id INTEGER NOT NULL REFERENCES orders (id),
    code_id INTEGER NOT NULL REFERENCES coupon_codes (id),
    member_id INTEGER REFERENCES members (id),
    turn INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reserved', 'used')),
    PRIMARY KEY (coupon_id, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX coupon_claims_by_order ON coupon_claims (order_id);
CREATE INDEX coupon_claims_by_code ON coupon_claims (code_id);
CREATE INDEX coupon_claims_by_member ON coupon_claims (member_id, coupon_id) WHERE member_id IS NOT NULL;
CREATE TABLE coupon_counts (
    coupon_id INTEGER PRIMARY KEY REFERENCES coupons (id),
    claims INTEGER NOT NULL CHECK (claims >= 0)
) STRICT;
CREATE TRIGGER coupon_uses_reserved AFTER INSERT ON coupon_uses WHEN new.event = 'reserved'
BEGIN
    INSERT INTO coupon_claims (coupon_id, order_id, code_id, member_id, turn, state)
        VALUES (new.coupon_id, new.order_id, new.code_id, new.member_id, new.turn, 'reserved');
    INSERT INTO coupon_counts (coupon_id, claims) VALUES (new.coupon_id, 1)
    ON CONFLICT DO UPDATE SET claims = claims + 1;
END;
CREATE TRIGGER coupon_uses_used AFTER INSERT ON coupon_uses WHEN new.event = 'used'
BEGIN
    UPDATE coupon_claims SET state = 'used' WHERE coupon_id = new.coupon_id AND order_id = new.order_id;
END;
CREATE TRIGGER coupon_uses_released AFTER INSERT ON coupon_uses WHEN new.event = 'released'
BEGIN
    DELETE FROM coupon_claims WHERE coupon_id = new.coupon_id AND order_id = new.order_id;
    UPDATE coupon_counts SET claims = claims - 1 WHERE coupon_id = new.coupon_id;
END;

-- What an order's discount comes from: the code of a coupon, or points. Its explanation is made by the program.
ALTER TABLE order_discounts ADD COLUMN code_id INTEGER REFERENCES coupon_codes (id);
ALTER TABLE order_discounts ADD COLUMN points INTEGER NOT NULL DEFAULT 0 CHECK (points >= 0);
ALTER TABLE order_discounts ADD COLUMN points_entry_id INTEGER REFERENCES points_entries (id); -- that took the points
ALTER TABLE order_discounts ADD COLUMN explanation TEXT NOT NULL DEFAULT '';
CREATE INDEX order_discounts_by_code ON order_discounts (code_id) WHERE code_id IS NOT NULL;

-- What each line bears of each discount. Orders from before schema 4, imported ones and credits have none: there the
-- discounts are spread over all lines by what these come to.
CREATE TABLE order_discount_shares (
    discount_id INTEGER NOT NULL REFERENCES order_discounts (id),
    line_id INTEGER NOT NULL REFERENCES order_lines (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (discount_id, line_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_discount_shares_by_line ON order_discount_shares (line_id);

-- What members can have for points, or for points and money. How many there are is the sum of the entries.
CREATE TABLE mall_offers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('goods', 'coupon', 'store_credit')),
    variant_id INTEGER REFERENCES variants (id),
    coupon_id INTEGER REFERENCES coupons (id),
    worth INTEGER NOT NULL DEFAULT 0 CHECK (worth >= 0), -- of store credit
    points INTEGER NOT NULL CHECK (points > 0),
    price INTEGER NOT NULL DEFAULT 0 CHECK (price >= 0), -- in money, beside the points; of goods alone
    member_limit INTEGER CHECK (member_limit > 0),
    starts_at INTEGER,
    ends_at INTEGER,
    updated_at INTEGER NOT NULL,
    archived_at INTEGER,
    CHECK ((kind = 'goods') = (variant_id IS NOT NULL)),
    CHECK ((kind = 'coupon') = (coupon_id IS NOT NULL)),
    CHECK ((kind = 'store_credit') = (worth > 0)),
    CHECK (kind = 'goods' OR price = 0),
    CHECK (starts_at IS NULL OR ends_at IS NULL OR starts_at < ends_at)
) STRICT;
CREATE INDEX mall_offers_by_variant ON mall_offers (variant_id) WHERE variant_id IS NOT NULL;
CREATE INDEX mall_offers_by_coupon ON mall_offers (coupon_id) WHERE coupon_id IS NOT NULL;
CREATE TABLE mall_entries (
    id INTEGER PRIMARY KEY,
    offer_id INTEGER NOT NULL REFERENCES mall_offers (id),
    quantity INTEGER NOT NULL CHECK (quantity <> 0), -- negative: a member took some
    member_id INTEGER REFERENCES members (id),
    order_id INTEGER REFERENCES orders (id),
    code_id INTEGER REFERENCES coupon_codes (id),
    points_entry_id INTEGER REFERENCES points_entries (id), -- that took the points
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE INDEX mall_entries_by_offer ON mall_entries (offer_id, member_id);
CREATE INDEX mall_entries_by_member ON mall_entries (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX mall_entries_by_order ON mall_entries (order_id) WHERE order_id IS NOT NULL;
CREATE TRIGGER mall_entries_no_update BEFORE UPDATE ON mall_entries
BEGIN SELECT raise(ABORT, 'mall entries are append-only'); END;
CREATE TRIGGER mall_entries_no_delete BEFORE DELETE ON mall_entries
BEGIN SELECT raise(ABORT, 'mall entries are append-only'); END;
CREATE TABLE mall_stock (
    offer_id INTEGER PRIMARY KEY REFERENCES mall_offers (id),
    stock INTEGER NOT NULL CHECK (stock >= 0)
) STRICT;
CREATE TRIGGER mall_entries_stock AFTER INSERT ON mall_entries
BEGIN
    INSERT INTO mall_stock (offer_id, stock) VALUES (new.offer_id, 0) ON CONFLICT DO NOTHING;
    UPDATE mall_stock SET stock = stock + new.quantity WHERE offer_id = new.offer_id;
END;

-- A lottery commits itself to its seed before the first draw: `commitment` is the seed's SHA-256. The seed is sealed until
-- the lottery is closed, and can be read by everybody from then on.
CREATE TABLE lotteries (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'active', 'closed')),
    points INTEGER NOT NULL CHECK (points >= 0), -- that a draw costs
    member_limit INTEGER CHECK (member_limit > 0),
    starts_at INTEGER,
    ends_at INTEGER,
    seed_sealed BLOB,
    commitment TEXT NOT NULL DEFAULT '',
    seed TEXT NOT NULL DEFAULT '',
    updated_at INTEGER NOT NULL,
    CHECK ((state = 'draft') = (commitment = '')),
    CHECK (starts_at IS NULL OR ends_at IS NULL OR starts_at < ends_at)
) STRICT;
CREATE TABLE lottery_prizes (
    id INTEGER PRIMARY KEY,
    lottery_id INTEGER NOT NULL REFERENCES lotteries (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('nothing', 'points', 'coupon')),
    points INTEGER NOT NULL DEFAULT 0 CHECK (points >= 0),
    coupon_id INTEGER REFERENCES coupons (id),
    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 10000), -- basis points
    stock INTEGER CHECK (stock >= 0), -- how many there are to win; NULL: no end
    CHECK ((kind = 'points') = (points > 0)),
    CHECK ((kind = 'coupon') = (coupon_id IS NOT NULL)),
    UNIQUE (lottery_id, position)
) STRICT;
CREATE INDEX lottery_prizes_by_coupon ON lottery_prizes (coupon_id) WHERE coupon_id IS NOT NULL;
CREATE TABLE lottery_draws (
    id INTEGER PRIMARY KEY,
    lottery_id INTEGER NOT NULL REFERENCES lotteries (id),
    ticket INTEGER NOT NULL CHECK (ticket > 0), -- 1, 2, 3, …
    member_id INTEGER NOT NULL REFERENCES members (id),
    roll INTEGER NOT NULL CHECK (roll BETWEEN 0 AND 9999),
    prize_id INTEGER REFERENCES lottery_prizes (id), -- NULL: what was rolled was all gone
    code_id INTEGER REFERENCES coupon_codes (id),
    occurred_at INTEGER NOT NULL,
    UNIQUE (lottery_id, ticket)
) STRICT;
CREATE INDEX lottery_draws_by_member ON lottery_draws (member_id, lottery_id);
CREATE INDEX lottery_draws_by_prize ON lottery_draws (prize_id) WHERE prize_id IS NOT NULL;
CREATE TRIGGER lottery_draws_no_update BEFORE UPDATE ON lottery_draws
BEGIN SELECT raise(ABORT, 'lottery draws are append-only'); END;
CREATE TRIGGER lottery_draws_no_delete BEFORE DELETE ON lottery_draws
BEGIN SELECT raise(ABORT, 'lottery draws are append-only'); END;

-- =================================================================================================================
-- Goods and orders
-- =================================================================================================================

