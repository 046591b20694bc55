-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ledgers of the company name orders and tickets of its stores. A computer of one store never gets those of the others, and
-- has to count what they did all the same: the names stay, and need not be there (sync, RecordOfStore).
-- Taking a constraint out of a table leaves its rows as they are, so the schema alone is written anew, as SQLite's manual
-- describes ("Making Other Kinds Of Table Schema Changes").
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(replace(sql, ' REFERENCES orders (id)', ''), ' REFERENCES tickets (id)', '')
WHERE type = 'table'
  AND name IN ('gift_card_entries', 'store_credit_entries', 'serial_numbers', 'serial_events', 'points_entries',
               'coupon_uses', 'coupon_claims', 'mall_entries', 'article_verdicts');
-- What names pictures and files is there before them: the bytes follow by themselves.
UPDATE sqlite_schema SET sql = replace(replace(sql, ' REFERENCES pictures (sha256)', ''), ' REFERENCES files (sha256)', '')
WHERE type = 'table' AND name IN ('product_pictures', 'return_photos', 'ticket_attachments');
PRAGMA writable_schema = RESET;

-- Pictures and files that are to be moved (models/sync/Bytes.h).
CREATE TABLE sync_bytes (
    job TEXT NOT NULL CHECK (job IN ('send', 'fetch', 'takeBack')),
    table_name TEXT NOT NULL CHECK (table_name IN ('pictures', 'files')),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    database TEXT NOT NULL, -- '' for 'takeBack': wherever they are
    due_at INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    refused TEXT NOT NULL DEFAULT '', -- why it is not tried again
    PRIMARY KEY (job, table_name, sha256, database)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_bytes_by_due ON sync_bytes (job, due_at) WHERE refused = '';
-- What nothing names any more goes from the server too.
CREATE TRIGGER pictures_gone AFTER DELETE ON pictures WHEN EXISTS (SELECT 1 FROM company_link)
BEGIN INSERT OR IGNORE INTO sync_bytes (job, table_name, sha256, database) VALUES ('takeBack', 'pictures', old.sha256, ''); END;
CREATE TRIGGER files_gone AFTER DELETE ON files WHEN EXISTS (SELECT 1 FROM company_link)
BEGIN INSERT OR IGNORE INTO sync_bytes (job, table_name, sha256, database) VALUES ('takeBack', 'files', old.sha256, ''); END;
