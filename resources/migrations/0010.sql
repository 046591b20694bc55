-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 10. What each device of a company books by itself, and books once.

-- Points expire on every device. Where one of them did not know what another had spent, more expired than was left, and so
-- much goes back into the batch.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (reason <> ''expiry'' OR points < 0)',
                                       'CHECK (reason <> ''expiry'' OR points < 0 OR of_entry_id IS NOT NULL)')
    WHERE type = 'table' AND name = 'points_entries';
PRAGMA writable_schema = RESET;

-- What took the last of a batch is said by the time of the entries: they come from other devices in any order.
DROP TRIGGER points_uses_take;
CREATE TRIGGER points_uses_take AFTER INSERT ON points_uses WHEN new.points > 0
BEGIN
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
UPDATE points_batches SET state = (
    SELECT CASE e.reason WHEN 'expiry' THEN 'expired' WHEN 'refund' THEN 'cancelled' WHEN 'merge' THEN 'cancelled'
                         ELSE 'used' END
    FROM points_uses u JOIN points_entries e ON e.id = u.entry_id
    WHERE u.batch_id = points_batches.id AND u.points > 0 ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1)
    WHERE remaining <= 0 AND id IN (
        SELECT u.batch_id FROM points_uses u JOIN points_entries e ON e.id = u.entry_id
        WHERE u.points > 0 AND e.reason IN ('expiry', 'refund', 'merge'));
