-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 6. Pictures by their content; bulk edits.

-- The bytes of a picture, kept once however many products show it: its name is the SHA-256 of the bytes.
CREATE TABLE pictures (
    sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
    width INTEGER NOT NULL CHECK (width > 0), -- pixels
    height INTEGER NOT NULL CHECK (height > 0),
    created_at INTEGER NOT NULL,
    bytes BLOB NOT NULL CHECK (length(bytes) > 0)
) STRICT;
-- Other bytes would be another picture.
CREATE TRIGGER pictures_no_update BEFORE UPDATE ON pictures
BEGIN SELECT raise(ABORT, 'a picture is what its name says'); END;

CREATE TABLE product_pictures (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES products (id),
    sha256 BLOB NOT NULL REFERENCES pictures (sha256),
    alt_text TEXT NOT NULL DEFAULT '', -- what can be seen, for whoever does not see it
    position INTEGER NOT NULL CHECK (position >= 0),
    UNIQUE (product_id, sha256)
) STRICT;
CREATE INDEX product_pictures_by_product ON product_pictures (product_id, position);
CREATE INDEX product_pictures_by_picture ON product_pictures (sha256);
-- A picture that nothing shows any more goes.
CREATE TRIGGER product_pictures_last AFTER DELETE ON product_pictures
WHEN NOT EXISTS (SELECT 1 FROM product_pictures WHERE sha256 = old.sha256)
BEGIN DELETE FROM pictures WHERE sha256 = old.sha256; END;

-- Bulk edits, for their undo. Kept on this device alone, and for some weeks: the trail says for good what was changed.
CREATE TABLE bulk_edits (
    id INTEGER PRIMARY KEY,
    occurred_at INTEGER NOT NULL,
    undone_at INTEGER
) STRICT;

-- Every value that a bulk edit changed. All of them are integers: ids, flags, instants, minor units.
CREATE TABLE bulk_edit_values (
    bulk_edit_id INTEGER NOT NULL REFERENCES bulk_edits (id),
    product_id INTEGER NOT NULL REFERENCES products (id),
    variant_id INTEGER NOT NULL, -- 0: a value of the product itself
    field TEXT NOT NULL CHECK (field IN ('category', 'taxClass', 'onShelf', 'archived', 'price')),
    before INTEGER,
    after INTEGER,
    PRIMARY KEY (bulk_edit_id, product_id, variant_id, field),
    CHECK ((variant_id <> 0) = (field = 'price'))
) STRICT, WITHOUT ROWID;
