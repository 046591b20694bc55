-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 12. Reports on benefits lead to what they are about; tiers that are not given any more are put away.

-- The order that it happened with, and the ticket of one that was not given. Both are a store's, and need not be there on a
-- computer of another store (sync, RecordOfStore).
ALTER TABLE benefit_reports ADD COLUMN order_id INTEGER;
ALTER TABLE benefit_reports ADD COLUMN ticket_id INTEGER;
CREATE INDEX benefit_reports_by_order ON benefit_reports (order_id) WHERE order_id IS NOT NULL;

ALTER TABLE tiers ADD COLUMN archived_at INTEGER;
