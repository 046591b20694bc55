-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 16. What expires on a day is taken member by member: the pages of a ledger are written once, not again and again.
DROP INDEX points_batches_expiring;
CREATE INDEX points_batches_expiring ON points_batches (expires_at, member_id) WHERE remaining > 0 AND expires_at IS NOT NULL;
