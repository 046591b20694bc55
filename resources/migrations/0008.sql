-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 8. The knowledge base, satisfaction, and what tickets have in common.

-- All records of a member: its own, and those that were merged into it. What a member may have once is counted over them.
CREATE VIEW member_records (member_id, record_id) AS
    SELECT id, id FROM members UNION ALL SELECT merged_into, id FROM members WHERE merged_into IS NOT NULL;
