-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4. What ties members to the shop: tiers with rules, points in batches, coupons and rewards. Customers are served:
-- opening hours, tickets with their messages, deadlines and routing.

-- =================================================================================================================
-- Members and tiers
-- =================================================================================================================

-- What a tier makes of the points that a purchase earns, in hundredths: 120 is × 1.2.
ALTER TABLE tiers ADD COLUMN points_multiplier INTEGER NOT NULL DEFAULT 100
    CHECK (points_multiplier BETWEEN 1 AND 10000);

-- Tiers -----------------------------------------------------------------------------------------------------------

-- What members have to do to stand on a tier, in versions; the newest holds (members/TierRules.h).
CREATE TABLE tier_rule_sets (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL UNIQUE CHECK (version > 0),
    window_days INTEGER NOT NULL CHECK (window_days BETWEEN 1 AND 3650), -- what counts, today included
    period TEXT NOT NULL CHECK (period IN ('month', 'quarter', 'year')), -- at whose end members may fall
    grace_days INTEGER NOT NULL CHECK (grace_days BETWEEN 0 AND 366),    -- for which they stay after it
    published_at INTEGER NOT NULL,
    published_by TEXT NOT NULL
) STRICT;
CREATE TABLE tier_rules (
    set_id INTEGER NOT NULL REFERENCES tier_rule_sets (id),
    tier_id INTEGER NOT NULL REFERENCES tiers (id),
    needs TEXT NOT NULL CHECK (needs IN ('all', 'any')), -- of what follows; none at all: the tier is for everybody
    spend INTEGER CHECK (spend > 0),
    activity INTEGER CHECK (activity > 0),
    review INTEGER CHECK (review > 0),
    PRIMARY KEY (set_id, tier_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER tier_rule_sets_no_update BEFORE UPDATE ON tier_rule_sets
BEGIN SELECT raise(ABORT, 'published rules stay as they are'); END;
CREATE TRIGGER tier_rule_sets_no_delete BEFORE DELETE ON tier_rule_sets
BEGIN SELECT raise(ABORT, 'published rules stay as they are'); END;
CREATE TRIGGER tier_rules_no_update BEFORE UPDATE ON tier_rules
BEGIN SELECT raise(ABORT, 'published rules stay as they are'); END;
CREATE TRIGGER tier_rules_no_delete BEFORE DELETE ON tier_rules
BEGIN SELECT raise(ABORT, 'published rules stay as they are'); END;

-- A tier that was set by hand stays: until a day (that day included), or for good. A tier whose rule is no longer met is
-- kept until a day after the period's end. Days are business days.
ALTER TABLE members ADD COLUMN tier_pinned INTEGER NOT NULL DEFAULT 0 CHECK (tier_pinned IN (0, 1));
ALTER TABLE members ADD COLUMN tier_pinned_until INTEGER;
ALTER TABLE members ADD COLUMN tier_kept_until INTEGER;
UPDATE members SET tier_pinned = 1 WHERE tier_id IS NOT NULL; -- until now every tier was set by hand

-- Every step from tier to tier, and why. The newest of a member leads to the tier that the member has.
CREATE TABLE tier_changes (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    from_tier_id INTEGER REFERENCES tiers (id),
    to_tier_id INTEGER REFERENCES tiers (id),
    -- 'hand': set by hand; 'released': by hand, to what the rules say; 'reached', 'fell': by the rules; 'over': what was
    -- set by hand is over
    kind TEXT NOT NULL CHECK (kind IN ('hand', 'released', 'reached', 'fell', 'over')),
    set_id INTEGER REFERENCES tier_rule_sets (id), -- the rules that decided, and what they measured
    spend INTEGER,
    activity INTEGER,
    review INTEGER,
    until INTEGER, -- of one set by hand: its last day
    occurred_at INTEGER NOT NULL,
    CHECK ((kind IN ('reached', 'fell')) <= (set_id IS NOT NULL))
) STRICT;
CREATE INDEX tier_changes_by_member ON tier_changes (member_id, occurred_at, id);
CREATE TRIGGER tier_changes_no_update BEFORE UPDATE ON tier_changes
BEGIN SELECT raise(ABORT, 'tier changes are append-only'); END;
CREATE TRIGGER tier_changes_no_delete BEFORE DELETE ON tier_changes
BEGIN SELECT raise(ABORT, 'tier changes are append-only'); END;
CREATE TABLE tier_change_notes (
    change_id INTEGER PRIMARY KEY REFERENCES tier_changes (id),
    note TEXT NOT NULL CHECK (note <> '')
) STRICT;
CREATE TRIGGER tier_change_notes_no_update BEFORE UPDATE ON tier_change_notes
BEGIN SELECT raise(ABORT, 'the words of a tier change stay as they are'); END;
CREATE TRIGGER tier_change_notes_no_delete BEFORE DELETE ON tier_change_notes
WHEN NOT EXISTS (SELECT 1 FROM tier_changes e JOIN members m ON m.id = e.member_id
                 WHERE e.id = old.change_id AND m.erased_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the words of a tier change go with the member alone'); END;

-- What a member did that counts besides buying: a ledger of scores.
CREATE TABLE member_scores (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    kind TEXT NOT NULL CHECK (kind IN ('activity', 'review')),
    points INTEGER NOT NULL CHECK (points <> 0),
    cause TEXT NOT NULL UNIQUE CHECK (cause <> ''), -- made by the program: what brought it brings it once
    business_day INTEGER NOT NULL,                  -- occurred_at in the shop's zone
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE INDEX member_scores_by_member ON member_scores (member_id, business_day, kind, points);
CREATE TRIGGER member_scores_no_update BEFORE UPDATE ON member_scores
BEGIN SELECT raise(ABORT, 'scores are append-only'); END;
CREATE TRIGGER member_scores_no_delete BEFORE DELETE ON member_scores
BEGIN SELECT raise(ABORT, 'scores are append-only'); END;
CREATE TABLE member_score_notes (
    score_id INTEGER PRIMARY KEY REFERENCES member_scores (id),
    note TEXT NOT NULL CHECK (note <> '')
) STRICT;
CREATE TRIGGER member_score_notes_no_update BEFORE UPDATE ON member_score_notes
BEGIN SELECT raise(ABORT, 'the words of a score stay as they are'); END;
CREATE TRIGGER member_score_notes_no_delete BEFORE DELETE ON member_score_notes
WHEN NOT EXISTS (SELECT 1 FROM member_scores e JOIN members m ON m.id = e.member_id
                 WHERE e.id = old.score_id AND m.erased_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the words of a score go with the member alone'); END;

-- What is known of members ----------------------------------------------------------------------------------------

-- Members who live together. A household is its members, and has no name of its own.
CREATE TABLE households (
    id INTEGER PRIMARY KEY,
    created_at INTEGER NOT NULL
) STRICT;
ALTER TABLE members ADD COLUMN household_id INTEGER REFERENCES households (id);
CREATE INDEX members_by_household ON members (household_id) WHERE household_id IS NOT NULL;
-- Who brought the member to the shop.
ALTER TABLE members ADD COLUMN referrer_id INTEGER REFERENCES members (id) CHECK (referrer_id <> id);
CREATE INDEX members_by_referrer ON members (referrer_id) WHERE referrer_id IS NOT NULL;
ALTER TABLE members ADD COLUMN language TEXT NOT NULL DEFAULT ''; -- ISO 639: "zh"
CREATE TABLE member_tags (
    member_id INTEGER NOT NULL REFERENCES members (id),
    tag TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (member_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_tags_by_tag ON member_tags (tag, member_id);

-- Merging ---------------------------------------------------------------------------------------------------------

-- One person who was entered twice: the other record is archived and points to the one that remains, the last of a chain.
ALTER TABLE members ADD COLUMN merged_into INTEGER REFERENCES members (id) CHECK (merged_into <> id);
CREATE INDEX members_by_merged ON members (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE member_merges (
    id INTEGER PRIMARY KEY,
    kept_id INTEGER NOT NULL REFERENCES members (id),
    merged_id INTEGER NOT NULL REFERENCES members (id) CHECK (merged_id <> kept_id),
    was_archived INTEGER NOT NULL CHECK (was_archived IN (0, 1)), -- before it was merged
    filled TEXT NOT NULL CHECK (json_valid(filled)), -- JSON array: fields of the kept member that the other one filled
    tiers TEXT NOT NULL CHECK (json_valid(tiers)),   -- JSON object: how the kept member stood before, and after it
    store_credit INTEGER NOT NULL DEFAULT 0,         -- what went over with it
    merged_at INTEGER NOT NULL,
    undone_at INTEGER
) STRICT;
CREATE UNIQUE INDEX member_merges_open ON member_merges (merged_id) WHERE undone_at IS NULL;
CREATE INDEX member_merges_by_kept ON member_merges (kept_id);
-- What was the other member's and became the kept one's; what still is goes back when the merge is undone.
CREATE TABLE member_merge_rows (
    merge_id INTEGER NOT NULL REFERENCES member_merges (id),
    table_name TEXT NOT NULL
        CHECK (table_name IN ('orders', 'held_sales', 'tickets', 'coupon_codes', 'tasks', 'referrals', 'member_tags')),
    row_id INTEGER NOT NULL,
    tag TEXT NOT NULL DEFAULT '', -- of a tag that the kept member got
    PRIMARY KEY (merge_id, table_name, row_id, tag)
) STRICT, WITHOUT ROWID;
-- Two members who look alike and are not: never proposed again. The smaller id comes first.
CREATE TABLE member_distinctions (
    first_id INTEGER NOT NULL REFERENCES members (id),
    second_id INTEGER NOT NULL REFERENCES members (id) CHECK (first_id < second_id),
    PRIMARY KEY (first_id, second_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_by_birthday ON members (birthday) WHERE birthday IS NOT NULL;

-- Benefits --------------------------------------------------------------------------------------------------------

-- What each tier gives, in versions: on a day that one holds whose date of effect is the latest, of those the newest.
CREATE TABLE benefit_versions (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL UNIQUE CHECK (version > 0),
    effective_day INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    published_by TEXT NOT NULL
) STRICT;
CREATE TABLE benefits (
    version_id INTEGER NOT NULL REFERENCES benefit_versions (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL CHECK (name <> ''), -- "Free delivery"
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE tier_benefits (
    version_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    tier_id INTEGER NOT NULL REFERENCES tiers (id),
    words TEXT NOT NULL CHECK (words <> ''), -- "from 30.00"; no row: the tier does not have it
    PRIMARY KEY (version_id, position, tier_id),
    FOREIGN KEY (version_id, position) REFERENCES benefits (version_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER benefit_versions_no_update BEFORE UPDATE ON benefit_versions
BEGIN SELECT raise(ABORT, 'published benefits stay as they are'); END;
CREATE TRIGGER benefit_versions_no_delete BEFORE DELETE ON benefit_versions
BEGIN SELECT raise(ABORT, 'published benefits stay as they are'); END;
CREATE TRIGGER benefits_no_update BEFORE UPDATE ON benefits
BEGIN SELECT raise(ABORT, 'published benefits stay as they are'); END;
CREATE TRIGGER benefits_no_delete BEFORE DELETE ON benefits
BEGIN SELECT raise(ABORT, 'published benefits stay as they are'); END;
CREATE TRIGGER tier_benefits_no_update BEFORE UPDATE ON tier_benefits
BEGIN SELECT raise(ABORT, 'published benefits stay as they are'); END;
CREATE TRIGGER tier_benefits_no_delete BEFORE DELETE ON tier_benefits
BEGIN SELECT raise(ABORT, 'published benefits stay as they are'); END;
-- Whether a benefit was given to somebody who had it, as people report it.
CREATE TABLE benefit_reports (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    member_id INTEGER NOT NULL REFERENCES members (id),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    honoured INTEGER NOT NULL CHECK (honoured IN (0, 1)),
    business_day INTEGER NOT NULL,
    reported_at INTEGER NOT NULL,
    FOREIGN KEY (version_id, position) REFERENCES benefits (version_id, position)
) STRICT;
CREATE INDEX benefit_reports_by_day ON benefit_reports (business_day, version_id, position, honoured);
CREATE TABLE benefit_report_notes (
    report_id INTEGER PRIMARY KEY REFERENCES benefit_reports (id),
    note TEXT NOT NULL CHECK (note <> '')
) STRICT;
CREATE TRIGGER benefit_report_notes_no_update BEFORE UPDATE ON benefit_report_notes
BEGIN SELECT raise(ABORT, 'the words of a report stay as they are'); END;
CREATE TRIGGER benefit_report_notes_no_delete BEFORE DELETE ON benefit_report_notes
WHEN NOT EXISTS (SELECT 1 FROM benefit_reports e JOIN members m ON m.id = e.member_id
                 WHERE e.id = old.report_id AND m.erased_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the words of a report go with the member alone'); END;
CREATE TRIGGER benefit_reports_no_update BEFORE UPDATE ON benefit_reports
BEGIN SELECT raise(ABORT, 'reports are append-only'); END;
CREATE TRIGGER benefit_reports_no_delete BEFORE DELETE ON benefit_reports
BEGIN SELECT raise(ABORT, 'reports are append-only'); END;

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

-- What each line bears of each discount. Orders from before schema 4 and imported ones have none: there the discounts are
-- spread over all lines by what these come to.
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

-- With which line of its order a piece was sold or came back, and the shipment that it left with. A line can be taken out of
-- its order once its shipments failed, while what happened stays: so these are no references.
ALTER TABLE serial_events ADD COLUMN line_id INTEGER;
ALTER TABLE serial_events ADD COLUMN shipment_id INTEGER;
CREATE INDEX serial_events_by_line ON serial_events (line_id) WHERE line_id IS NOT NULL;

-- =================================================================================================================
-- Opening hours (models/calendar)
-- =================================================================================================================

-- Times of day are minutes of the wall clock, 0 … 1440, the end not included.
CREATE TABLE calendars (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE, -- empty: the one that every shop begins with, while nobody named it
    zone TEXT NOT NULL DEFAULT '',            -- IANA name; empty: the shop's
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

CREATE TABLE calendar_hours (
    calendar_id INTEGER NOT NULL REFERENCES calendars (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1: Monday
    from_minute INTEGER NOT NULL CHECK (from_minute >= 0),
    to_minute INTEGER NOT NULL CHECK (to_minute <= 1440),
    PRIMARY KEY (calendar_id, weekday, from_minute),
    CHECK (from_minute < to_minute)
) STRICT, WITHOUT ROWID;

-- A day on which the hours of its weekday do not hold: closed, or open as calendar_day_hours says.
CREATE TABLE calendar_days (
    calendar_id INTEGER NOT NULL REFERENCES calendars (id),
    day INTEGER NOT NULL,
    name TEXT NOT NULL DEFAULT '', -- "Christmas"
    PRIMARY KEY (calendar_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_day_hours (
    calendar_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    from_minute INTEGER NOT NULL CHECK (from_minute >= 0),
    to_minute INTEGER NOT NULL CHECK (to_minute <= 1440),
    PRIMARY KEY (calendar_id, day, from_minute),
    FOREIGN KEY (calendar_id, day) REFERENCES calendar_days (calendar_id, day),
    CHECK (from_minute < to_minute)
) STRICT, WITHOUT ROWID;

-- Monday to Saturday from nine to six, until the shop says otherwise.
INSERT INTO calendars (id, name, updated_at) VALUES (1, '', 0);
INSERT INTO calendar_hours (calendar_id, weekday, from_minute, to_minute)
    VALUES (1, 1, 540, 1080), (1, 2, 540, 1080), (1, 3, 540, 1080), (1, 4, 540, 1080), (1, 5, 540, 1080),
           (1, 6, 540, 1080);

-- =================================================================================================================
-- Tickets (models/tickets)
-- =================================================================================================================

CREATE TABLE ticket_categories (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES ticket_categories (id),
    name TEXT NOT NULL CHECK (name <> ''),
    skill TEXT NOT NULL DEFAULT '', -- what somebody has to know to answer; empty: nothing in particular
    updated_at INTEGER NOT NULL,
    archived_at INTEGER,
    CHECK (parent_id <> id)
) STRICT;
CREATE UNIQUE INDEX ticket_categories_by_name ON ticket_categories (coalesce(parent_id, 0), name COLLATE NOCASE)
    WHERE archived_at IS NULL;

CREATE TABLE tickets (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''), -- "TK-S01-261127-0001"
    store_id INTEGER NOT NULL REFERENCES stores (id),
    kind TEXT NOT NULL CHECK (kind IN ('question', 'complaint', 'after_sales', 'benefit', 'praise')),
    status TEXT NOT NULL CHECK (status IN ('new', 'open', 'pending', 'resolved', 'closed', 'merged')),
    pending_for TEXT CHECK (pending_for IN ('customer', 'internal', 'date')),
    pending_until INTEGER, -- comes back by itself; always there for 'date'
    priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'phone', 'email', 'chat', 'social')),
    category_id INTEGER REFERENCES ticket_categories (id),
    language TEXT NOT NULL DEFAULT '',  -- "zh", "en": that of the customer; empty: the shop's
    subject TEXT NOT NULL,              -- empty once the member was erased
    member_id INTEGER REFERENCES members (id),
    assignee_id INTEGER REFERENCES staff (id),
    policy_id INTEGER REFERENCES sla_policies (id), -- whose deadlines hold; NULL: none
    merged_into INTEGER REFERENCES tickets (id),
    follow_up_of INTEGER REFERENCES tickets (id),
    split_from INTEGER REFERENCES tickets (id),
    opened_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    -- Derived from steps, messages and targets in the same transaction.
    waiting_since INTEGER,              -- when the customer began to wait for the answer that is due; NULL: does not
    responded_at INTEGER,               -- the first answer
    resolved_at INTEGER,                -- the last time; NULL where the ticket is not resolved
    reopened INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER,                     -- the next deadline; NULL: none runs
    search_text TEXT NOT NULL DEFAULT '',
    CHECK ((status = 'pending') = (pending_for IS NOT NULL)),
    CHECK (pending_until IS NULL OR status = 'pending'),
    CHECK (pending_for <> 'date' OR pending_until IS NOT NULL),
    CHECK ((status = 'merged') = (merged_into IS NOT NULL)),
    CHECK (merged_into <> id)
) STRICT;
CREATE INDEX tickets_by_opened ON tickets (opened_at, id, status, assignee_id, store_id);
CREATE INDEX tickets_by_updated ON tickets (updated_at, id, status, assignee_id, store_id);
-- What has no deadline comes last.
CREATE INDEX tickets_by_due ON tickets
    (coalesce(due_at, 9223372036854775807), id, status, assignee_id, store_id, due_at);
CREATE INDEX tickets_by_status ON tickets (status, assignee_id, pending_for, due_at, store_id);
CREATE INDEX tickets_by_member ON tickets (member_id, opened_at) WHERE member_id IS NOT NULL;
CREATE INDEX tickets_by_merged ON tickets (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX tickets_by_origin ON tickets (follow_up_of) WHERE follow_up_of IS NOT NULL;
CREATE INDEX tickets_by_wake ON tickets (pending_until) WHERE pending_until IS NOT NULL;
CREATE TRIGGER tickets_no_delete BEFORE DELETE ON tickets
BEGIN SELECT raise(ABORT, 'tickets are kept'); END;

CREATE TABLE ticket_tags (
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    tag TEXT NOT NULL COLLATE NOCASE CHECK (tag <> ''),
    PRIMARY KEY (ticket_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_tags_by_tag ON ticket_tags (tag);

CREATE TABLE ticket_watchers (
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    PRIMARY KEY (ticket_id, staff_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket_orders (
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    order_id INTEGER NOT NULL REFERENCES orders (id),
    PRIMARY KEY (ticket_id, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_orders_by_order ON ticket_orders (order_id);

-- Every state that a ticket has been in, one after the other: also the ledger of the time in which no clock runs, which is
-- from a step into pending, resolved, closed or merged to the next one.
CREATE TABLE ticket_steps (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    from_status TEXT CHECK (from_status IN ('new', 'open', 'pending', 'resolved', 'closed', 'merged')), -- NULL: it begins
    to_status TEXT NOT NULL CHECK (to_status IN ('new', 'open', 'pending', 'resolved', 'closed', 'merged')),
    pending_for TEXT CHECK (pending_for IN ('customer', 'internal', 'date')),
    at INTEGER NOT NULL,
    staff_id INTEGER,
    staff_name TEXT NOT NULL -- empty: the program
) STRICT;
CREATE INDEX ticket_steps_by_ticket ON ticket_steps (ticket_id, id);
CREATE TRIGGER ticket_steps_no_update BEFORE UPDATE ON ticket_steps
BEGIN SELECT raise(ABORT, 'ticket steps are append-only'); END;
CREATE TRIGGER ticket_steps_no_delete BEFORE DELETE ON ticket_steps
BEGIN SELECT raise(ABORT, 'ticket steps are append-only'); END;

-- What was said. The words stand beside it, so that they can go with the member.
CREATE TABLE ticket_messages (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    through_id INTEGER REFERENCES tickets (id), -- it came to this ticket, which had been merged into the other
    copy_of INTEGER REFERENCES ticket_messages (id), -- split off
    author TEXT NOT NULL CHECK (author IN ('customer', 'staff', 'program')),
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'phone', 'email', 'chat', 'social')),
    at INTEGER NOT NULL,
    staff_id INTEGER,                            -- who wrote it, or wrote it down
    staff_name TEXT NOT NULL,
    CHECK (author <> 'customer' OR visibility = 'public')
) STRICT;
-- A conversation (models/tickets/Course.h).
CREATE INDEX ticket_messages_by_conversation ON ticket_messages (coalesce(through_id, ticket_id), at, id);
CREATE INDEX ticket_messages_by_ticket ON ticket_messages (ticket_id);
CREATE INDEX ticket_messages_by_through ON ticket_messages (through_id) WHERE through_id IS NOT NULL;
CREATE TRIGGER ticket_messages_no_update BEFORE UPDATE ON ticket_messages
BEGIN SELECT raise(ABORT, 'ticket messages are append-only'); END;
CREATE TRIGGER ticket_messages_no_delete BEFORE DELETE ON ticket_messages
BEGIN SELECT raise(ABORT, 'ticket messages are append-only'); END;

CREATE TABLE ticket_words (
    message_id INTEGER PRIMARY KEY REFERENCES ticket_messages (id),
    body TEXT NOT NULL CHECK (body <> '')
) STRICT;
CREATE TRIGGER ticket_words_no_update BEFORE UPDATE ON ticket_words
BEGIN SELECT raise(ABORT, 'the words of a message stay as they are'); END;
CREATE TRIGGER ticket_words_no_delete BEFORE DELETE ON ticket_words
WHEN NOT EXISTS (SELECT 1 FROM ticket_messages m JOIN tickets t ON t.id = m.ticket_id OR t.id = m.through_id
                 JOIN members p ON p.id = t.member_id WHERE m.id = old.message_id AND p.erased_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the words of a message go with the member alone'); END;

-- Deadlines -------------------------------------------------------------------------------------------------------

-- The most telling policy that fits a ticket holds: NULL fits everything. Minutes are of business time; NULL: no deadline.
CREATE TABLE sla_policies (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE, -- empty: the one that every shop begins with, while nobody named it
    calendar_id INTEGER NOT NULL REFERENCES calendars (id),
    kind TEXT CHECK (kind IN ('question', 'complaint', 'after_sales', 'benefit', 'praise')),
    priority TEXT CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    tier_id INTEGER REFERENCES tiers (id),
    first_minutes INTEGER CHECK (first_minutes > 0),
    next_minutes INTEGER CHECK (next_minutes > 0),
    resolution_minutes INTEGER CHECK (resolution_minutes > 0),
    warn_percent INTEGER NOT NULL DEFAULT 75 CHECK (warn_percent BETWEEN 1 AND 100), -- of the time that there is
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;
INSERT INTO sla_policies (id, name, calendar_id, first_minutes, next_minutes, resolution_minutes, updated_at)
    VALUES (1, '', 1, 240, 480, 1620, 0);

-- What a ticket has been promised, and how it went. Derived from the ticket, its steps and its messages.
CREATE TABLE ticket_targets (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    kind TEXT NOT NULL CHECK (kind IN ('first', 'next', 'resolution')),
    began_at INTEGER NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    calendar_id INTEGER NOT NULL REFERENCES calendars (id),
    warn_percent INTEGER NOT NULL,
    due_at INTEGER,       -- NULL: the clock does not run
    warn_at INTEGER,
    met_at INTEGER,
    warned_at INTEGER,
    escalated_at INTEGER,
    dropped_at INTEGER    -- no longer promised: another policy holds
) STRICT;
CREATE INDEX ticket_targets_by_ticket ON ticket_targets (ticket_id);
CREATE UNIQUE INDEX ticket_targets_once ON ticket_targets (ticket_id, kind, began_at) WHERE dropped_at IS NULL;
CREATE INDEX ticket_targets_to_warn ON ticket_targets (warn_at)
    WHERE met_at IS NULL AND dropped_at IS NULL AND warned_at IS NULL AND warn_at IS NOT NULL;
CREATE INDEX ticket_targets_to_escalate ON ticket_targets (due_at)
    WHERE met_at IS NULL AND dropped_at IS NULL AND escalated_at IS NULL AND due_at IS NOT NULL;

-- Routing ---------------------------------------------------------------------------------------------------------

-- Who is given tickets by routing, and what they know.
CREATE TABLE ticket_agents (
    id INTEGER PRIMARY KEY REFERENCES staff (id),
    takes INTEGER NOT NULL CHECK (takes IN (0, 1)),
    most_open INTEGER NOT NULL CHECK (most_open BETWEEN 1 AND 1000),
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE ticket_agent_skills (
    agent_id INTEGER NOT NULL REFERENCES ticket_agents (id),
    kind TEXT NOT NULL CHECK (kind IN ('skill', 'language')),
    word TEXT NOT NULL COLLATE NOCASE CHECK (word <> ''),
    PRIMARY KEY (agent_id, kind, word)
) STRICT, WITHOUT ROWID;

-- Who was given a ticket, and why: by routing, by pulling the next one, by a person.
CREATE TABLE ticket_decisions (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    at INTEGER NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('routed', 'pulled', 'taken', 'given', 'returned')),
    assignee_id INTEGER,       -- NULL: nobody
    assignee_name TEXT NOT NULL,
    by_name TEXT NOT NULL,     -- empty: the program
    reasons TEXT NOT NULL CHECK (json_valid(reasons)) -- JSON array of what was weighed
) STRICT;
CREATE INDEX ticket_decisions_by_ticket ON ticket_decisions (ticket_id, id);
CREATE INDEX ticket_decisions_by_assignee ON ticket_decisions (assignee_id, at) WHERE assignee_id IS NOT NULL;
CREATE TRIGGER ticket_decisions_no_update BEFORE UPDATE ON ticket_decisions
BEGIN SELECT raise(ABORT, 'ticket decisions are append-only'); END;
CREATE TRIGGER ticket_decisions_no_delete BEFORE DELETE ON ticket_decisions
BEGIN SELECT raise(ABORT, 'ticket decisions are append-only'); END;

-- Words at hand ---------------------------------------------------------------------------------------------------

CREATE TABLE canned_replies (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    body TEXT NOT NULL CHECK (body <> ''), -- with {customer}, {ticket}, {agent}, {shop}, {order}
    language TEXT NOT NULL DEFAULT '',
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

-- Queries of the list that people keep.
CREATE TABLE ticket_views (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER REFERENCES staff (id), -- NULL: everybody's
    name TEXT NOT NULL CHECK (name <> ''),
    query TEXT NOT NULL CHECK (json_valid(query)),
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

-- Search by fragments ---------------------------------------------------------------------------------------------

CREATE VIRTUAL TABLE ticket_search USING fts5
    (search_text, content = 'tickets', content_rowid = 'id', tokenize = 'shopdesk_fragments', columnsize = 0);
CREATE TRIGGER tickets_search_insert AFTER INSERT ON tickets
BEGIN INSERT INTO ticket_search (rowid, search_text) VALUES (new.id, new.search_text); END;
CREATE TRIGGER tickets_search_update AFTER UPDATE OF search_text ON tickets WHEN old.search_text <> new.search_text
BEGIN
    INSERT INTO ticket_search (ticket_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO ticket_search (rowid, search_text) VALUES (new.id, new.search_text);
END;

CREATE VIRTUAL TABLE ticket_word_search USING fts5
    (body, content = 'ticket_words', content_rowid = 'message_id', tokenize = 'shopdesk_fragments', columnsize = 0);
CREATE TRIGGER ticket_words_search_insert AFTER INSERT ON ticket_words
BEGIN INSERT INTO ticket_word_search (rowid, body) VALUES (new.message_id, new.body); END;
CREATE TRIGGER ticket_words_search_delete AFTER DELETE ON ticket_words
BEGIN INSERT INTO ticket_word_search (ticket_word_search, rowid, body) VALUES ('delete', old.message_id, old.body); END;

-- =================================================================================================================
-- What people may do
-- =================================================================================================================

UPDATE roles SET permissions = permissions || ' tickets.see tickets.answer tickets.manage'
    WHERE key IN ('owner', 'manager');
UPDATE roles SET permissions = permissions || ' tickets.see tickets.answer' WHERE key IN ('cashier', 'agent');
UPDATE roles SET permissions = permissions || ' tickets.see' WHERE key = 'auditor';
