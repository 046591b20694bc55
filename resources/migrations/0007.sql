-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 7. Tickets by mail and from files: mailboxes, attachments, what waits to be sent.

-- Files (models/tickets/Attachments.h) ----------------------------------------------------------------------------

-- Each file once, by what is in it.
CREATE TABLE files (
    sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    created_at INTEGER NOT NULL,
    bytes BLOB NOT NULL CHECK (length(bytes) > 0)
) STRICT;
CREATE TRIGGER files_no_update BEFORE UPDATE ON files
BEGIN SELECT raise(ABORT, 'a file stays as it is'); END;

CREATE TABLE ticket_attachments (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES ticket_messages (id),
    sha256 BLOB NOT NULL REFERENCES files (sha256),
    name TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0 AND instr(name, '\') = 0),
    media_type TEXT NOT NULL -- as the sender says; nobody has looked
) STRICT;
CREATE INDEX ticket_attachments_by_message ON ticket_attachments (message_id);
CREATE INDEX ticket_attachments_by_file ON ticket_attachments (sha256);
CREATE TRIGGER ticket_attachments_no_update BEFORE UPDATE ON ticket_attachments
BEGIN SELECT raise(ABORT, 'what came with a message stays as it is'); END;
CREATE TRIGGER ticket_attachments_no_delete BEFORE DELETE ON ticket_attachments
WHEN NOT EXISTS (SELECT 1 FROM ticket_messages m JOIN tickets t ON t.id = m.ticket_id OR t.id = m.through_id
                 JOIN members p ON p.id = t.member_id WHERE m.id = old.message_id AND p.erased_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'what came with a message goes with the member alone'); END;

-- Whom a ticket is with (models/tickets/Contacts.h) ---------------------------------------------------------------

-- Under which address or name somebody wrote, who may be no member.
CREATE TABLE ticket_contacts (
    ticket_id INTEGER PRIMARY KEY REFERENCES tickets (id),
    name_sealed BLOB,
    email_sealed BLOB,
    email_token BLOB CHECK (length(email_token) = 16), -- as that of members
    handle_sealed BLOB,                                -- in a chat or a network
    CHECK ((email_sealed IS NULL) = (email_token IS NULL))
) STRICT;
CREATE INDEX ticket_contacts_by_email ON ticket_contacts (email_token) WHERE email_token IS NOT NULL;

-- Mail (models/channels) ------------------------------------------------------------------------------------------

CREATE TABLE mailboxes (
    id INTEGER PRIMARY KEY,
    store_id INTEGER NOT NULL REFERENCES stores (id), -- whose tickets its mails become
    address TEXT NOT NULL COLLATE NOCASE CHECK (instr(address, '@') > 1),
    sender TEXT NOT NULL,       -- the name that answers come from; empty: that of the shop
    user_name TEXT NOT NULL,    -- at both servers; the password is in each computer's keychain
    imap_host TEXT NOT NULL,
    imap_port INTEGER NOT NULL CHECK (imap_port BETWEEN 1 AND 65535),
    imap_security TEXT NOT NULL CHECK (imap_security IN ('tls', 'starttls', 'none')),
    folder TEXT NOT NULL CHECK (folder <> ''),
    smtp_host TEXT NOT NULL,
    smtp_port INTEGER NOT NULL CHECK (smtp_port BETWEEN 1 AND 65535),
    smtp_security TEXT NOT NULL CHECK (smtp_security IN ('tls', 'starttls', 'none')),
    certificates TEXT NOT NULL, -- a file of those that are trusted beside the computer's; empty: none
    acknowledgement TEXT NOT NULL, -- what is answered at once; empty: nothing
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;
CREATE UNIQUE INDEX mailboxes_by_address ON mailboxes (address) WHERE archived_at IS NULL;

-- How far a mailbox has been read; of this computer alone.
CREATE TABLE mailbox_states (
    mailbox_id INTEGER PRIMARY KEY REFERENCES mailboxes (id),
    uid_validity INTEGER NOT NULL DEFAULT 0,
    last_uid INTEGER NOT NULL DEFAULT 0,
    looked_at INTEGER,
    problem TEXT NOT NULL DEFAULT '' -- empty: it went well
) STRICT;

-- How a message travels, or did.
CREATE TABLE ticket_mails (
    message_id INTEGER PRIMARY KEY REFERENCES ticket_messages (id),
    id_token BLOB NOT NULL UNIQUE CHECK (length(id_token) = 16), -- finds it by its Message-ID
    headers_sealed BLOB NOT NULL, -- JSON: messageId, references, name, address, subject
    quoted TEXT NOT NULL,         -- what stood below the words: an earlier mail, a signature
    html TEXT NOT NULL            -- harmless; empty: it had none
) STRICT;

-- What has come already, by the token of its id: it comes once, whatever becomes of it.
CREATE TABLE arrivals (
    id_token BLOB PRIMARY KEY CHECK (length(id_token) = 16),
    at INTEGER NOT NULL,
    sender_token BLOB, -- who writes too often
    outcome TEXT NOT NULL CHECK (outcome IN ('opened', 'added', 'bounced', 'own'))
) STRICT, WITHOUT ROWID;
CREATE INDEX arrivals_by_sender ON arrivals (sender_token, at) WHERE sender_token IS NOT NULL;

-- Which conversation of a chat or a network is which ticket.
CREATE TABLE ticket_threads (
    thread_token BLOB PRIMARY KEY CHECK (length(thread_token) = 16),
    ticket_id INTEGER NOT NULL REFERENCES tickets (id)
) STRICT, WITHOUT ROWID;

-- What waits to be sent, and what became of it. 'sending': the server may have it already; what is found so after a crash
-- is not sent again by itself.
CREATE TABLE ticket_outbox (
    message_id INTEGER PRIMARY KEY REFERENCES ticket_messages (id),
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes (id),
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    queued_at INTEGER NOT NULL,
    next_at INTEGER,                 -- not before; of what is queued
    sent_at INTEGER,
    problem TEXT NOT NULL DEFAULT '',
    CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
    CHECK ((state = 'queued') = (next_at IS NOT NULL))
) STRICT;
CREATE INDEX ticket_outbox_waiting ON ticket_outbox (mailbox_id, next_at) WHERE state IN ('queued', 'sending');
CREATE TRIGGER ticket_outbox_no_delete BEFORE DELETE ON ticket_outbox
BEGIN SELECT raise(ABORT, 'what was sent is kept'); END;

-- Macros ----------------------------------------------------------------------------------------------------------

-- Steps that are often done together.
CREATE TABLE ticket_macros (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
    steps TEXT NOT NULL CHECK (json_valid(steps)),
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;
CREATE UNIQUE INDEX ticket_macros_by_name ON ticket_macros (name) WHERE archived_at IS NULL;
