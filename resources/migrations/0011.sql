-- SPDX-FileCopyrightText: 2026 The Shopdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 11. To whom an order is delivered, and where: sealed as the contacts of members are (models/orders/Delivery.h).
-- All NULL: nothing is said, or the customer fetches the goods.
ALTER TABLE orders ADD COLUMN delivery_name_sealed BLOB;
ALTER TABLE orders ADD COLUMN delivery_address_sealed BLOB;
ALTER TABLE orders ADD COLUMN delivery_phone_sealed BLOB;
