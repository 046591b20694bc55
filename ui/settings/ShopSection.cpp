// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ShopSection.h"

#include "base/Text.h"
#include "catalog/LowStock.h"
#include "catalog/NegativeStock.h"
#include "orders/TillSettings.h"
#include "staff/SecondFactorRule.h"
#include "store/ShopSettings.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Undo.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString lowStockKey = QStringLiteral("lowStock");
const QString sellsMissingKey = QStringLiteral("sellsMissing");
const QString coinKey = QStringLiteral("smallestCoin");
const QString shiftKey = QStringLiteral("cashNeedsShift");
const QString reservationKey = QStringLiteral("reservationHours");
const QString secondFactorKey = QStringLiteral("ownersNeedSecondFactor");

/// What the form holds.
struct ShopValues
{
    QString name;
    int lowStock = 0;
    bool sellsMissing = false;
    orders::TillSettings till;
    bool ownersNeedSecondFactor = false;
};

ShopValues shopValues(store::Connection &connection)
{
    return {connection.shop().name, catalog::lowStock(connection), catalog::negativeStockAllowed(connection),
            orders::tillSettings(connection), staff::ownersNeedSecondFactor(connection)};
}

Result<void> write(store::UnitOfWork &work, const ShopValues &values)
{
    if (auto renamed = store::renameShop(work, values.name); !renamed)
        return renamed;
    const ShopValues before = shopValues(work.connection());
    if (values.lowStock != before.lowStock) {
        if (auto set = catalog::setLowStock(work, values.lowStock); !set)
            return set;
    }
    if (values.sellsMissing != before.sellsMissing) {
        if (auto set = catalog::allowNegativeStock(work, values.sellsMissing); !set)
            return set;
    }
    if (values.ownersNeedSecondFactor != before.ownersNeedSecondFactor) {
        if (auto set = staff::setOwnersNeedSecondFactor(work, values.ownersNeedSecondFactor); !set)
            return set;
    }
    return orders::setTillSettings(work, values.till);
}

} // namespace

ShopSection::ShopSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_facts(new FactSheet(this))
    , m_save(new QPushButton(this))
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *lowStock = new QSpinBox(this);
    lowStock->setRange(0, catalog::highestLowStock);
    lowStock->setGroupSeparatorShown(true);
    m_form->addField(nameKey, {}, name);
    m_form->addField(lowStockKey, {}, lowStock);
    m_form->addField(sellsMissingKey, {}, new QCheckBox(this));
    auto *hours = new QSpinBox(this);
    hours->setRange(1, orders::longestReservation);
    m_form->addField(reservationKey, {}, hours);
    m_form->addField(coinKey, {}, new MoneyEdit(workbench.formats.currency(), this));
    m_form->addField(shiftKey, {}, new QCheckBox(this));
    m_form->addField(secondFactorKey, {}, new QCheckBox(this));
    m_form->setCheck(coinKey, [this] {
        return m_form->value(coinKey).toLongLong() < 1 ? tr("Enter what the smallest coin is worth.") : QString();
    });
    m_form->setCheck(nameKey, [this] { return nameComplaint(); });
    m_form->setEnabled(workbench.offers(Permission::ManageShop));
    m_form->keepDraft(&workbench.drafts, QStringLiteral("settings/shop"));
    m_save->setEnabled(false);
    m_form->layout()->setContentsMargins({});
    body()->addWidget(m_form);
    body()->addWidget(m_save, 0, Qt::AlignRight);
    m_facts->layout()->setContentsMargins({});
    body()->addWidget(m_facts);
    connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
    connect(m_form, &Form::saveRequested, this, &ShopSection::save);
    connect(m_save, &QPushButton::clicked, this, &ShopSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("shop")) && !m_form->isDirty())
            read();
    });
    retranslate();
    read();
}

void ShopSection::retranslate()
{
    setTitle(tr("Shop"));
    m_form->setLabel(nameKey, tr("Name"));
    m_form->setLabel(lowStockKey, tr("Few left"), tr("From this many pieces down, Today reminds you."));
    m_form->setLabel(sellsMissingKey, tr("Sell what is not in stock"),
                     tr("Otherwise an order for more than is available is refused. What is missing becomes a task."));
    m_form->setLabel(reservationKey, tr("Keep unpaid goods for"),
                     tr("Hours. Then others may have what an order that nobody has paid kept back."));
    m_form->setLabel(coinKey, tr("Smallest coin"), tr("What is due in cash is rounded to it."));
    m_form->setLabel(shiftKey, tr("Cash needs an open shift"),
                     tr("Otherwise cash is also taken while no shift counts it."));
    m_form->setLabel(
        secondFactorKey, tr("Owners need a second factor"),
        tr("A code from their phone, beside the password. Who has none yet sets it up when signing in. Only "
           "owners change this."));
    m_save->setText(tr("Save"));
    if (!m_workbench.may(Permission::ManageShop))
        m_save->setIcon(icon(QStringLiteral("lock")));
    const store::ShopInfo shop = m_workbench.store.shop();
    m_facts->clear();
    m_facts->addFact(tr("Currency"), shop.currency.code);
    m_facts->addFact(tr("Time zone"), shop.zone.name());
    m_facts->addFact(tr("File"), QDir::toNativeSeparators(m_workbench.store.path()));
}

void ShopSection::read()
{
    m_workbench.store.read([](store::Connection &connection) -> Result<ShopValues> { return shopValues(connection); })
        .then(this, [this](const Result<ShopValues> &values) {
            if (values) {
                m_form->load({{nameKey, values->name},
                              {lowStockKey, values->lowStock},
                              {sellsMissingKey, values->sellsMissing},
                              {reservationKey, values->till.reservationHours},
                              {coinKey, values->till.smallestCoin.minor},
                              {shiftKey, values->till.cashNeedsShift},
                              {secondFactorKey, values->ownersNeedSecondFactor}});
            } else {
                m_form->showError(values.error());
            }
            emit loaded();
        });
}

void ShopSection::save()
{
    if (!m_form->isDirty() || !m_form->validate())
        return;
    const ShopValues values{m_form->text(nameKey),
                            m_form->value(lowStockKey).toInt(),
                            m_form->value(sellsMissingKey).toBool(),
                            {Money{m_form->value(coinKey).toLongLong()}, m_form->value(shiftKey).toBool(),
                             m_form->value(reservationKey).toInt()},
                            m_form->value(secondFactorKey).toBool()};
    m_workbench
        .write(this,
               [values](store::UnitOfWork &work) -> Result<ShopValues> {
                   const ShopValues before = shopValues(work.connection());
                   return write(work, values).map([before] { return before; });
               })
        .then(this, [this](const Result<ShopValues> &before) {
            if (!before) {
                m_form->showError(before.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(
                tr("Settings of the shop saved"),
                undoBy(m_workbench, [before = *before](store::UnitOfWork &work) { return write(work, before); }));
        });
}

void ShopSection::leave()
{
    // Nobody is asked for who has turned to something else.
    if (m_form->isDirty() && nameComplaint().isEmpty() && m_workbench.may(Permission::ManageShop))
        save();
}

QString ShopSection::nameComplaint() const
{
    return m_form->text(nameKey).isEmpty() ? tr("Give the shop a name.") : QString();
}

void ShopSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
