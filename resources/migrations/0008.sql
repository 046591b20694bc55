-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 8. What was written about a member in words leaves the ledgers, which nobody may change, so that it can go with
-- the member; the trail is found by person.

CREATE TABLE points_notes (
    entry_id INTEGER PRIMARY KEY REFERENCES points_entries (id),
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
