// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/OwnPages.h"

#include "ui/parts/OwnKey.h"

namespace shopdesk::ui {

namespace {

const QString pinnedKey = QStringLiteral("window/pinned");
const QString lastKey = QStringLiteral("window/pane");

/// Whoever runs the shop works everywhere. Others have a few pages that are theirs: an agent's are another's than a cashier's,
/// who gives discounts at the counter, or those of who keeps the stock. Pages that there are not are left out.
QStringList usualPages(const Actor &person)
{
    const auto may = [&](Permission permission) { return person.may(permission); };
    if (!person.id || may(Permission::ManageShop))
        return {};
    if (may(Permission::AnswerTickets) && !may(Permission::GiveDiscounts))
        return {QStringLiteral("tickets"), QStringLiteral("returns"), QStringLiteral("members")};
    if (may(Permission::PlaceOrders))
        return {QStringLiteral("counter"), QStringLiteral("orders"), QStringLiteral("returns")};
    if (may(Permission::AdjustStock))
        return {QStringLiteral("products"), QStringLiteral("transfers"), QStringLiteral("stocktakes")};
    if (may(Permission::SeeFigures))
        return {QStringLiteral("dashboard"), QStringLiteral("orders"), QStringLiteral("members")};
    return {};
}

} // namespace

OwnPages::OwnPages(QSettings &settings, const Actor &person) : m_settings(settings), m_person(person) {}

QStringList OwnPages::pinned() const
{
    const QString key = ownKeyOf(m_person, pinnedKey);
    return m_settings.contains(key) ? m_settings.value(key).toStringList() : usualPages(m_person);
}

void OwnPages::setPinned(const QStringList &panes)
{
    m_settings.setValue(ownKeyOf(m_person, pinnedKey), panes);
}

QString OwnPages::last() const
{
    return m_settings.value(ownKeyOf(m_person, lastKey)).toString();
}

void OwnPages::setLast(const QString &pane)
{
    m_settings.setValue(ownKeyOf(m_person, lastKey), pane);
}

} // namespace shopdesk::ui
