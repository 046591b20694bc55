-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 14. Codes for contact data are sent; words that nobody has read are sealed.

-- The code itself, until it has been sent; when that was, or why it could not be.
ALTER TABLE contact_checks ADD COLUMN code_sealed BLOB;
ALTER TABLE contact_checks ADD COLUMN sent_at INTEGER;
ALTER TABLE contact_checks ADD COLUMN problem TEXT NOT NULL DEFAULT '';

-- What an older Shopdesk kept in clear, rows that imports set aside and records as the server has them: sealed when the shop's
-- key is there for the first time (models/store/SealedWords.h). Empty from then on.
CREATE TABLE words_to_seal (
    id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;
INSERT INTO words_to_seal VALUES (1);
