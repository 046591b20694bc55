-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5. The catalogue: options, attributes, scan patterns, price lists, tax parts, schedules, bundles, serial numbers.

-- How many pieces one scan of the code stands for: a case of 12 has a code of its own.
ALTER TABLE barcodes ADD COLUMN pieces INTEGER NOT NULL DEFAULT 1 CHECK (pieces BETWEEN 1 AND 10000);
