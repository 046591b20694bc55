-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 17. A line says itself that it is the fee for the delivery: another article may stand for the fee later.
ALTER TABLE order_lines ADD COLUMN is_delivery INTEGER NOT NULL DEFAULT 0 CHECK (is_delivery IN (0, 1));
UPDATE order_lines SET is_delivery = 1
    WHERE variant_id = (SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'orders.deliveryArticle');
