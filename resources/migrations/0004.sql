-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4. What ties members to the shop: tiers with rules, points in batches, coupons and rewards.

-- =================================================================================================================
-- Members and tiers
-- =================================================================================================================

-- What a tier makes of the points that a purchase earns, in hundredths: 120 is × 1.2.
ALTER TABLE tiers ADD COLUMN points_multiplier INTEGER NOT NULL DEFAULT 100
    CHECK (points_multiplier BETWEEN 1 AND 10000);

-- =================================================================================================================
-- Points
-- =================================================================================================================

-- =================================================================================================================
-- Coupons and rewards
-- =================================================================================================================

-- =================================================================================================================
-- Goods and orders
-- =================================================================================================================

-- With which line of its order a piece was sold or came back, and the shipment that it left with. A line can be taken out of
-- its order once its shipments failed, while what happened stays: so these are no references.
ALTER TABLE serial_events ADD COLUMN line_id INTEGER;
ALTER TABLE serial_events ADD COLUMN shipment_id INTEGER;
CREATE INDEX serial_events_by_line ON serial_events (line_id) WHERE line_id IS NOT NULL;

