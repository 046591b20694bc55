// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/BulkEditDialog.h"

#include "catalog/Categories.h"
#include "catalog/TaxClasses.h"
#include "ui/catalog/BulkWords.h"
#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace shopdesk::ui {

namespace {

using catalog::PriceChange;
using tables::ColumnKind;

constexpr int previewDelayMs = 150;
constexpr int choicesWidth = 320;
constexpr QSize dialogSize{960, 560};

/// What the price can do; the sign stands apart from the number, because nobody types "−5 %" for a sale.
enum PriceStep { PriceStays, PercentUp, PercentDown, AmountUp, AmountDown, EndingOnly };

std::vector<tables::Column> previewColumns()
{
    return {{"name", QT_TRANSLATE_NOOP("List", "Product"), ColumnKind::Text, ""},
            {"before", QT_TRANSLATE_NOOP("List", "Now"), ColumnKind::Text, ""},
            {"after", QT_TRANSLATE_NOOP("List", "After"), ColumnKind::Text, ""}};
}

template<typename I>
std::optional<I> chosen(const QComboBox &choice)
{
    // The first entry leaves it as it is.
    return choice.currentIndex() <= 0 ? std::nullopt : std::optional(I{choice.currentData().toLongLong()});
}

std::optional<bool> chosenFlag(const QComboBox &choice)
{
    return choice.currentIndex() <= 0 ? std::nullopt : std::optional(choice.currentData().toBool());
}

} // namespace

BulkEditDialog::BulkEditDialog(Workbench &workbench, const ProductScope &scope, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_workbench(workbench)
    , m_scope(scope)
    , m_scopeChoice(new QComboBox(this))
    , m_category(new QComboBox(this))
    , m_taxClass(new QComboBox(this))
    , m_shelf(new QComboBox(this))
    , m_archive(new QComboBox(this))
    , m_price(new QComboBox(this))
    , m_percent(new QDoubleSpinBox(this))
    , m_amount(new MoneyEdit(workbench.formats.currency(), this))
    , m_ending(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_reasons(new QLabel(this))
    , m_list(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(previewColumns(), this))
    , m_apply(new QPushButton(this))
    , m_busy(new BusyLine(m_list))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change many products"));
    build();
    fillPrices();
    readChoices();
    showPriceFields();
    m_soon.setSingleShot(true);
    m_soon.setInterval(previewDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &BulkEditDialog::preview);
    readProducts();
}

BulkEditDialog::~BulkEditDialog()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void BulkEditDialog::build()
{
    m_list->show(m_rows->columns(), m_rows);
    m_list->setSortable(false);
    m_list->setAccessibleName(tr("What would change"));
    m_summary->setFont(sectionFont());
    m_summary->setWordWrap(true);
    m_reasons->setWordWrap(true);
    auto *right = new QVBoxLayout;
    right->setSpacing(measure::gap2);
    right->addWidget(m_summary);
    right->addWidget(m_reasons);
    right->addWidget(m_list, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(measure::gap6);
    columns->addWidget(makeChoices());
    columns->addLayout(right, 1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    makeMainButton(*m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap4);
    layout->addLayout(columns, 1);
    layout->addLayout(dialogButtons(*cancel, *m_apply));
    resize(dialogSize);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_scopeChoice, &QComboBox::currentIndexChanged, this, &BulkEditDialog::readProducts);
    connect(m_price, &QComboBox::currentIndexChanged, this, &BulkEditDialog::showPriceFields);
    for (QComboBox *choice : {m_category, m_taxClass, m_shelf, m_archive, m_price, m_ending})
        connect(choice, &QComboBox::currentIndexChanged, this, &BulkEditDialog::previewSoon);
    connect(m_percent, &QDoubleSpinBox::valueChanged, this, &BulkEditDialog::previewSoon);
    connect(m_amount, &MoneyEdit::moneyChanged, this, &BulkEditDialog::previewSoon);
}

QWidget *BulkEditDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    choices->setFixedWidth(choicesWidth);
    auto *form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(measure::gap2);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto add = [form](const QString &label, QWidget *field) {
        form->addRow(label, field);
        field->setAccessibleName(label);
    };
    add(tr("Products"), m_scopeChoice);
    add(tr("Price"), m_price);
    m_percent->setRange(0, 1'000);
    m_percent->setDecimals(2);
    m_percent->setSuffix(tr(" %"));
    m_percent->setAccessibleName(tr("Percent"));
    m_amount->setAccessibleName(tr("Amount"));
    form->addRow(m_percent);
    form->addRow(m_amount);
    add(tr("Prices end in"), m_ending);
    add(tr("Category"), m_category);
    add(tr("Tax class"), m_taxClass);
    add(tr("On the shelf"), m_shelf);
    add(tr("Archive"), m_archive);
    fillScope(*m_scopeChoice, m_scope);
    return choices;
}

void BulkEditDialog::fillPrices()
{
    m_price->addItem(tr("Leave as it is"), PriceStays);
    m_price->addItem(tr("Raise by percent"), PercentUp);
    m_price->addItem(tr("Lower by percent"), PercentDown);
    m_price->addItem(tr("Raise by an amount"), AmountUp);
    m_price->addItem(tr("Lower by an amount"), AmountDown);
    if (catalog::suits(catalog::PriceEnding::Ninety, m_workbench.formats.currency()))
        m_price->addItem(tr("Only change how it ends"), EndingOnly);
    for (const catalog::PriceEnding ending :
         {catalog::PriceEnding::Exact, catalog::PriceEnding::Whole, catalog::PriceEnding::Ninety,
          catalog::PriceEnding::NinetyFive, catalog::PriceEnding::NinetyNine}) {
        if (catalog::suits(ending, m_workbench.formats.currency()))
            m_ending->addItem(endingWords(ending), static_cast<int>(ending));
    }
    m_shelf->addItem(tr("Leave as it is"));
    m_shelf->addItem(tr("Put on the shelf"), true);
    m_shelf->addItem(tr("Take off the shelf"), false);
    m_archive->addItem(tr("Leave as it is"));
    m_archive->addItem(tr("Put into the archive"), true);
    m_archive->addItem(tr("Take back from the archive"), false);
    m_category->addItem(tr("Leave as it is"));
    m_category->addItem(tr("No category"), 0);
    m_taxClass->addItem(tr("Leave as it is"));
    m_taxClass->addItem(tr("No tax"), 0);
}

void BulkEditDialog::readChoices()
{
    m_workbench.store.read([](store::Connection &connection) { return catalog::categories(connection); })
        .then(this, [this](const Result<std::vector<catalog::Category>> &categories) {
            for (const catalog::Category &category : categories.value_or(std::vector<catalog::Category>()))
                m_category->addItem(category.path, category.id.value);
        });
    m_workbench.store.read([](store::Connection &connection) { return catalog::taxClasses(connection); })
        .then(this, [this](const Result<std::vector<catalog::TaxClass>> &classes) {
            for (const catalog::TaxClass &taxClass : classes.value_or(std::vector<catalog::TaxClass>()))
                m_taxClass->addItem(taxClass.name, taxClass.id.value);
        });
}

void BulkEditDialog::readProducts()
{
    m_products.clear();
    m_settled = false;
    m_apply->setEnabled(false);
    const bool all = choosesAll(*m_scopeChoice);
    productsIn(m_workbench, m_scope, all)
        .then(this, [this, all](const Result<std::vector<catalog::ProductId>> &products) {
            if (all != choosesAll(*m_scopeChoice))
                return; // somebody has chosen otherwise since
            if (!products) {
                showPreview(Failure(products.error()));
                return;
            }
            m_products = *products;
            preview();
        });
}

void BulkEditDialog::showPriceFields()
{
    const int step = m_price->currentData().toInt();
    m_percent->setVisible(step == PercentUp || step == PercentDown);
    m_amount->setVisible(step == AmountUp || step == AmountDown);
    m_ending->setEnabled(step != PriceStays);
}

catalog::BulkChange BulkEditDialog::change() const
{
    catalog::BulkChange change;
    change.category = chosen<catalog::CategoryId>(*m_category);
    change.taxClass = chosen<catalog::TaxClassId>(*m_taxClass);
    change.onShelf = chosenFlag(*m_shelf);
    change.archived = chosenFlag(*m_archive);
    const int step = m_price->currentData().toInt();
    if (step == PriceStays)
        return change;
    const bool byPercent = step == PercentUp || step == PercentDown;
    const bool down = step == PercentDown || step == AmountDown;
    const qint64 percent = std::llround(m_percent->value() * 100);
    const qint64 amount = step == EndingOnly ? 0 : m_amount->money().value_or(Money{}).minor;
    change.price = PriceChange{byPercent ? PriceChange::By::Percent : PriceChange::By::Amount,
                               (down ? -1 : 1) * (byPercent ? percent : amount),
                               static_cast<catalog::PriceEnding>(m_ending->currentData().toInt())};
    return change;
}

void BulkEditDialog::previewSoon()
{
    m_settled = false;
    m_apply->setEnabled(false);
    m_soon.start();
}

void BulkEditDialog::preview()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_busy->begin(tr("Computing…"));
    m_workbench.store
        .read([products = m_products, change = change()](
                  store::Connection &connection) { return catalog::previewBulkEdit(connection, products, change); },
              m_cancelled)
        .then(this, [this, cancelled = m_cancelled](const Result<catalog::BulkPreview> &preview) {
            m_busy->end();
            if (!*cancelled)
                showPreview(preview);
        });
}

void BulkEditDialog::showPreview(const Result<catalog::BulkPreview> &preview)
{
    m_settled = true;
    if (!preview) {
        // Nothing has been chosen yet: no error, only the first step.
        showSummary(preview.error().message, preview.error().code != QLatin1String("catalog.nothingToChange"));
        m_rows->setRows({});
        m_reasons->hide();
        m_apply->setText(tr("Change products"));
        m_apply->setEnabled(false);
        return;
    }
    const catalog::BulkCounts &counts = preview->counts;
    showSummary(countsInWords(counts, m_workbench.formats), false);
    m_reasons->setText(reasonsInWords(counts, m_workbench.formats));
    m_reasons->setVisible(counts.refused > 0);
    showRows(*preview);
    m_apply->setText(tr("Change %Ln product(s)", nullptr, static_cast<int>(counts.changed)));
    m_apply->setEnabled(counts.changed > 0);
}

void BulkEditDialog::showRows(const catalog::BulkPreview &preview)
{
    std::vector<tables::Row> rows;
    for (const catalog::BulkPreview::Row &row : preview.rows) {
        const BeforeAfter words = inWords(row, preview, m_workbench.formats);
        rows.push_back({row.before.name, words.before, words.after});
    }
    m_rows->setRows(std::move(rows));
}

void BulkEditDialog::showSummary(const QString &text, bool isWrong)
{
    m_summary->setText(text);
    setInk(*m_summary, isWrong ? Colours::of(palette()).danger : palette().color(QPalette::Text));
}

QString BulkEditDialog::summary() const
{
    return m_summary->text();
}

} // namespace shopdesk::ui
