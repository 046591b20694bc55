-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 8. The knowledge base, satisfaction, and what tickets have in common.

-- All records of a member: its own, and those that were merged into it. What a member may have once is counted over them.
CREATE VIEW member_records (member_id, record_id) AS
    SELECT id, id FROM members UNION ALL SELECT merged_into, id FROM members WHERE merged_into IS NOT NULL;
-- =================================================================================================================
-- The knowledge base (models/knowledge)
-- =================================================================================================================

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
    visibility TEXT NOT NULL CHECK (visibility IN ('internal', 'public')),
    category_id INTEGER REFERENCES ticket_categories (id),
    language TEXT NOT NULL DEFAULT '', -- "zh", "en"; empty: any
    title TEXT NOT NULL COLLATE NOCASE, -- of the latest version
    latest_id INTEGER NOT NULL REFERENCES article_versions (id) DEFERRABLE INITIALLY DEFERRED,
    published_id INTEGER REFERENCES article_versions (id) DEFERRABLE INITIALLY DEFERRED, -- what others read
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    CHECK (status <> 'published' OR published_id IS NOT NULL)
) STRICT;
CREATE INDEX articles_by_title ON articles (title, id, status, visibility, category_id, language);
CREATE INDEX articles_by_updated ON articles (updated_at, id, status, visibility, category_id, language);
CREATE UNIQUE INDEX articles_by_latest ON articles (latest_id);
CREATE UNIQUE INDEX articles_by_published ON articles (published_id) WHERE published_id IS NOT NULL;

CREATE TABLE article_versions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    title TEXT NOT NULL CHECK (title <> ''),
    body TEXT NOT NULL CHECK (body <> ''), -- Markdown
    at INTEGER NOT NULL,
    staff_id INTEGER,
    staff_name TEXT NOT NULL
) STRICT;
CREATE INDEX article_versions_by_article ON article_versions (article_id, id);
CREATE TRIGGER article_versions_no_update BEFORE UPDATE ON article_versions
BEGIN SELECT raise(ABORT, 'article versions are append-only'); END;
CREATE TRIGGER article_versions_no_delete BEFORE DELETE ON article_versions
BEGIN SELECT raise(ABORT, 'article versions are append-only'); END;

-- An article that went into an answer.
CREATE TABLE article_uses (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    version_id INTEGER NOT NULL REFERENCES article_versions (id),
    ticket_id INTEGER NOT NULL REFERENCES tickets (id),
    way TEXT NOT NULL CHECK (way IN ('text', 'link')),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX article_uses_by_article ON article_uses (article_id);
CREATE INDEX article_uses_by_ticket ON article_uses (ticket_id);
CREATE TRIGGER article_uses_no_update BEFORE UPDATE ON article_uses
BEGIN SELECT raise(ABORT, 'article uses are append-only'); END;
CREATE TRIGGER article_uses_no_delete BEFORE DELETE ON article_uses
BEGIN SELECT raise(ABORT, 'article uses are append-only'); END;

-- Whether it helped; of one ticket the last word counts.
CREATE TABLE article_verdicts (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    ticket_id INTEGER REFERENCES tickets (id),
    helped INTEGER NOT NULL CHECK (helped IN (0, 1)),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX article_verdicts_by_article ON article_verdicts (article_id, helped);
CREATE UNIQUE INDEX article_verdicts_of_ticket ON article_verdicts (article_id, ticket_id) WHERE ticket_id IS NOT NULL;

-- All versions; whoever searches joins the one that counts for them.
CREATE VIRTUAL TABLE article_search USING fts5
    (title, body, content = 'article_versions', content_rowid = 'id', tokenize = 'shopdesk_fragments');
CREATE TRIGGER article_versions_search_insert AFTER INSERT ON article_versions
BEGIN INSERT INTO article_search (rowid, title, body) VALUES (new.id, new.title, new.body); END;

-- =================================================================================================================
-- Satisfaction (models/surveys)
-- =================================================================================================================

-- What is asked. The score is the first question of each: 1 to 5 (csat), 0 to 10 (nps).
CREATE TABLE surveys (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('csat', 'nps')),
    name TEXT NOT NULL UNIQUE COLLATE NOCASE, -- empty: one that every shop begins with, while nobody named it
    question TEXT NOT NULL DEFAULT '',        -- that for the score; empty: the program's own words
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

-- Further questions. One that was asked stays, with its answers; one that is changed is a new one.
CREATE TABLE survey_questions (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES surveys (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('rating', 'yes_no', 'text')),
    words TEXT NOT NULL CHECK (words <> ''),
    dropped_at INTEGER
) STRICT;
CREATE INDEX survey_questions_by_survey ON survey_questions (survey_id, position);

INSERT INTO surveys (id, kind, name, updated_at) VALUES (1, 'csat', '', 0);
INSERT INTO surveys (id, kind, name, updated_at) VALUES (2, 'nps', 'NPS', 0);

-- Somebody was asked: after a resolution, once for each, or as a member.
CREATE TABLE survey_asks (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES surveys (id),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    ticket_id INTEGER REFERENCES tickets (id),
    step_id INTEGER UNIQUE REFERENCES ticket_steps (id), -- the resolution
    member_id INTEGER REFERENCES members (id),
    staff_id INTEGER REFERENCES staff (id), -- who had the ticket
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'phone', 'email', 'chat', 'social')),
    code TEXT NOT NULL UNIQUE,
    asked_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    outcome TEXT CHECK (outcome IN ('answered', 'declined')), -- NULL: not yet
    updated_at INTEGER NOT NULL,
    CHECK ((ticket_id IS NULL) = (step_id IS NULL)),
    CHECK (ticket_id IS NOT NULL OR member_id IS NOT NULL)
) STRICT;
CREATE INDEX survey_asks_by_asked ON survey_asks (asked_at, id, survey_id, outcome, store_id, staff_id, channel);
CREATE INDEX survey_asks_by_ticket ON survey_asks (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX survey_asks_by_member ON survey_asks (member_id) WHERE member_id IS NOT NULL;

-- What was answered. An anonymous answer knows of no ask, and of no time but its day.
CREATE TABLE survey_replies (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES surveys (id),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    ask_id INTEGER UNIQUE REFERENCES survey_asks (id), -- NULL: anonymous
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    way TEXT NOT NULL CHECK (way IN ('counter', 'phone', 'link', 'email')),
    asked_at INTEGER NOT NULL, -- of the ask; of an anonymous one the beginning of its day
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX survey_replies_by_asked ON survey_replies (asked_at, survey_id, store_id, score);
CREATE TRIGGER survey_replies_no_update BEFORE UPDATE ON survey_replies
BEGIN SELECT raise(ABORT, 'answers of surveys are append-only'); END;
CREATE TRIGGER survey_replies_no_delete BEFORE DELETE ON survey_replies
BEGIN SELECT raise(ABORT, 'answers of surveys are append-only'); END;

CREATE TABLE survey_ratings (
    reply_id INTEGER NOT NULL REFERENCES survey_replies (id),
    question_id INTEGER NOT NULL REFERENCES survey_questions (id),
    rating INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 5), -- 1 to 5; 0 and 1 for no and yes
    PRIMARY KEY (reply_id, question_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER survey_ratings_no_update BEFORE UPDATE ON survey_ratings
BEGIN SELECT raise(ABORT, 'answers of surveys are append-only'); END;
CREATE TRIGGER survey_ratings_no_delete BEFORE DELETE ON survey_ratings
BEGIN SELECT raise(ABORT, 'answers of surveys are append-only'); END;

-- The words of answers stand beside them, so that they can go with the member.
CREATE TABLE survey_words (
    reply_id INTEGER NOT NULL REFERENCES survey_replies (id),
    question_id INTEGER NOT NULL, -- 0: what else the customer had to say
    body TEXT NOT NULL CHECK (body <> ''),
    PRIMARY KEY (reply_id, question_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER survey_words_no_update BEFORE UPDATE ON survey_words
BEGIN SELECT raise(ABORT, 'answers of surveys are append-only'); END;

-- What members were asked goes with them when two records of one person become one.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''compensations'', ''tasks''', '''compensations'', ''survey_asks'', ''tasks''')
    WHERE type = 'table' AND name = 'member_merge_rows';
PRAGMA writable_schema = RESET;

-- =================================================================================================================
-- Tickets from other systems (models/exchange), and what is measured (models/insights)
-- =================================================================================================================

CREATE TABLE ticket_imports (
    ticket_id INTEGER PRIMARY KEY REFERENCES tickets (id),
    source TEXT NOT NULL,      -- "incident-log"
    source_key TEXT NOT NULL,
    sla_kept INTEGER CHECK (sla_kept IN (0, 1)), -- what the other system says; NULL: nothing
    flag TEXT CHECK (flag IN ('resolved_before_response')),
    UNIQUE (source, source_key)
) STRICT;
CREATE INDEX ticket_imports_by_flag ON ticket_imports (flag) WHERE flag IS NOT NULL;

-- Queues: what is at work in a category.
CREATE INDEX tickets_by_category ON tickets (category_id, status, assignee_id, due_at, store_id);
-- What happened in a stretch of time is found by its time.
CREATE INDEX ticket_steps_by_time ON ticket_steps (at, to_status, ticket_id);

-- Whether what was promised to a ticket was kept: 1, 0, or NULL where nothing was, or it is not over. What another system
-- said of a ticket of its own holds.
CREATE VIEW ticket_sla AS
    SELECT t.id AS ticket_id,
        CASE
            WHEN i.sla_kept IS NOT NULL THEN i.sla_kept
            WHEN EXISTS (SELECT 1 FROM ticket_targets g WHERE g.ticket_id = t.id AND g.dropped_at IS NULL
                AND g.due_at < coalesce(g.met_at, CAST(strftime('%s', 'now') AS INTEGER) * 1000)) THEN 0
            WHEN EXISTS (SELECT 1 FROM ticket_targets g WHERE g.ticket_id = t.id AND g.dropped_at IS NULL
                AND g.met_at IS NULL) THEN NULL
            WHEN EXISTS (SELECT 1 FROM ticket_targets g WHERE g.ticket_id = t.id AND g.dropped_at IS NULL) THEN 1
        END AS kept
    FROM tickets t LEFT JOIN ticket_imports i ON i.ticket_id = t.id;
