-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 18. A batch of which everything went back to older ones, and that was spent on a device that did not know so yet, stays
-- below 0: the balance is what is left less the debt, in any order of arrival.

PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (points > 0)', 'CHECK (points >= 0)')
    WHERE type = 'table' AND name = 'points_batches';
PRAGMA writable_schema = RESET;

DROP TRIGGER points_uses_take;
CREATE TRIGGER points_uses_take AFTER INSERT ON points_uses WHEN new.points > 0
BEGIN
    -- There is no row of a batch of which everything went back.
    INSERT INTO points_batches (id, member_id, points, remaining, active_from, expires_at, state)
        SELECT id, member_id, 0, 0, coalesce(active_from, occurred_at), expires_at, 'used'
        FROM points_entries WHERE id = new.batch_id AND points > 0 ON CONFLICT DO NOTHING;
    UPDATE points_batches SET remaining = remaining - new.points,
        state = CASE WHEN remaining > new.points THEN state
                     ELSE (SELECT CASE e.reason WHEN 'expiry' THEN 'expired' WHEN 'refund' THEN 'cancelled'
                                                WHEN 'merge' THEN 'cancelled' ELSE 'used' END
                           FROM points_uses u JOIN points_entries e ON e.id = u.entry_id
                           WHERE u.batch_id = new.batch_id AND u.points > 0
                           ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1) END
        WHERE id = new.batch_id;
    -- A debt that another device has set off as well is below 0.
    INSERT INTO points_debts (entry_id, member_id, open)
        SELECT id, member_id, 0 FROM points_entries WHERE id = new.entry_id ON CONFLICT DO NOTHING;
    UPDATE points_balances SET debt = debt - new.points
        WHERE member_id = (SELECT member_id FROM points_debts WHERE entry_id = new.entry_id);
    UPDATE points_debts SET open = open - new.points WHERE entry_id = new.entry_id;
    DELETE FROM points_debts WHERE entry_id = new.entry_id AND open = 0;
END;
DROP TRIGGER points_uses_give_back;
CREATE TRIGGER points_uses_give_back AFTER INSERT ON points_uses WHEN new.points < 0
BEGIN
    INSERT INTO points_batches (id, member_id, points, remaining, active_from, expires_at, state)
        SELECT id, member_id, 0, 0, coalesce(active_from, occurred_at), expires_at, 'used'
        FROM points_entries WHERE id = new.batch_id AND points > 0 ON CONFLICT DO NOTHING;
    UPDATE points_batches SET remaining = remaining - new.points,
        state = CASE WHEN remaining - new.points > 0 THEN 'active' ELSE state END WHERE id = new.batch_id;
    -- What was taken already of what does not stand here is missing here.
    UPDATE points_batches SET points = points + new.points, remaining = remaining + new.points,
        state = CASE WHEN remaining + new.points > 0 THEN state
                     ELSE coalesce((SELECT CASE e.reason WHEN 'expiry' THEN 'expired' WHEN 'refund' THEN 'cancelled'
                                                         WHEN 'merge' THEN 'cancelled' ELSE 'used' END
                                    FROM points_uses u JOIN points_entries e ON e.id = u.entry_id
                                    WHERE u.batch_id = new.entry_id AND u.points > 0
                                    ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1), 'used') END
        WHERE id = new.entry_id;
    DELETE FROM points_batches WHERE id IN (new.entry_id, new.batch_id) AND points = 0 AND remaining = 0;
END;
