-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 13. Codes of coupons are made void with a reason, one of them or a whole batch.

-- Why nobody is to use it any more; '' where it is good, or was made void before there were reasons. A code that an order has stays
-- 'reserved' or 'used' with it, and is void as soon as the order gives it back.
ALTER TABLE coupon_codes ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';

-- Who was told of something once is not told again (points that expire): asked for each time that somebody looks.
CREATE INDEX tasks_by_subject ON tasks (subject, kind);
