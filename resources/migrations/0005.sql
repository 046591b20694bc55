-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5. Customers are served: opening hours, tickets with their messages, deadlines, routing and knowledge base.

-- =================================================================================================================
-- Opening hours (models/calendar)
-- =================================================================================================================

-- Times of day are minutes of the wall clock, 0 … 1440, the end not included.
CREATE TABLE calendars (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE, -- empty: the one that every shop begins with, while nobody named it
    zone TEXT NOT NULL DEFAULT '',            -- IANA name; empty: the shop's
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

CREATE TABLE calendar_hours (
    calendar_id INTEGER NOT NULL REFERENCES calendars (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1: Monday
    from_minute INTEGER NOT NULL CHECK (from_minute >= 0),
    to_minute INTEGER NOT NULL CHECK (to_minute <= 1440),
    PRIMARY KEY (calendar_id, weekday, from_minute),
    CHECK (from_minute < to_minute)
) STRICT, WITHOUT ROWID;

-- A day on which the hours of its weekday do not hold: closed, or open as calendar_day_hours says.
CREATE TABLE calendar_days (
    calendar_id INTEGER NOT NULL REFERENCES calendars (id),
    day INTEGER NOT NULL,
    name TEXT NOT NULL DEFAULT '', -- "Christmas"
    PRIMARY KEY (calendar_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_day_hours (
    calendar_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    from_minute INTEGER NOT NULL CHECK (from_minute >= 0),
    to_minute INTEGER NOT NULL CHECK (to_minute <= 1440),
    PRIMARY KEY (calendar_id, day, from_minute),
    FOREIGN KEY (calendar_id, day) REFERENCES calendar_days (calendar_id, day),
    CHECK (from_minute < to_minute)
) STRICT, WITHOUT ROWID;

-- Monday to Saturday from nine to six, until the shop says otherwise.
INSERT INTO calendars (id, name, updated_at) VALUES (1, '', 0);
INSERT INTO calendar_hours (calendar_id, weekday, from_minute, to_minute)
    VALUES (1, 1, 540, 1080), (1, 2, 540, 1080), (1, 3, 540, 1080), (1, 4, 540, 1080), (1, 5, 540, 1080),
           (1, 6, 540, 1080);

-- =================================================================================================================
-- Tickets (models/tickets)
-- =================================================================================================================

CREATE TABLE ticket_categories (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES ticket_categories (id),
    name TEXT NOT NULL CHECK (name <> ''),
    skill TEXT NOT NULL DEFAULT '', -- what somebody has to know to answer; empty: nothing in particular
    updated_at INTEGER NOT NULL,
    archived_at INTEGER,
    CHECK (parent_id <> id)
) STRICT;
CREATE UNIQUE INDEX ticket_categories_by_name ON ticket_categories (coalesce(parent_id, 0), name COLLATE NOCASE)
    WHERE archived_at IS NULL;

CREATE TABLE tickets (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''), -- "TK-S01-261127-0001"
    store_id INTEGER NOT NULL REFERENCES stores (id),
    kind TEXT NOT NULL CHECK (kind IN ('question', 'complaint', 'after_sales', 'benefit', 'praise')),
    status TEXT NOT NULL CHECK (status IN ('new', 'open', 'pending', 'resolved', 'closed', 'merged')),
    pending_for TEXT CHECK (pending_for IN ('customer', 'internal', 'date')),
    pending_until INTEGER, -- comes back by itself; always there for 'date'
    priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'phone', 'email', 'chat', 'social')),
    category_id INTEGER REFERENCES ticket_categories (id),
    language TEXT NOT NULL DEFAULT '',  -- "zh", "en": that of the customer; empty: the shop's
    subject TEXT NOT NULL,              -- empty once the member was erased
    member_id INTEGER REFERENCES members (id),
    assignee_id INTEGER REFERENCES staff (id),
    policy_id INTEGER REFERENCES sla_policies (id), -- whose deadlines hold; NULL: none
    merged_into INTEGER REFERENCES tickets (id),
    follow_up_of INTEGER REFERENCES tickets (id),
    split_from INTEGER REFERENCES tickets (id),
    opened_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    -- Derived from steps, messages and targets in the same transaction.
    waiting_since INTEGER,              -- when the customer began to wait for the answer that is due; NULL: does not
    responded_at INTEGER,               -- the first answer
    resolved_at INTEGER,                -- the last time; NULL where the ticket is not resolved
    reopened INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER,                     -- the next deadline; NULL: none runs
    search_text TEXT NOT NULL DEFAULT '',
    CHECK ((status = 'pending') = (pending_for IS NOT NULL)),
    CHECK (pending_until IS NULL OR status = 'pending'),
    CHECK (pending_for <> 'date' OR pending_until IS NOT NULL),
    CHECK ((status = 'merged') = (merged_into IS NOT NULL)),
    CHECK (merged_into <> id)
) STRICT;
CREATE INDEX tickets_by_opened ON tickets (opened_at, id, status, assignee_id, store_id);
CREATE INDEX tickets_by_updated ON tickets (updated_at, id, status, assignee_id, store_id);
-- What has no deadline comes last.
CREATE INDEX tickets_by_due ON tickets
    (coalesce(due_at, 9223372036854775807), id, status, assignee_id, store_id, due_at);
CREATE INDEX tickets_by_status ON tickets (status, assignee_id, pending_for, due_at, store_id);
CREATE INDEX tickets_by_member ON tickets (member_id, opened_at) WHERE member_id IS NOT NULL;
CREATE INDEX tickets_by_merged ON tickets (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX tickets_by_origin ON tickets (follow_up_of) WHERE follow_up_of IS NOT NULL;
CREATE INDEX tickets_by_wake ON tickets (pending_until) WHERE pending_until IS NOT NULL;
CREATE TRIGGER tickets_no_delete BEFORE DELETE ON tickets
BEGIN SELECT raise(ABORT, 'tickets are kept'); END;

CREATE TABLE ticket_tags (
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    tag TEXT NOT NULL COLLATE NOCASE CHECK (tag <> ''),
    PRIMARY KEY (ticket_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_tags_by_tag ON ticket_tags (tag);

CREATE TABLE ticket_watchers (
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    PRIMARY KEY (ticket_id, staff_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket_orders (
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    order_id INTEGER NOT NULL REFERENCES orders (id),
    PRIMARY KEY (ticket_id, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_orders_by_order ON ticket_orders (order_id);

-- Every state that a ticket has been in, one after the other: also the ledger of the time in which no clock runs, which is
-- from a step into pending, resolved, closed or merged to the next one.
CREATE TABLE ticket_steps (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    from_status TEXT CHECK (from_status IN ('new', 'open', 'pending', 'resolved', 'closed', 'merged')), -- NULL: it begins
    to_status TEXT NOT NULL CHECK (to_status IN ('new', 'open', 'pending', 'resolved', 'closed', 'merged')),
    pending_for TEXT CHECK (pending_for IN ('customer', 'internal', 'date')),
    at INTEGER NOT NULL,
    staff_id INTEGER,
    staff_name TEXT NOT NULL -- empty: the program
) STRICT;
CREATE INDEX ticket_steps_by_ticket ON ticket_steps (ticket_id, id);
CREATE TRIGGER ticket_steps_no_update BEFORE UPDATE ON ticket_steps
BEGIN SELECT raise(ABORT, 'ticket steps are append-only'); END;
CREATE TRIGGER ticket_steps_no_delete BEFORE DELETE ON ticket_steps
BEGIN SELECT raise(ABORT, 'ticket steps are append-only'); END;

-- What was said. The words stand beside it, so that they can go with the member.
CREATE TABLE ticket_messages (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    through_id INTEGER REFERENCES tickets (id), -- it came to this ticket, which had been merged into the other
    copy_of INTEGER REFERENCES ticket_messages (id), -- split off
    author TEXT NOT NULL CHECK (author IN ('customer', 'staff', 'program')),
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'phone', 'email', 'chat', 'social')),
    at INTEGER NOT NULL,
    staff_id INTEGER,                            -- who wrote it, or wrote it down
    staff_name TEXT NOT NULL,
    CHECK (author <> 'customer' OR visibility = 'public')
) STRICT;
-- A conversation (models/tickets/Course.h).
CREATE INDEX ticket_messages_by_conversation ON ticket_messages (coalesce(through_id, ticket_id), at, id);
CREATE INDEX ticket_messages_by_ticket ON ticket_messages (ticket_id);
CREATE INDEX ticket_messages_by_through ON ticket_messages (through_id) WHERE through_id IS NOT NULL;
CREATE TRIGGER ticket_messages_no_update BEFORE UPDATE ON ticket_messages
BEGIN SELECT raise(ABORT, 'ticket messages are append-only'); END;
CREATE TRIGGER ticket_messages_no_delete BEFORE DELETE ON ticket_messages
BEGIN SELECT raise(ABORT, 'ticket messages are append-only'); END;

CREATE TABLE ticket_words (
    message_id INTEGER PRIMARY KEY REFERENCES ticket_messages (id),
    body TEXT NOT NULL CHECK (body <> '')
) STRICT;
CREATE TRIGGER ticket_words_no_update BEFORE UPDATE ON ticket_words
BEGIN SELECT raise(ABORT, 'the words of a message stay as they are'); END;
CREATE TRIGGER ticket_words_no_delete BEFORE DELETE ON ticket_words
WHEN NOT EXISTS (SELECT 1 FROM ticket_messages m JOIN tickets t ON t.id = m.ticket_id OR t.id = m.through_id
                 JOIN members p ON p.id = t.member_id WHERE m.id = old.message_id AND p.erased_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'the words of a message go with the member alone'); END;

-- Deadlines -------------------------------------------------------------------------------------------------------

-- The most telling policy that fits a ticket holds: NULL fits everything. Minutes are of business time; NULL: no deadline.
CREATE TABLE sla_policies (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE, -- empty: the one that every shop begins with, while nobody named it
    calendar_id INTEGER NOT NULL REFERENCES calendars (id),
    kind TEXT CHECK (kind IN ('question', 'complaint', 'after_sales', 'benefit', 'praise')),
    priority TEXT CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    tier_id INTEGER REFERENCES tiers (id),
    first_minutes INTEGER CHECK (first_minutes > 0),
    next_minutes INTEGER CHECK (next_minutes > 0),
    resolution_minutes INTEGER CHECK (resolution_minutes > 0),
    warn_percent INTEGER NOT NULL DEFAULT 75 CHECK (warn_percent BETWEEN 1 AND 100), -- of the time that there is
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;
INSERT INTO sla_policies (id, name, calendar_id, first_minutes, next_minutes, resolution_minutes, updated_at)
    VALUES (1, '', 1, 240, 480, 1620, 0);

-- What a ticket has been promised, and how it went. Derived from the ticket, its steps and its messages.
CREATE TABLE ticket_targets (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    kind TEXT NOT NULL CHECK (kind IN ('first', 'next', 'resolution')),
    began_at INTEGER NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    calendar_id INTEGER NOT NULL REFERENCES calendars (id),
    warn_percent INTEGER NOT NULL,
    due_at INTEGER,       -- NULL: the clock does not run
    warn_at INTEGER,
    met_at INTEGER,
    warned_at INTEGER,
    escalated_at INTEGER,
    dropped_at INTEGER    -- no longer promised: another policy holds
) STRICT;
CREATE INDEX ticket_targets_by_ticket ON ticket_targets (ticket_id);
CREATE UNIQUE INDEX ticket_targets_once ON ticket_targets (ticket_id, kind, began_at) WHERE dropped_at IS NULL;
CREATE INDEX ticket_targets_to_warn ON ticket_targets (warn_at)
    WHERE met_at IS NULL AND dropped_at IS NULL AND warned_at IS NULL AND warn_at IS NOT NULL;
CREATE INDEX ticket_targets_to_escalate ON ticket_targets (due_at)
    WHERE met_at IS NULL AND dropped_at IS NULL AND escalated_at IS NULL AND due_at IS NOT NULL;

-- Routing ---------------------------------------------------------------------------------------------------------

-- Who is given tickets by routing, and what they know.
CREATE TABLE ticket_agents (
    id INTEGER PRIMARY KEY REFERENCES staff (id),
    takes INTEGER NOT NULL CHECK (takes IN (0, 1)),
    most_open INTEGER NOT NULL CHECK (most_open BETWEEN 1 AND 1000),
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE ticket_agent_skills (
    agent_id INTEGER NOT NULL REFERENCES ticket_agents (id),
    kind TEXT NOT NULL CHECK (kind IN ('skill', 'language')),
    word TEXT NOT NULL COLLATE NOCASE CHECK (word <> ''),
    PRIMARY KEY (agent_id, kind, word)
) STRICT, WITHOUT ROWID;

-- Who was given a ticket, and why: by routing, by pulling the next one, by a person.
CREATE TABLE ticket_decisions (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    at INTEGER NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('routed', 'pulled', 'taken', 'given', 'returned')),
    assignee_id INTEGER,       -- NULL: nobody
    assignee_name TEXT NOT NULL,
    by_name TEXT NOT NULL,     -- empty: the program
    reasons TEXT NOT NULL CHECK (json_valid(reasons)) -- JSON array of what was weighed
) STRICT;
CREATE INDEX ticket_decisions_by_ticket ON ticket_decisions (ticket_id, id);
CREATE INDEX ticket_decisions_by_assignee ON ticket_decisions (assignee_id, at) WHERE assignee_id IS NOT NULL;
CREATE TRIGGER ticket_decisions_no_update BEFORE UPDATE ON ticket_decisions
BEGIN SELECT raise(ABORT, 'ticket decisions are append-only'); END;
CREATE TRIGGER ticket_decisions_no_delete BEFORE DELETE ON ticket_decisions
BEGIN SELECT raise(ABORT, 'ticket decisions are append-only'); END;

-- Words at hand ---------------------------------------------------------------------------------------------------

CREATE TABLE canned_replies (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    body TEXT NOT NULL CHECK (body <> ''), -- with {customer}, {ticket}, {agent}, {shop}, {order}
    language TEXT NOT NULL DEFAULT '',
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

-- Queries of the list that people keep.
CREATE TABLE ticket_views (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER REFERENCES staff (id), -- NULL: everybody's
    name TEXT NOT NULL CHECK (name <> ''),
    query TEXT NOT NULL CHECK (json_valid(query)),
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

-- Search by fragments ---------------------------------------------------------------------------------------------

CREATE VIRTUAL TABLE ticket_search USING fts5
    (search_text, content = 'tickets', content_rowid = 'id', tokenize = 'shopdesk_fragments', columnsize = 0);
CREATE TRIGGER tickets_search_insert AFTER INSERT ON tickets
BEGIN INSERT INTO ticket_search (rowid, search_text) VALUES (new.id, new.search_text); END;
CREATE TRIGGER tickets_search_update AFTER UPDATE OF search_text ON tickets WHEN old.search_text <> new.search_text
BEGIN
    INSERT INTO ticket_search (ticket_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO ticket_search (rowid, search_text) VALUES (new.id, new.search_text);
END;

CREATE VIRTUAL TABLE ticket_word_search USING fts5
    (body, content = 'ticket_words', content_rowid = 'message_id', tokenize = 'shopdesk_fragments', columnsize = 0);
CREATE TRIGGER ticket_words_search_insert AFTER INSERT ON ticket_words
BEGIN INSERT INTO ticket_word_search (rowid, body) VALUES (new.message_id, new.body); END;
CREATE TRIGGER ticket_words_search_delete AFTER DELETE ON ticket_words
BEGIN INSERT INTO ticket_word_search (ticket_word_search, rowid, body) VALUES ('delete', old.message_id, old.body); END;

-- =================================================================================================================
-- What people may do
-- =================================================================================================================

UPDATE roles SET permissions = permissions || ' tickets.see tickets.answer tickets.manage'
    WHERE key IN ('owner', 'manager');
UPDATE roles SET permissions = permissions || ' tickets.see tickets.answer' WHERE key IN ('cashier', 'agent');
UPDATE roles SET permissions = permissions || ' tickets.see' WHERE key = 'auditor';
