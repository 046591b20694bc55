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

-- The ledger of points. An entry above 0 opens a batch, one below 0 takes from batches (points_uses); what no batch covers
-- is a debt, against which later points are set off. Everything below but entries, uses and what explains them is derived,
-- by the triggers here, whoever writes an entry; points::rebuild derives it anew.
--     balance = Σ entries = Σ remaining − debt
CREATE TABLE points_entries_4 (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    points INTEGER NOT NULL CHECK (points <> 0),
    reason TEXT NOT NULL CHECK (reason IN ('purchase', 'redemption', 'refund', 'adjustment', 'expiry', 'bonus', 'activity',
                                           'review', 'event', 'share', 'referral', 'lottery', 'merge')),
    order_id INTEGER REFERENCES orders (id),
    -- Why there is this entry, made of ids ("earn/ORDER/RULE"): the same cause is never booked twice.
    cause TEXT CHECK (cause <> ''),
    of_entry_id INTEGER REFERENCES points_entries_4 (id), -- the one that this turns around or carries on
    active_from INTEGER,  -- of points that cannot be spent at once
    expires_at INTEGER,   -- from then on they are no more
    occurred_at INTEGER NOT NULL,
    CHECK (points > 0 OR (active_from IS NULL AND expires_at IS NULL)),
    CHECK (reason <> 'expiry' OR points < 0)
) STRICT;
INSERT INTO points_entries_4 (id, member_id, points, reason, order_id, occurred_at)
    SELECT id, member_id, points, reason, order_id, occurred_at FROM points_entries;
-- The words of the entries refer to them, and so have to step aside.
CREATE TABLE points_notes_aside (entry_id INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
INSERT INTO points_notes_aside (entry_id, note) SELECT entry_id, note FROM points_notes;
DROP TABLE points_notes;
DROP TABLE points_entries;
ALTER TABLE points_entries_4 RENAME TO points_entries;
CREATE TABLE points_notes (
    entry_id INTEGER PRIMARY KEY REFERENCES points_entries (id),
    note TEXT NOT NULL CHECK (note <> '')
) STRICT;
INSERT INTO points_notes (entry_id, note) SELECT entry_id, note FROM points_notes_aside;
DROP TABLE points_notes_aside;
CREATE INDEX points_entries_by_member ON points_entries (member_id, occurred_at);
CREATE INDEX points_entries_by_order ON points_entries (order_id) WHERE order_id IS NOT NULL;
CREATE UNIQUE INDEX points_entries_by_cause ON points_entries (cause) WHERE cause IS NOT NULL;
CREATE INDEX points_entries_by_entry ON points_entries (of_entry_id) WHERE of_entry_id IS NOT NULL;

-- Points that an entry below 0 took from a batch; below 0: that an entry gave back to a batch.
CREATE TABLE points_uses (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES points_entries (id),
    batch_id INTEGER NOT NULL REFERENCES points_entries (id),
    points INTEGER NOT NULL CHECK (points <> 0)
) STRICT;

-- Derived: what is left of each entry above 0. Pending until active_from; once nothing is left, the state says what took
-- the last of it.
CREATE TABLE points_batches (
    id INTEGER PRIMARY KEY REFERENCES points_entries (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    points INTEGER NOT NULL CHECK (points > 0), -- what the entry brought that did not go back to older batches
    remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND points),
    active_from INTEGER NOT NULL,
    expires_at INTEGER,
    state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'used', 'expired', 'cancelled')),
    CHECK ((remaining = 0) = (state IN ('used', 'expired', 'cancelled')))
) STRICT;

-- Derived: entries below 0 that batches do not cover as yet.
CREATE TABLE points_debts (
    entry_id INTEGER PRIMARY KEY REFERENCES points_entries (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    open INTEGER NOT NULL CHECK (open >= 0)
) STRICT;

ALTER TABLE points_balances ADD COLUMN debt INTEGER NOT NULL DEFAULT 0 CHECK (debt >= 0);

-- What was booked before knew no batches: the oldest points were used first. Of each member, points that came in and points
-- that went out are laid end to end; each stretch between two ends belongs to one entry of either kind.
CREATE TABLE points_ends (
    member_id INTEGER NOT NULL,
    upto INTEGER NOT NULL, -- the sum up to and with the entry
    direction INTEGER NOT NULL CHECK (direction IN (-1, 1)),
    nth INTEGER NOT NULL,  -- of the member's entries in this direction, from 1 on
    entry_id INTEGER NOT NULL,
    PRIMARY KEY (member_id, direction, nth)
) STRICT, WITHOUT ROWID;
INSERT INTO points_ends (member_id, upto, direction, nth, entry_id)
    SELECT member_id, sum(abs(points)) OVER so_far, sign(points), row_number() OVER so_far, id FROM points_entries
    WHERE member_id IN (SELECT member_id FROM points_entries WHERE points < 0)
    WINDOW so_far AS (PARTITION BY member_id, sign(points) ORDER BY occurred_at, id ROWS UNBOUNDED PRECEDING);
WITH cuts AS (
    SELECT member_id, upto, max(direction = 1) AS ends_in, max(direction = -1) AS ends_out FROM points_ends
    GROUP BY member_id, upto),
stretches AS (
    SELECT member_id, upto - lag(upto, 1, 0) OVER of_member AS points,
           1 + sum(ends_in) OVER of_member - ends_in AS nth_in, 1 + sum(ends_out) OVER of_member - ends_out AS nth_out
    FROM cuts WINDOW of_member AS (PARTITION BY member_id ORDER BY upto))
INSERT INTO points_uses (entry_id, batch_id, points)
    SELECT went.entry_id, came.entry_id, s.points FROM stretches s
    JOIN points_ends came ON came.member_id = s.member_id AND came.direction = 1 AND came.nth = s.nth_in
    JOIN points_ends went ON went.member_id = s.member_id AND went.direction = -1 AND went.nth = s.nth_out;
DROP TABLE points_ends;

INSERT INTO points_batches (id, member_id, points, remaining, active_from, state)
    SELECT e.id, e.member_id, e.points, e.points - coalesce(u.points, 0), e.occurred_at,
           CASE WHEN e.points > coalesce(u.points, 0) THEN 'active' WHEN last.reason = 'refund' THEN 'cancelled'
                ELSE 'used' END
    FROM points_entries e
    LEFT JOIN (SELECT batch_id, sum(points) AS points, max(id) AS last FROM points_uses GROUP BY batch_id) u
        ON u.batch_id = e.id
    LEFT JOIN points_uses last_use ON last_use.id = u.last
    LEFT JOIN points_entries last ON last.id = last_use.entry_id
    WHERE e.points > 0;
INSERT INTO points_debts (entry_id, member_id, open)
    SELECT e.id, e.member_id, -e.points - coalesce(u.points, 0)
    FROM points_entries e
    LEFT JOIN (SELECT entry_id, sum(points) AS points FROM points_uses GROUP BY entry_id) u ON u.entry_id = e.id
    WHERE e.points < 0 AND -e.points > coalesce(u.points, 0);
UPDATE points_balances SET debt = (SELECT sum(open) FROM points_debts d WHERE d.member_id = points_balances.member_id)
    WHERE member_id IN (SELECT member_id FROM points_debts);

CREATE INDEX points_uses_by_entry ON points_uses (entry_id, batch_id);
CREATE INDEX points_uses_by_batch ON points_uses (batch_id, entry_id);
-- What is spent first comes first: what expires first, then what came first; NULLs are looked for by themselves.
CREATE INDEX points_batches_open ON points_batches (member_id, expires_at, active_from, remaining) WHERE remaining > 0;
CREATE INDEX points_batches_expiring ON points_batches (expires_at) WHERE remaining > 0 AND expires_at IS NOT NULL;
CREATE INDEX points_batches_pending ON points_batches (active_from) WHERE state = 'pending';
CREATE INDEX points_debts_by_member ON points_debts (member_id);

CREATE TRIGGER points_entries_no_update BEFORE UPDATE ON points_entries
BEGIN SELECT raise(ABORT, 'points entries are append-only'); END;
CREATE TRIGGER points_entries_no_delete BEFORE DELETE ON points_entries
BEGIN SELECT raise(ABORT, 'points entries are append-only'); END;
CREATE TRIGGER points_uses_no_update BEFORE UPDATE ON points_uses
BEGIN SELECT raise(ABORT, 'points uses are append-only'); END;
CREATE TRIGGER points_uses_no_delete BEFORE DELETE ON points_uses
BEGIN SELECT raise(ABORT, 'points uses are append-only'); END;
CREATE TRIGGER points_notes_no_update BEFORE UPDATE ON points_notes
BEGIN SELECT raise(ABORT, 'the words of a points entry stay as they are'); END;
CREATE TRIGGER points_notes_no_delete BEFORE DELETE ON points_notes
WHEN NOT EXISTS (SELECT 1 FROM points_entries e JOIN members m ON m.id = e.member_id
                 WHERE e.id = old.entry_id AND m.erased_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the words of a points entry go with the member alone'); END;

CREATE TRIGGER points_entries_open AFTER INSERT ON points_entries WHEN new.points > 0
BEGIN
    INSERT INTO points_balances (member_id, balance) VALUES (new.member_id, new.points)
        ON CONFLICT DO UPDATE SET balance = balance + excluded.balance;
    INSERT INTO points_batches (id, member_id, points, remaining, active_from, expires_at, state)
        VALUES (new.id, new.member_id, new.points, new.points, coalesce(new.active_from, new.occurred_at),
                new.expires_at, CASE WHEN new.active_from > new.occurred_at THEN 'pending' ELSE 'active' END);
END;
CREATE TRIGGER points_entries_owe AFTER INSERT ON points_entries WHEN new.points < 0
BEGIN
    INSERT INTO points_balances (member_id, balance, debt) VALUES (new.member_id, new.points, -new.points)
        ON CONFLICT DO UPDATE SET balance = balance + excluded.balance, debt = debt + excluded.debt;
    INSERT INTO points_debts (entry_id, member_id, open) VALUES (new.id, new.member_id, -new.points);
END;
CREATE TRIGGER points_uses_take AFTER INSERT ON points_uses WHEN new.points > 0
BEGIN
    UPDATE points_batches SET remaining = remaining - new.points,
        state = CASE WHEN remaining > new.points THEN state
                     ELSE (SELECT CASE reason WHEN 'expiry' THEN 'expired' WHEN 'refund' THEN 'cancelled'
                                              WHEN 'merge' THEN 'cancelled' ELSE 'used' END
                           FROM points_entries WHERE id = new.entry_id) END
        WHERE id = new.batch_id;
    UPDATE points_balances SET debt = debt - new.points
        WHERE member_id = (SELECT member_id FROM points_debts WHERE entry_id = new.entry_id);
    UPDATE points_debts SET open = open - new.points WHERE entry_id = new.entry_id;
    DELETE FROM points_debts WHERE entry_id = new.entry_id AND open = 0;
END;
-- What goes back into an older batch does not stand in a batch of its own.
CREATE TRIGGER points_uses_give_back AFTER INSERT ON points_uses WHEN new.points < 0
BEGIN
    UPDATE points_batches SET remaining = remaining - new.points, state = 'active' WHERE id = new.batch_id;
    DELETE FROM points_batches WHERE id = new.entry_id AND points = -new.points;
    UPDATE points_batches SET points = points + new.points, remaining = remaining + new.points WHERE id = new.entry_id;
END;

-- What earns points. Rules of one kind never run at the same time; no rule for purchases at all: one point for each whole
-- unit of currency.
CREATE TABLE points_rules (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('purchase', 'activity', 'review', 'event', 'share')),
    name TEXT NOT NULL CHECK (name <> ''),
    points INTEGER NOT NULL CHECK (points BETWEEN 1 AND 1000000),
    unit INTEGER CHECK (unit BETWEEN 1 AND 100000000000), -- minor units that bring so many points
    per_day INTEGER CHECK (per_day BETWEEN 1 AND 1000),   -- so often on a day of the shop; NULL: as often as it happens
    starts_at INTEGER,
    ends_at INTEGER,                                      -- not any more from then on
    archived_at INTEGER,
    updated_at INTEGER NOT NULL,
    CHECK ((kind = 'purchase') = (unit IS NOT NULL)),
    CHECK (kind <> 'purchase' OR per_day IS NULL),
    CHECK (ends_at > starts_at)
) STRICT;

-- Stretches of time in which purchases bring more, from starts_at on and not any more from ends_at on.
CREATE TABLE points_bonus_events (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    multiplier INTEGER NOT NULL CHECK (multiplier BETWEEN 101 AND 10000), -- hundredths
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    archived_at INTEGER,
    updated_at INTEGER NOT NULL,
    CHECK (ends_at > starts_at)
) STRICT;

-- How the points of an order were reckoned: amount ÷ unit × points × tier_multiplier × event_multiplier, rounded down.
-- rule_id 0 is the shop's way without a rule.
CREATE TABLE points_earnings (
    entry_id INTEGER PRIMARY KEY REFERENCES points_entries (id),
    rule_id INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0), -- paid in money, minor units
    unit INTEGER NOT NULL CHECK (unit > 0),
    points INTEGER NOT NULL CHECK (points > 0),
    tier_multiplier INTEGER NOT NULL CHECK (tier_multiplier > 0),
    event_multiplier INTEGER NOT NULL CHECK (event_multiplier > 0),
    event_id INTEGER REFERENCES points_bonus_events (id)
) STRICT;
CREATE TRIGGER points_earnings_no_update BEFORE UPDATE ON points_earnings
BEGIN SELECT raise(ABORT, 'points earnings are append-only'); END;
CREATE TRIGGER points_earnings_no_delete BEFORE DELETE ON points_earnings
BEGIN SELECT raise(ABORT, 'points earnings are append-only'); END;

-- The part of an order's points that each of its lines earned, and what of it was taken back since; their sum is what the
-- line still earns. A line may be gone since.
CREATE TABLE points_line_shares (
    entry_id INTEGER NOT NULL REFERENCES points_entries (id),
    line_id INTEGER NOT NULL,
    points INTEGER NOT NULL CHECK (points <> 0),
    PRIMARY KEY (entry_id, line_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER points_line_shares_no_update BEFORE UPDATE ON points_line_shares
BEGIN SELECT raise(ABORT, 'points line shares are append-only'); END;
CREATE TRIGGER points_line_shares_no_delete BEFORE DELETE ON points_line_shares
BEGIN SELECT raise(ABORT, 'points line shares are append-only'); END;

-- What members did that a rule rewards, each once, also where it brought nothing.
CREATE TABLE points_activities (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    rule_id INTEGER NOT NULL REFERENCES points_rules (id),
    key TEXT CHECK (key <> ''),   -- what it was, as the program that reports it knows it: the same is never counted twice
    business_day INTEGER NOT NULL,
    entry_id INTEGER REFERENCES points_entries (id), -- NULL: it brought nothing, since the day's cap was reached
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX points_activities_by_key ON points_activities (rule_id, key) WHERE key IS NOT NULL;
CREATE INDEX points_activities_by_member ON points_activities (member_id, rule_id, business_day);
CREATE INDEX points_activities_by_entry ON points_activities (entry_id) WHERE entry_id IS NOT NULL;
CREATE TRIGGER points_activities_no_update BEFORE UPDATE ON points_activities
BEGIN SELECT raise(ABORT, 'points activities are append-only'); END;
CREATE TRIGGER points_activities_no_delete BEFORE DELETE ON points_activities
BEGIN SELECT raise(ABORT, 'points activities are append-only'); END;

-- =================================================================================================================
-- Coupons and rewards
-- =================================================================================================================

-- =================================================================================================================
-- Goods and orders
-- =================================================================================================================

