// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/PricesPage.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Percent.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

const QString listKey = QStringLiteral("list");
const QString variantKey = QStringLiteral("variant");
const QString priceKey = QStringLiteral("price");
const QString percentKey = QStringLiteral("percentOff");

std::vector<tables::Column> priceColumns()
{
    return {{"variant", QT_TRANSLATE_NOOP("List", "Variant"), ColumnKind::Text, ""},
            {"list", QT_TRANSLATE_NOOP("List", "Price list"), ColumnKind::Text, ""},
            {"price", QT_TRANSLATE_NOOP("List", "Price"), ColumnKind::Money, ""},
            {"discount", QT_TRANSLATE_NOOP("List", "Discount"), ColumnKind::Text, ""},
            {"scope", QT_TRANSLATE_NOOP("List", "Holds for"), ColumnKind::Text, ""},
            {"days", QT_TRANSLATE_NOOP("List", "Days"), ColumnKind::Text, ""}};
}

} // namespace

QString scopeText(const catalog::PriceList &list)
{
    QStringList parts;
    if (!list.tierName.isEmpty())
        parts << list.tierName;
    if (!list.rules.channel.isEmpty())
        parts << stateLook(list.rules.channel).word;
    if (!list.storeName.isEmpty())
        parts << list.storeName;
    return parts.isEmpty() ? QCoreApplication::translate("PricesPage", "everybody") : parts.join(QStringLiteral(", "));
}

QString daysText(const catalog::PriceListDraft &rules, const Formats &formats)
{
    if (rules.firstDay && rules.lastDay)
        return QStringLiteral("%1 – %2").arg(formats.day(*rules.firstDay), formats.day(*rules.lastDay));
    if (rules.firstDay)
        return QCoreApplication::translate("PricesPage", "from %1").arg(formats.day(*rules.firstDay));
    if (rules.lastDay)
        return QCoreApplication::translate("PricesPage", "until %1").arg(formats.day(*rules.lastDay));
    return {};
}

PricesPage::PricesPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_none(new QLabel(this))
    , m_table(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(priceColumns(), this))
    , m_set(new QPushButton(this))
    , m_setting(new QWidget(this))
    , m_form(new Form(m_setting))
    , m_save(new QPushButton(m_setting))
    , m_cancel(new QPushButton(m_setting))
{
    m_table->show(m_rows->columns(), m_rows);
    m_table->setSortable(false);
    m_table->setFitsContents(true);
    m_table->remember(workbench.settings, QStringLiteral("product-prices"), workbench.store.actor());
    build();
    retranslate();
}

void PricesPage::build()
{
    m_form->addField(listKey, {}, new QComboBox(this));
    m_form->addField(variantKey, {}, new QComboBox(this));
    m_form->addField(priceKey, {}, new MoneyEdit(m_workbench.formats.currency(), this));
    m_form->addField(percentKey, {}, new QLineEdit(this));
    m_form->setCheck(priceKey, [this] { return amountComplaint(); });
    m_form->setCheck(percentKey, [this] {
        const auto percent = percentFrom(m_form->text(percentKey));
        const bool good = m_form->text(percentKey).isEmpty() || (percent && *percent >= 0 && *percent <= 10'000);
        return good ? QString() : tr("Enter a discount from 0 to 100 percent.");
    });
    m_form->setSavesByKey(false);
    m_form->layout()->setContentsMargins({});
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    makeMainButton(*m_save);
    auto *column = new QVBoxLayout(m_setting);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addLayout(buttons);
    m_setting->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_none);
    layout->addWidget(m_table);
    layout->addWidget(m_set, 0, Qt::AlignLeft);
    layout->addWidget(m_setting);
    layout->addStretch(1);
    m_none->setWordWrap(true);
    m_set->setIcon(icon(QStringLiteral("tag")));
    m_set->setAutoDefault(false);
    connect(m_set, &QPushButton::clicked, this, &PricesPage::startSetting);
    connect(m_save, &QPushButton::clicked, this, &PricesPage::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_setting->hide();
        m_set->show();
        m_set->setFocus();
    });
    for (const QString &key : {listKey, variantKey}) {
        connect(static_cast<QComboBox *>(m_form->field(key)), &QComboBox::currentIndexChanged, this,
                &PricesPage::showPresent);
    }
}

void PricesPage::retranslate()
{
    m_none->setText(m_hasLists
                        ? tr("No price list names this product. Its own price holds everywhere.")
                        : tr("There are no price lists yet. Settings has the place for them: prices for a tier of "
                             "members, a channel, a store or some days."));
    m_table->setAccessibleName(tr("Prices by price list"));
    m_set->setText(tr("Set a price"));
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
    m_form->setLabel(listKey, tr("Price list"));
    m_form->setLabel(variantKey, tr("Variant"));
    m_form->setLabel(priceKey, tr("Price"), tr("Leave price and discount empty to take the variant off the list."));
    m_form->setLabel(percentKey, tr("Or discount in percent"));
}

void PricesPage::showPrices(const catalog::Product &product, const std::vector<catalog::HeldPrice> &prices,
                            const std::vector<catalog::PriceList> &lists)
{
    const bool another = product.id != m_product.id;
    m_product = product;
    m_prices = prices;
    m_hasLists = !lists.empty();
    if (another)
        m_setting->hide();
    std::vector<tables::Row> rows;
    for (const catalog::HeldPrice &price : prices) {
        rows.push_back({price.variantName.isEmpty() ? price.sku : price.variantName, price.list.rules.name,
                        price.price.minor, price.percentOff ? tr("%1%").arg(percentText(*price.percentOff)) : QString(),
                        scopeText(price.list), daysText(price.list.rules, m_workbench.formats)});
    }
    m_table->setColumnHidden(0, product.variants.size() < 2);
    m_table->setVisible(!rows.empty());
    m_none->setVisible(rows.empty());
    m_rows->setRows(std::move(rows));
    m_set->setVisible(m_hasLists && m_setting->isHidden());
    m_set->setEnabled(m_workbench.offers(Permission::EditCatalog));
    retranslate();
    if (m_setting->isHidden())
        fillChoices(lists);
}

void PricesPage::fillChoices(const std::vector<catalog::PriceList> &lists)
{
    auto *listBox = static_cast<QComboBox *>(m_form->field(listKey));
    auto *variantBox = static_cast<QComboBox *>(m_form->field(variantKey));
    listBox->clear();
    variantBox->clear();
    for (const catalog::PriceList &list : lists)
        listBox->addItem(list.rules.name, list.id.text());
    for (const catalog::Variant &variant : m_product.variants)
        variantBox->addItem(variant.name.isEmpty() ? variant.sku : variant.name, variant.id.text());
    m_form->setFieldVisible(variantKey, variantBox->count() > 1);
}

void PricesPage::startSetting()
{
    m_form->clearErrors();
    showPresent();
    m_setting->show();
    m_set->hide();
    m_form->focusFirst();
}

void PricesPage::showPresent()
{
    const auto present = std::ranges::find_if(m_prices, [this](const catalog::HeldPrice &price) {
        return price.ofVariant && price.list.id.text() == m_form->text(listKey)
               && price.variant.text() == m_form->text(variantKey);
    });
    const bool isThere = present != m_prices.end();
    const bool isPercent = isThere && present->percentOff;
    m_form->setValue(priceKey, isThere && !isPercent ? QVariant(present->price.minor) : QVariant());
    m_form->setValue(percentKey, isPercent ? percentText(*present->percentOff) : QString());
}

catalog::ListPrice PricesPage::draft() const
{
    catalog::ListPrice price;
    if (const auto variant = catalog::VariantId::fromText(m_form->text(variantKey)))
        price.variant = *variant;
    price.price = static_cast<const MoneyEdit *>(m_form->field(priceKey))->money();
    if (const auto percent = percentFrom(m_form->text(percentKey)); percent && !m_form->text(percentKey).isEmpty())
        price.percentOff = static_cast<int>(*percent);
    return price;
}

void PricesPage::save()
{
    const auto list = catalog::PriceListId::fromText(m_form->text(listKey));
    if (!list || !m_form->validate())
        return;
    const catalog::ListPrice price = draft();
    catalog::ListPrice before{price.variant};
    for (const catalog::HeldPrice &held : m_prices) {
        if (held.ofVariant && held.list.id == *list && held.variant == price.variant) {
            before.percentOff = held.percentOff;
            before.price = held.percentOff ? std::nullopt : std::optional(held.price);
        }
    }
    m_save->setEnabled(false);
    m_workbench
        .write(this,
               [list = *list, price](store::UnitOfWork &work) { return catalog::setListPrices(work, list, {price}); })
        .then(this, [this, list = *list, before](const Result<void> &done) {
            m_save->setEnabled(true);
            if (!done) {
                m_form->showError(
                    {done.error().code, done.error().message, done.error().field.section(QLatin1Char('.'), -1)});
                return;
            }
            m_setting->hide();
            m_set->show();
            m_set->setFocus();
            m_workbench.toast(tr("Price of “%1” saved").arg(m_product.name),
                              undoBy(m_workbench, [list, before](store::UnitOfWork &work) {
                                  return catalog::setListPrices(work, list, {before});
                              }));
        });
}

QString PricesPage::amountComplaint() const
{
    const auto *edit = static_cast<const MoneyEdit *>(m_form->field(priceKey));
    if (const QString complaint = edit->complaint(); !complaint.isEmpty())
        return complaint;
    if (edit->money() && edit->money()->minor < 0)
        return tr("Enter an amount of 0 or more.");
    return edit->money() && !m_form->text(percentKey).isEmpty() ? tr("Enter either a price or a discount, not both.")
                                                                : QString();
}

void PricesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
