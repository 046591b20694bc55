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
PRAGMA writable_schema = RESET;
