-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2. People, their roles and their secrets; the trail becomes a chain; consent, verification and erasure of
-- members' data.

CREATE TABLE roles (
    id INTEGER PRIMARY KEY,
    key TEXT UNIQUE,           -- of the roles that every shop begins with; NULL: made by the shop
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    permissions TEXT NOT NULL, -- keys of shopdesk::Permission, separated by spaces
    -- The most that a person may do alone; NULL: as much as there is.
    largest_refund INTEGER CHECK (largest_refund >= 0),                -- minor units
    largest_discount INTEGER CHECK (largest_discount BETWEEN 0 AND 10000), -- basis points of an order
    largest_points INTEGER CHECK (largest_points >= 0),
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    role_id INTEGER NOT NULL REFERENCES roles (id),
    all_stores INTEGER NOT NULL DEFAULT 1 CHECK (all_stores IN (0, 1)),
    -- While absent, what would come to this person goes to the deputy. Days, both included.
    absent_from INTEGER,
    absent_to INTEGER,
    deputy_id INTEGER REFERENCES staff (id),
    -- Sealed for this row and column, so that nobody without the shop's key can guess at a short PIN.
    pin_sealed BLOB,
    totp_sealed BLOB, -- the second factor's secret, in base32
    updated_at INTEGER NOT NULL,
    archived_at INTEGER,
    CHECK (absent_from <= absent_to),
    CHECK ((absent_from IS NULL) = (absent_to IS NULL)),
    CHECK (deputy_id <> id)
) STRICT;
CREATE INDEX staff_by_role ON staff (role_id);
CREATE INDEX staff_by_deputy ON staff (deputy_id) WHERE deputy_id IS NOT NULL;

CREATE TABLE staff_stores (
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    PRIMARY KEY (staff_id, store_id)
) STRICT, WITHOUT ROWID;

-- Each person's secrets wrap the one data key: the password, this device's keychain, the owner's recovery sheet. A shop
-- in which nobody has signed up yet has the one slot 'file'.
ALTER TABLE key_slots ADD COLUMN staff_id INTEGER REFERENCES staff (id);
ALTER TABLE key_slots ADD COLUMN kind TEXT NOT NULL DEFAULT 'file'
    CHECK (kind IN ('file', 'password', 'device', 'recovery'));
CREATE INDEX key_slots_by_staff ON key_slots (staff_id, kind);
CREATE UNIQUE INDEX key_slots_password ON key_slots (staff_id) WHERE kind = 'password';

-- How signing in went on this device: failures in a row, and until when the next try must wait.
CREATE TABLE sign_in_attempts (
    staff_id INTEGER PRIMARY KEY REFERENCES staff (id),
    failures INTEGER NOT NULL DEFAULT 0,
    wait_until INTEGER,
    last_totp_step INTEGER NOT NULL DEFAULT 0 -- a code is taken once
) STRICT;

-- Codes for whoever has lost the second factor; kept as keyed tokens, each good for one time.
CREATE TABLE recovery_codes (
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    token BLOB NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (staff_id, token)
) STRICT, WITHOUT ROWID;

-- The trail: each entry of a device holds the hash of its content and of the entry before it (store/AuditTrail.h). Older
-- entries are linked right after this script.
ALTER TABLE audit_entries ADD COLUMN approved_by_id INTEGER;
ALTER TABLE audit_entries ADD COLUMN approved_by_name TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_entries ADD COLUMN device INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit_entries ADD COLUMN link BLOB;
CREATE INDEX audit_entries_by_time ON audit_entries (occurred_at, id, staff_id, table_name, operation);
DROP TRIGGER audit_entries_no_update;
-- Names and notes of members have no place in a trail that nobody may change: they could not be erased.
UPDATE audit_entries SET changes = (
    SELECT json_group_object(key, CASE WHEN key IN ('name', 'phone', 'email', 'birthday', 'note') THEN json('"changed"')
                                       WHEN type IN ('array', 'object') THEN json(value)
                                       ELSE value END)
    FROM json_each(audit_entries.changes))
WHERE table_name = 'members';
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries WHEN old.link IS NOT NULL
BEGIN SELECT raise(ABORT, 'audit entries are append-only'); END;

-- The newest link of each device's chain, so that cutting off the end of the trail shows as well.
CREATE TABLE audit_heads (
    device INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL,
    link BLOB NOT NULL
) STRICT;

-- Members' data ---------------------------------------------------------------------------------------------------

ALTER TABLE members ADD COLUMN address_sealed BLOB;
ALTER TABLE members ADD COLUMN phone_verified_at INTEGER;
ALTER TABLE members ADD COLUMN email_verified_at INTEGER;
ALTER TABLE members ADD COLUMN erased_at INTEGER;

-- A code that a member was sent to prove a phone number or an e-mail; on this device only.
CREATE TABLE contact_checks (
    member_id INTEGER NOT NULL REFERENCES members (id),
    contact TEXT NOT NULL CHECK (contact IN ('phone', 'email')),
    code_token BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (member_id, contact)
) STRICT, WITHOUT ROWID;

-- Consent is a ledger: the newest entry of a purpose and channel holds.
CREATE TABLE consents (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('service', 'marketing', 'profiling', 'sharing')),
    channel TEXT NOT NULL CHECK (channel IN ('phone', 'sms', 'email', 'post', 'chat')),
    granted INTEGER NOT NULL CHECK (granted IN (0, 1)),
    source TEXT NOT NULL CHECK (source <> ''), -- "form at the counter", "sign-up on the web"
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE INDEX consents_by_member ON consents (member_id, purpose, channel, occurred_at);
CREATE TRIGGER consents_no_update BEFORE UPDATE ON consents
BEGIN SELECT raise(ABORT, 'consents are append-only'); END;
CREATE TRIGGER consents_no_delete BEFORE DELETE ON consents
BEGIN SELECT raise(ABORT, 'consents are append-only'); END;
