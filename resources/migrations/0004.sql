-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4. What ties members to the shop: tiers with rules, points in batches, coupons and rewards.

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
        CHECK (table_name IN ('orders', 'held_sales', 'tasks', 'referrals', 'member_tags')),
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
CREATE INDEX members_by_birthday ON members (birthday, name COLLATE NOCASE)
    WHERE birthday IS NOT NULL AND merged_into IS NULL AND erased_at IS NULL;

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

-- =================================================================================================================
-- Coupons and rewards
-- =================================================================================================================

-- =================================================================================================================
-- Goods and orders
-- =================================================================================================================

