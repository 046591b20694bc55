// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/SerialsPage.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

const QString variantKey = QStringLiteral("variant");
const QString storeKey = QStringLiteral("store");
const QString serialsKey = QStringLiteral("serials");
constexpr int linesHeight = 96;

std::vector<tables::Column> serialColumns()
{
    return {{"serial", QT_TRANSLATE_NOOP("List", "Serial number"), ColumnKind::Text, ""},
            {"variant", QT_TRANSLATE_NOOP("List", "Variant"), ColumnKind::Text, ""},
            {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State, ""},
            {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, ""},
            {"order", QT_TRANSLATE_NOOP("List", "Order"), ColumnKind::Text, ""},
            {"warranty", QT_TRANSLATE_NOOP("List", "Warranty until"), ColumnKind::Day, ""}};
}

} // namespace

bool hasSerials(const catalog::Product &product)
{
    return std::ranges::any_of(product.variants, &catalog::Variant::serialised);
}

SerialsPage::SerialsPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_none(new QLabel(this))
    , m_table(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(serialColumns(), this))
    , m_enter(new QPushButton(this))
    , m_entering(new QWidget(this))
    , m_form(new Form(m_entering))
    , m_save(new QPushButton(m_entering))
    , m_cancel(new QPushButton(m_entering))
{
    m_table->show(m_rows->columns(), m_rows);
    m_table->setSortable(false);
    m_table->setFitsContents(true);
    m_table->remember(workbench.settings, QStringLiteral("product-serials"), workbench.store.actor());
    build();
    retranslate();
}

void SerialsPage::build()
{
    auto *lines = new QPlainTextEdit(this);
    lines->setTabChangesFocus(true);
    lines->setFixedHeight(linesHeight);
    m_form->addField(variantKey, {}, new QComboBox(this));
    m_form->addField(storeKey, {}, new QComboBox(this));
    m_form->addField(serialsKey, {}, lines);
    m_form->setCheck(serialsKey, [this] {
        return m_form->text(serialsKey).isEmpty() ? tr("Scan or type the serial numbers.") : QString();
    });
    m_form->setSavesByKey(false);
    m_form->layout()->setContentsMargins({});
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    makeMainButton(*m_save);
    auto *column = new QVBoxLayout(m_entering);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addLayout(buttons);
    m_entering->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_enter, 0, Qt::AlignLeft);
    layout->addWidget(m_entering);
    layout->addWidget(m_none);
    layout->addWidget(m_table);
    layout->addStretch(1);
    m_none->setWordWrap(true);
    m_enter->setIcon(icon(QStringLiteral("barcode")));
    m_enter->setAutoDefault(false);
    connect(m_enter, &QPushButton::clicked, this, &SerialsPage::startEntering);
    connect(m_save, &QPushButton::clicked, this, &SerialsPage::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_entering->hide();
        m_enter->show();
        m_enter->setFocus();
    });
}

void SerialsPage::retranslate()
{
    m_none->setText(
        tr("No serial numbers yet. Enter those of the pieces that are in stock; a sale enters others by itself."));
    m_table->setAccessibleName(tr("Serial numbers, the newest entries first"));
    m_enter->setText(tr("Enter serial numbers"));
    m_save->setText(tr("Enter"));
    m_cancel->setText(tr("Cancel"));
    m_form->setLabel(variantKey, tr("Variant"));
    m_form->setLabel(storeKey, tr("Store"));
    m_form->setLabel(serialsKey, tr("Serial numbers"), tr("One a line. This does not book stock."));
}

void SerialsPage::showSerials(const catalog::Product &product, const std::vector<catalog::Serial> &serials,
                              const std::vector<catalog::Premises> &stores)
{
    const bool another = product.id != m_product.id;
    m_product = product;
    if (another)
        m_entering->hide();
    std::vector<tables::Row> rows;
    for (const catalog::Serial &serial : serials) {
        rows.push_back({serial.serial, serial.variantName.isEmpty() ? serial.sku : serial.variantName,
                        catalog::keyOf(serial.state), serial.storeName, serial.orderNumber,
                        serial.warrantyUntil ? QVariant(qint64(serial.warrantyUntil->days)) : QVariant()});
    }
    m_table->setColumnHidden(1, product.variants.size() < 2);
    m_table->setVisible(!rows.empty());
    m_none->setVisible(rows.empty());
    m_rows->setRows(std::move(rows));
    m_enter->setEnabled(m_workbench.offers(Permission::AdjustStock));
    m_enter->setVisible(m_entering->isHidden());
    if (m_entering->isHidden())
        fillChoices(stores);
}

void SerialsPage::fillChoices(const std::vector<catalog::Premises> &stores)
{
    auto *variantBox = static_cast<QComboBox *>(m_form->field(variantKey));
    auto *storeBox = static_cast<QComboBox *>(m_form->field(storeKey));
    variantBox->clear();
    storeBox->clear();
    for (const catalog::Variant &variant : m_product.variants) {
        if (variant.serialised)
            variantBox->addItem(variant.name.isEmpty() ? variant.sku : variant.name, variant.id.text());
    }
    for (const catalog::Premises &store : stores)
        storeBox->addItem(store.name, store.id.text());
    m_form->setFieldVisible(variantKey, variantBox->count() > 1);
    m_form->setFieldVisible(storeKey, storeBox->count() > 1);
}

void SerialsPage::startEntering()
{
    m_form->clearErrors();
    m_form->setValue(serialsKey, QString());
    m_entering->show();
    m_enter->hide();
    m_form->field(serialsKey)->setFocus();
}

void SerialsPage::save()
{
    const auto variant = catalog::VariantId::fromText(m_form->text(variantKey));
    const auto store = StoreId::fromText(m_form->text(storeKey));
    if (!variant || !store || !m_form->validate())
        return;
    const QStringList serials = m_form->text(serialsKey).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    m_save->setEnabled(false);
    m_workbench
        .write(this, [store = *store, variant = *variant, serials](
                         store::UnitOfWork &work) { return catalog::registerSerials(work, store, variant, serials); })
        .then(this, [this](const Result<void> &done) {
            m_save->setEnabled(true);
            if (!done) {
                m_form->showError(done.error());
                return;
            }
            m_entering->hide();
            m_enter->show();
            m_enter->setFocus();
            m_workbench.toast(tr("Serial numbers of “%1” entered").arg(m_product.name), {});
        });
}

void SerialsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
