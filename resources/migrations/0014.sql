-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 14. Codes for contact data are sent.

-- The code itself, until it has been sent; when that was, or why it could not be.
ALTER TABLE contact_checks ADD COLUMN code_sealed BLOB;
ALTER TABLE contact_checks ADD COLUMN sent_at INTEGER;
ALTER TABLE contact_checks ADD COLUMN problem TEXT NOT NULL DEFAULT '';
