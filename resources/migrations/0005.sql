-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5. The catalogue: options, attributes, scan patterns, price lists, tax parts, schedules, bundles, serial numbers.

-- How many pieces one scan of the code stands for: a case of 12 has a code of its own.
ALTER TABLE barcodes ADD COLUMN pieces INTEGER NOT NULL DEFAULT 1 CHECK (pieces BETWEEN 1 AND 10000);

-- Price lists: for whom, where and when other prices hold. Days are business days, both included.
CREATE TABLE price_lists (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    tier_id INTEGER REFERENCES tiers (id),          -- NULL: for everybody
    channel TEXT NOT NULL DEFAULT '',               -- '': for every channel
    store_id INTEGER REFERENCES stores (id),        -- NULL: in every store
    percent_off INTEGER NOT NULL DEFAULT 0 CHECK (percent_off BETWEEN 0 AND 10000), -- off everything, or
    category_id INTEGER REFERENCES categories (id), -- off what stands in this category
    first_day INTEGER,
    last_day INTEGER,
    priority INTEGER NOT NULL DEFAULT 0 CHECK (priority BETWEEN -1000 AND 1000),
    updated_at INTEGER NOT NULL,
    archived_at INTEGER,
    CHECK (first_day <= last_day)
) STRICT;

-- What a list says of one variant goes before what it takes off in general.
CREATE TABLE price_list_prices (
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    list_id INTEGER NOT NULL REFERENCES price_lists (id),
    price INTEGER CHECK (price >= 0),
    percent_off INTEGER CHECK (percent_off BETWEEN 0 AND 10000),
    PRIMARY KEY (variant_id, list_id),
    CHECK ((price IS NULL) <> (percent_off IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX price_list_prices_by_list ON price_list_prices (list_id);

-- On the shelf between two instants: `shelf_from` is the first at which a product is offered, `shelf_until` the first at
-- which it is no longer. Whether it is on the shelf now is derived (catalog/Shelf.h).
ALTER TABLE products ADD COLUMN shelf_from INTEGER;
ALTER TABLE products ADD COLUMN shelf_until INTEGER CHECK (shelf_from IS NULL OR shelf_from < shelf_until);
-- What lists filter by stands in the indices that they sort by.
DROP INDEX products_by_name;
DROP INDEX products_by_sku;
DROP INDEX products_by_price;
DROP INDEX products_by_update;
CREATE INDEX products_by_name ON products
    (name COLLATE NOCASE, id, archived_at, category_id, kind, on_shelf, shelf_from, shelf_until);
CREATE INDEX products_by_sku ON products
    (first_sku COLLATE NOCASE, id, archived_at, category_id, kind, on_shelf, shelf_from, shelf_until);
CREATE INDEX products_by_price ON products
    (first_price, id, archived_at, category_id, kind, on_shelf, shelf_from, shelf_until);
CREATE INDEX products_by_update ON products
    (updated_at, id, archived_at, category_id, kind, on_shelf, shelf_from, shelf_until);

-- A bundle is sold as one thing and taken from the stock of its components. SQLite has no statement that alters a CHECK;
-- this is the way that its manual gives for a change which leaves every row as it is (lang_altertable, 7).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''goods'', ''service''))', '''goods'', ''service'', ''bundle''))')
WHERE type = 'table' AND name = 'products';
PRAGMA writable_schema = RESET;

ALTER TABLE products ADD COLUMN price_is_sum INTEGER NOT NULL DEFAULT 0 CHECK (price_is_sum IN (0, 1)); -- of a bundle

CREATE TABLE bundle_components (
    bundle_id INTEGER NOT NULL REFERENCES variants (id),
    component_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 10000), -- in one bundle
    position INTEGER NOT NULL,
    PRIMARY KEY (bundle_id, component_id),
    CHECK (bundle_id <> component_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_components_by_component ON bundle_components (component_id);

-- The price of a bundle that is the sum of its components follows them, whoever changes theirs.
CREATE TRIGGER variants_price_bundles AFTER UPDATE OF price ON variants
WHEN old.price <> new.price AND EXISTS (SELECT 1 FROM bundle_components WHERE component_id = new.id)
BEGIN
    UPDATE variants SET price = (SELECT sum(c.quantity * v.price) FROM bundle_components c
                                 JOIN variants v ON v.id = c.component_id WHERE c.bundle_id = variants.id)
    WHERE id IN (SELECT c.bundle_id FROM bundle_components c JOIN variants b ON b.id = c.bundle_id
                 JOIN products p ON p.id = b.product_id
                 WHERE c.component_id = new.id AND p.price_is_sum = 1 AND b.archived_at IS NULL);
    UPDATE products SET first_price = (SELECT v.price FROM variants v WHERE v.product_id = products.id
                                       AND v.archived_at IS NULL ORDER BY v.position, v.id LIMIT 1),
                        updated_at = max(updated_at, CAST(strftime('%s', 'now') AS INTEGER) * 1000)
    WHERE price_is_sum = 1
        AND id IN (SELECT b.product_id FROM bundle_components c JOIN variants b ON b.id = c.bundle_id
                   WHERE c.component_id = new.id AND b.archived_at IS NULL);
END;

-- Serial numbers: where each single piece is, and the order that it was sold with.
ALTER TABLE variants ADD COLUMN serialised INTEGER NOT NULL DEFAULT 0 CHECK (serialised IN (0, 1));
ALTER TABLE products ADD COLUMN warranty_months INTEGER NOT NULL DEFAULT 0 CHECK (warranty_months BETWEEN 0 AND 600);

CREATE TABLE serial_numbers (
    id INTEGER PRIMARY KEY,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    serial TEXT NOT NULL CHECK (serial <> ''),
    state TEXT NOT NULL CHECK (state IN ('in_stock', 'sold', 'returned')),
    store_id INTEGER NOT NULL REFERENCES stores (id), -- where it lies, or was sold or given back
    order_id INTEGER REFERENCES orders (id),          -- that it was last sold with
    sold_at INTEGER,
    updated_at INTEGER NOT NULL,
    UNIQUE (variant_id, serial),
    CHECK (state = 'in_stock' OR order_id IS NOT NULL),
    CHECK ((order_id IS NULL) = (sold_at IS NULL))
) STRICT;
CREATE INDEX serial_numbers_by_serial ON serial_numbers (serial);
CREATE INDEX serial_numbers_by_order ON serial_numbers (order_id) WHERE order_id IS NOT NULL;

-- What happened to a piece. Only grows.
CREATE TABLE serial_events (
    id INTEGER PRIMARY KEY,
    serial_id INTEGER NOT NULL REFERENCES serial_numbers (id),
    event TEXT NOT NULL CHECK (event IN ('received', 'sold', 'taken_back', 'returned')),
    store_id INTEGER NOT NULL REFERENCES stores (id),
    order_id INTEGER REFERENCES orders (id),
    occurred_at INTEGER NOT NULL
) STRICT;
CREATE INDEX serial_events_by_serial ON serial_events (serial_id, occurred_at);
CREATE TRIGGER serial_events_no_update BEFORE UPDATE ON serial_events
BEGIN SELECT raise(ABORT, 'serial events are append-only'); END;
CREATE TRIGGER serial_events_no_delete BEFORE DELETE ON serial_events
BEGIN SELECT raise(ABORT, 'serial events are append-only'); END;

-- What a tax class is made up of, where it is more than one tax: GST 5 % and PST 7 %. Its rate is their sum.
CREATE TABLE tax_parts (
    id INTEGER PRIMARY KEY,
    tax_class_id INTEGER NOT NULL REFERENCES tax_classes (id),
    name TEXT NOT NULL CHECK (name <> ''),
    rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 10000),
    position INTEGER NOT NULL,
    UNIQUE (tax_class_id, name)
) STRICT;

-- The options of a product (Size: S, M, L), and what each variant is of them (S, red).
ALTER TABLE products ADD COLUMN options TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(options));
ALTER TABLE variants ADD COLUMN choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices));

-- Attributes: what else the shop says of its products, by a list of its own.
CREATE TABLE attributes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'yes_no', 'choice')),
    choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)), -- of kind 'choice'
    updated_at INTEGER NOT NULL,
    archived_at INTEGER
) STRICT;

CREATE TABLE product_attributes (
    product_id INTEGER NOT NULL REFERENCES products (id),
    attribute_id INTEGER NOT NULL REFERENCES attributes (id),
    value TEXT NOT NULL CHECK (value <> ''), -- 'yes' and 'no' of kind 'yes_no'; a number with a point
    PRIMARY KEY (product_id, attribute_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_attributes_by_value ON product_attributes (attribute_id, value);
